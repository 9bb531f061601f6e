#include "render/console_display.hpp"

#include <linux/kd.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace kiosk {
namespace {

/// How often to see whether another program has given the display back.
constexpr std::chrono::seconds patience{1};

std::size_t index_of(const std::vector<DisplayMode>& modes, const DisplayMode& mode) {
  return static_cast<std::size_t>(std::ranges::find(modes, mode) - modes.begin());
}

bool can_show(const DrmConnector& connector) {
  return connector.connected && connector.crtc != 0 && !connector.modes.empty();
}

}  // namespace

ConsoleChoice choose_console(std::vector<std::unique_ptr<DrmCard>> cards, const std::string& wish) {
  for (std::unique_ptr<DrmCard>& card : cards) {
    for (DrmConnector& connector : card->connectors()) {
      if (!can_show(connector)) continue;
      const DisplayMode own = connector.modes[connector.own];
      const auto set = mode_to_set(wish, own, connector.modes);
      ConsoleChoice choice;
      choice.mode = set ? index_of(connector.modes, *set) : connector.own;
      choice.has_wished_mode = has_mode(wish, connector.modes);
      choice.connector = std::move(connector);
      choice.card = std::move(card);
      return choice;
    }
  }
  throw NoDisplayConnected("drmModeGetConnector", "no display is connected", "/dev/dri");
}

QuietTerminal::QuietTerminal() {
  int mode = KD_TEXT;
  if (ioctl(STDIN_FILENO, KDGETMODE, &mode) != 0 || mode == KD_GRAPHICS) return;
  quiet_ = ioctl(STDIN_FILENO, KDSETMODE, KD_GRAPHICS) == 0;
}

QuietTerminal::~QuietTerminal() {
  if (quiet_) ioctl(STDIN_FILENO, KDSETMODE, KD_TEXT);
}

ConsoleDisplay::ConsoleDisplay(ConsoleChoice choice, DrmSurface::Tell tell)
    : name_(fmt::format("{} {}", choice.card->driver(), choice.connector.name)),
      mode_(choice.connector.modes[choice.mode]),
      has_wished_mode_(choice.has_wished_mode),
      surface_(new DrmSurface(std::move(choice.card), choice.connector, choice.mode, std::move(tell))),
      stage_(std::unique_ptr<PixelSurface>(surface_)) {}

void ConsoleDisplay::show(const Picture& picture) { stage_.show(picture); }
void ConsoleDisplay::show(const Painting& painting) { stage_.show(painting); }
bool ConsoleDisplay::begin(const Painting& painting, Rise rise) { return stage_.begin(painting, std::move(rise)); }
bool ConsoleDisplay::glide(TidePlane plane) { return stage_.glide(std::move(plane)); }
void ConsoleDisplay::step(const TransitionFrame& frame) { stage_.step(frame); }

WindowEvents ConsoleDisplay::take_events() {
  WindowEvents events;
  events.resized = surface_->regain();
  return events;
}

std::optional<std::chrono::nanoseconds> ConsoleDisplay::events_every() const {
  if (!surface_->is_lost()) return std::nullopt;
  return patience;
}

}  // namespace kiosk
