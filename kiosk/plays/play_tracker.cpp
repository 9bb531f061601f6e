#include "plays/play_tracker.hpp"

#include <algorithm>

namespace kiosk {
namespace {

/// A picture that is drawn late, for its slide had to be decoded, was still the turn's.
constexpr Seconds late_by{1};

double seconds_between(const PlayMoment& from, const PlayMoment& until) {
  return static_cast<double>(until.monotonic_ms - from.monotonic_ms) / 1000;
}

}  // namespace

std::optional<PlayTracker::Ended> PlayTracker::shown(const Showing& showing, const PlayMoment& moment,
                                                     const std::optional<std::string>& slide) {
  const std::string file = slide.value_or("");
  const auto* screen = slide ? std::get_if<SponsorScreen>(&showing.screen) : nullptr;
  const bool goes_on = screen && on_ && screen->sponsor.id == on_->sponsor && showing.venue.id == on_->venue &&
                       screen->turn_begins == on_->turn_begins && file == on_->slide_file;
  if (goes_on && moment.now < on_->until) {
    on_->until = showing.until;
    return std::nullopt;
  }
  std::optional<Ended> play = on_ ? ended(moment) : std::nullopt;
  on_.reset();
  if (screen) {
    on_ = OnScreen{screen->sponsor.id,  showing.venue.id, file, moment, showing.until,
                   screen->turn_begins, screen->turn_ends};
  }
  return play;
}

/// Both clocks must agree: the wall's may have been set meanwhile.
std::optional<PlayTracker::Ended> PlayTracker::ended(const PlayMoment& moment) const {
  const bool real = on_->start.clock != PlayClock::simulated;
  const double measured = seconds_between(on_->start, moment);
  const auto least = static_cast<double>((on_->turn_ends - on_->turn_begins - late_by).count());
  const bool uncut = on_->until >= on_->turn_ends && on_->start.now <= on_->turn_begins + late_by;
  if (moment.now < on_->until || !uncut || (real && measured < least)) return std::nullopt;
  Play play;
  play.sponsor = on_->sponsor;
  play.venue = on_->venue;
  play.start = on_->start.now;
  play.monotonic_ms = on_->start.monotonic_ms;
  play.seconds = measured;
  play.clock = on_->start.clock;
  play.machine_start = on_->start.machine;
  return Ended{std::move(play), on_->slide_file};
}

}  // namespace kiosk
