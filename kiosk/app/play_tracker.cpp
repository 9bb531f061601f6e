#include "app/play_tracker.hpp"

#include <algorithm>

namespace kiosk {
namespace {

/// A picture that is drawn late, for its slide had to be decoded, was still the turn's.
constexpr Seconds late_by{1};

double seconds_between(const PlayMoment& from, const PlayMoment& until) {
  return static_cast<double>(until.monotonic_ms - from.monotonic_ms) / 1000;
}

}  // namespace

std::optional<PlayTracker::Ended> PlayTracker::shown(const Showing& showing, const PlayMoment& moment, Seconds shortest,
                                                     bool as_card) {
  const auto* screen = std::get_if<SponsorScreen>(&showing.screen);
  const bool goes_on = screen && on_ && screen->sponsor.id == on_->sponsor && showing.venue.id == on_->venue;
  if (goes_on && moment.now < on_->until) {
    on_->until = showing.until;
    return std::nullopt;
  }
  std::optional<Ended> play = on_ ? ended(moment, shortest) : std::nullopt;
  on_.reset();
  if (screen) {
    on_ = OnScreen{screen->sponsor.id, showing.venue.id, as_card ? "" : screen->sponsor.slide, moment, showing.until};
  }
  return play;
}

/// Both clocks must agree: the wall's may have been set meanwhile.
std::optional<PlayTracker::Ended> PlayTracker::ended(const PlayMoment& moment, Seconds shortest) const {
  const bool real = on_->start.clock != PlayClock::simulated;
  const double measured = seconds_between(on_->start, moment);
  const double least = static_cast<double>(std::max(shortest - late_by, Seconds{0}).count());
  const bool long_enough = on_->until - on_->start.now >= shortest - late_by && (!real || measured >= least);
  if (moment.now < on_->until || !long_enough) return std::nullopt;
  Play play;
  play.sponsor = on_->sponsor;
  play.venue = on_->venue;
  play.start = on_->start.now;
  play.monotonic_ms = on_->start.monotonic_ms;
  play.seconds = measured;
  play.clock = on_->start.clock;
  return Ended{std::move(play), on_->slide_file};
}

Seconds shortest_sponsor_slot(const Content& content) {
  Seconds shortest{0};
  for (const Slot& slot : content.playlist) {
    if (slot.screen != SlotScreen::sponsor) continue;
    shortest = shortest == Seconds{0} ? slot.dwell : std::min(shortest, slot.dwell);
  }
  return shortest;
}

}  // namespace kiosk
