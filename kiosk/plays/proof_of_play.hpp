#pragma once
// From what is shown to lines in the log of plays.

#include <vector>

#include "box/box.hpp"
#include "plays/play_log.hpp"
#include "plays/play_tracker.hpp"

namespace kiosk {

class ProofOfPlay {
 public:
  /// Nothing is kept when `folder` is empty.
  ProofOfPlay(const std::string& folder, Journal& journal) : log_(folder, journal) {}

  /// `showing` is on the screen since `moment`. Null for a box: no usable content. `slide` is the
  /// file of a sponsor's picture, empty for a card that was meant; nothing where it can't be drawn, or not yet.
  void shown(const Showing& showing, const Box*, const PlayMoment& moment, const std::optional<std::string>& slide);

  /// The display has gone dark, or another one is opened.
  void interrupted() { tracker_.interrupted(); }

  /// Those that have ended. Not during a transition: a slow card would hold up its frames.
  void write(DisplayPower);

  /// Written since the start.
  std::int64_t count() const { return count_; }

 private:
  PlayTracker tracker_;
  PlayLog log_;
  SlideHashes hashes_;
  std::vector<PlayTracker::Ended> unwritten_;
  std::int64_t count_ = 0;
};

}  // namespace kiosk
