#include "sign/display.hpp"

#include <fmt/format.h>

#include "render/graphics_access.hpp"
#include "render/sdl_error.hpp"

namespace kiosk {
namespace {

bool is_console(const DisplayFacts& facts) {
  return facts.driver == "DRM" || facts.driver == "KMSDRM" || facts.driver == "kmsdrm";
}

}  // namespace

Display::Display(Journal& journal, const Supervisor& supervisor, const Fonts& fonts, Images& images)
    : journal_(journal), supervisor_(supervisor), fonts_(fonts), images_(images) {}

/// A console's cable may be out, or its driver not loaded yet, when even /dev/dri is missing: that passes. Who started
/// it by hand on a machine without graphics, or may not use them, is told at once. Where there has been one it comes
/// again: a desktop's server may be starting anew just when the display is reopened.
bool Display::can_come() const {
  if (was_there_) return true;
  return !has_desktop() && (supervisor_.listens() || graphics_access() == GraphicsAccess::allowed);
}

bool Display::open(WindowOptions options) {
  options.tell = [this](const std::string& line) { journal_.say("kiosk: " + line); };
  window_.reset();
  known_ = connectors();
  supervisor_.alive();  // drivers may take their time
  try {
    window_ = std::make_unique<Window>(options, fonts_, images_);
  } catch (const SdlError& error) {
    if (!can_come()) throw;
    journal_.once("display", fmt::format("kiosk: no display yet: {}", error.what()));
    return false;
  }
  was_there_ = true;
  journal_.settle("display");
  const DisplayFacts facts = window_->facts();
  journal_.say(fmt::format("kiosk: display {} by {}{}{}{}{}", to_text(facts.mode), facts.driver,
                           facts.renderer.empty() ? "" : " ", facts.renderer, facts.connectors.empty() ? "" : " at ",
                           facts.connectors));
  return true;
}

/// Once for each: what is told again would put off for ever what waits for it to settle. One that was pulled will have
/// come when it is there again.
bool Display::has_changed() {
  events_.read();
  std::vector<Connector> now = connectors();
  const bool came = displays_changed(known_, now);
  known_ = std::move(now);
  return came && (!window_ || is_console(window_->facts()));
}

bool Display::sleep() {
  window_->blank();
  return window_->set_power(false);
}

void Display::wake() { window_->set_power(true); }

}  // namespace kiosk
