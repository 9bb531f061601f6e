#include "render/console_display.hpp"

#include <utility>

#include <fmt/format.h>

namespace kiosk {
namespace {

/// How often to see whether another program has given the display back.
constexpr std::chrono::seconds patience{1};

std::string names_of(const std::vector<DrmHead>& heads) {
  std::string names;
  for (const DrmHead& head : heads) names += (names.empty() ? "" : ", ") + head.connector.name;
  return names;
}

}  // namespace

ConsoleDisplay::ConsoleDisplay(ConsoleChoice choice, const DrmSurface::Tell& tell)
    : driver_(choice.card->driver()),
      connectors_(names_of(choice.heads)),
      mode_(choice.heads.front().connector.modes[choice.heads.front().mode]),
      has_wished_mode_(choice.has_wished_mode),
      surface_(new DrmSurface(std::move(choice.card), std::move(choice.heads), tell)),
      stage_(std::unique_ptr<PixelSurface>(surface_)) {
  for (const std::string& name : choice.left_out)
    tell(fmt::format("the display at {} can't show the same as the first one, and stays dark", name));
  if (!terminal_.is_away()) return;
  away_ = true;
  surface_->leave();
}

ConsoleFacts ConsoleDisplay::facts() const {
  const auto hash = surface_->verified();
  return {driver_ + (surface_->is_atomic() ? " (atomic)" : " (legacy)"), connectors_,
          hash ? fmt::format("{:016x}", *hash) : "", surface_->wrong_pictures()};
}

void ConsoleDisplay::show(const Picture& picture) { stage_.show(picture); }
void ConsoleDisplay::show(const Painting& painting) { stage_.show(painting); }
bool ConsoleDisplay::begin(const Painting& painting, Rise rise) { return stage_.begin(painting, std::move(rise)); }
bool ConsoleDisplay::glide(TidePlane plane) { return stage_.glide(std::move(plane)); }
void ConsoleDisplay::step(const TransitionFrame& frame) { stage_.step(frame); }

WindowEvents ConsoleDisplay::take_events() {
  WindowEvents events;
  const TerminalAsks asks = terminal_.take();
  if (asks == TerminalAsks::to_leave) {
    surface_->leave();
    away_ = terminal_.left() || away_;
    events.resized = true;  // what is drawn from now on is not seen
  }
  if (asks == TerminalAsks::to_come) {
    terminal_.came();
    away_ = false;
  }
  events.resized = (!away_ && surface_->regain()) || events.resized;
  return events;
}

std::optional<std::chrono::nanoseconds> ConsoleDisplay::events_every() const {
  if (away_ || !surface_->is_lost()) return std::nullopt;
  return patience;
}

}  // namespace kiosk
