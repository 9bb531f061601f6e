#include "render/display_ways.hpp"

#include <cstdlib>
#include <utility>

#include <fmt/format.h>

#include "render/graphics_access.hpp"
#include "render/outputs.hpp"
#include "render/sdl_window.hpp"

namespace kiosk {
namespace {

using Steady = std::chrono::steady_clock;

/// A way that has led to the display for as long is no wrong one.
constexpr std::chrono::minutes settled{1};

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value && *value;
}

std::vector<std::string> outputs_for(const WindowOptions& options, const SdlVideo& video) {
  const char* asked = std::getenv("SDL_RENDER_DRIVER");
  return outputs_to_try({video.driver(), asked ? asked : "", has_gpu(), options.software});
}

/// Where no desktop runs, and nobody asked for one of SDL's ways.
bool starts_by_kernel(const WindowOptions& options) {
  return !options.windowed && !options.through_sdl && !has_desktop() && !is_set("SDL_VIDEODRIVER") &&
         !is_set("SDL_RENDER_DRIVER") && graphics_access() == GraphicsAccess::allowed;
}

}  // namespace

DisplayWays::DisplayWays(const WindowOptions& options) : options_(options), by_kernel_(starts_by_kernel(options)) {
  open();
}

DisplayFacts DisplayWays::facts() const {
  if (console_) {
    const ConsoleFacts facts = console_->facts();
    return {"DRM",
            facts.driver,
            display_->mode(),
            facts.connectors,
            facts.verified,
            wrong_pictures_ + facts.wrong_pictures};
  }
  return {.driver = video_->driver(),
          .renderer = outputs_[output_],
          .mode = display_->mode(),
          .wrong_pictures = wrong_pictures_};
}

void DisplayWays::open() {
  while (!display_) {
    try {
      by_kernel_ ? open_console() : open_window();
      if (!display_->has_wished_mode()) {
        options_.tell(
            fmt::format("the display has no mode {}: it keeps its own, {}", options_.mode, to_text(display_->mode())));
      }
    } catch (const NoDisplayConnected&) {
      throw;
    } catch (const SdlError& error) {
      if (!by_kernel_ && !video_) throw;
      pass_over(error);
    }
  }
}

void DisplayWays::open_console() {
  auto console =
      std::make_unique<ConsoleDisplay>(choose_console(drm_cards(), {options_.mode, options_.mirror}), options_.tell);
  console_ = console.get();
  opened_ = Steady::now();
  display_ = std::move(console);
}

void DisplayWays::open_window() {
  if (!video_) video_.emplace();
  if (outputs_.empty()) outputs_ = outputs_for(options_, *video_);
  display_ = std::make_unique<SdlWindow>(options_, outputs_[output_]);
}

/// On to the next way, from a fresh start of SDL's video; throws what it was called for when there is none.
void DisplayWays::pass_over(const SdlError& why) {
  if (by_kernel_) {
    // The device may have gone for another one, as the firmware's does for the real driver's: that is looked for once.
    if (Steady::now() - opened_ > settled) may_try_again_ = true;
    if (console_) wrong_pictures_ += console_->facts().wrong_pictures;
    console_ = nullptr;
    display_.reset();
    by_kernel_ = std::exchange(may_try_again_, false);
    options_.tell(fmt::format("the kernel's way {}: {}", by_kernel_ ? "is tried again" : "is passed over", why.what()));
    return;
  }
  if (output_ + 1 == outputs_.size()) throw why;
  options_.tell(fmt::format("{} is passed over: {}", outputs_[output_], why.what()));
  ++output_;
  display_.reset();
  video_.reset();
}

}  // namespace kiosk
