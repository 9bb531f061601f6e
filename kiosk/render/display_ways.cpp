#include "render/display_ways.hpp"

#include <cstdlib>

#include <fmt/format.h>

#include "render/outputs.hpp"

namespace kiosk {
namespace {

std::vector<std::string> outputs_for(const WindowOptions& options, const SdlVideo& video) {
  const char* asked = std::getenv("SDL_RENDER_DRIVER");
  return outputs_to_try({video.driver(), asked ? asked : "", has_gpu(), options.software});
}

}  // namespace

DisplayWays::DisplayWays(const WindowOptions& options)
    : options_(options), outputs_(outputs_for(options_, video_.emplace())) {
  open();
}

void DisplayWays::open() {
  while (!display_) {
    try {
      display_.emplace(options_, outputs_[output_]);
      if (!display_->has_wished_mode()) {
        passed_over_.push_back(
            fmt::format("the display has no mode {}: it keeps its own, {}", options_.mode, to_text(display_->mode())));
      }
    } catch (const SdlError& error) {
      pass_over(error);
    }
  }
}

/// On to the next way, from a fresh start of SDL's video; throws what it was called for when there is none.
void DisplayWays::pass_over(const SdlError& why) {
  if (output_ + 1 == outputs_.size()) throw why;
  passed_over_.push_back(fmt::format("{} is passed over: {}", outputs_[output_], why.what()));
  ++output_;
  display_.reset();
  video_.reset();
  video_.emplace();
}

}  // namespace kiosk
