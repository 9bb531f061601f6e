#include "plays/proof_of_play.hpp"

namespace kiosk {

void ProofOfPlay::shown(const Showing& showing, const Box* box, const PlayMoment& moment,
                        const std::optional<std::string>& slide) {
  if (auto ended = tracker_.shown(showing, moment, slide)) {
    ended->play.screen = box ? box->screen.name : "";
    unwritten_.push_back(std::move(*ended));
  }
}

void ProofOfPlay::write(DisplayPower power) {
  for (auto& [play, slide_file] : unwritten_) {
    play.slide = hashes_.of(slide_file);
    play.display = power;
    log_.append(play, std::chrono::steady_clock::now());
  }
  count_ += std::ssize(unwritten_);
  unwritten_.clear();
}

}  // namespace kiosk
