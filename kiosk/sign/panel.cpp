#include "sign/panel.hpp"

#include <poll.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include <fmt/format.h>

#include "render/sdl_error.hpp"

namespace kiosk {
namespace {

using namespace std::chrono_literals;

constexpr auto retry_time = 2s;

bool has_desktop() { return std::getenv("DISPLAY") || std::getenv("WAYLAND_DISPLAY"); }

bool is_console(const DisplayFacts& facts) { return facts.driver == "KMSDRM" || facts.driver == "kmsdrm"; }

}  // namespace

Panel::Panel(Signals& signals, const Supervisor& supervisor, const Fonts& fonts, Images& images)
    : signals_(signals), supervisor_(supervisor), fonts_(fonts), images_(images) {}

/// A console's cable may be out, or its driver not loaded yet, when even /dev/dri is missing: that passes. Who started
/// it by hand on a machine without graphics is told at once. True when it is worth another try.
bool Panel::wait_for_display(const std::string& reason) {
  std::error_code ignored;
  const bool may_come = supervisor_.listens() || std::filesystem::exists("/dev/dri", ignored);
  if (has_desktop() || !may_come) return false;
  if (reason != told_reason_) std::cerr << "kiosk: no display yet: " << reason << '\n';
  told_reason_ = reason;
  supervisor_.alive();
  std::array<pollfd, 2> fds{{{signals_.fd(), POLLIN, 0}, {fd(), POLLIN, 0}}};
  poll(fds.data(), fds.size(), static_cast<int>(std::chrono::milliseconds{retry_time}.count()));
  signals_.read();
  events_.read();
  return true;
}

bool Panel::open(const WindowOptions& options, const std::function<bool()>& done) {
  window_.reset();
  told_passed_over_ = 0;
  while (!window_ && !done()) {
    known_ = connectors();
    supervisor_.alive();  // drivers may take their time
    try {
      window_ = std::make_unique<Window>(options, fonts_, images_);
    } catch (const SdlError& error) {
      if (!wait_for_display(error.what())) throw;
    }
  }
  if (!window_) return false;
  told_reason_.clear();
  const DisplayFacts facts = window_->facts();
  std::cerr << fmt::format("kiosk: display {} by {}{}{}\n", to_text(facts.mode), facts.driver,
                           facts.renderer.empty() ? "" : " ", facts.renderer);
  return true;
}

void Panel::tell_passed_over() {
  const std::vector<std::string>& lines = window_->passed_over();
  for (; told_passed_over_ < lines.size(); ++told_passed_over_) {
    std::cerr << "kiosk: " << lines[told_passed_over_] << '\n';
  }
}

bool Panel::display_came() {
  events_.read();
  if (!window_ || !is_console(window_->facts())) return false;
  std::vector<Connector> now = connectors();
  if (kiosk::display_came(known_, now)) return true;
  known_ = std::move(now);  // one that was pulled will have come when it is there again
  return false;
}

}  // namespace kiosk
