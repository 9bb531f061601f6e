#pragma once
// One question to the index: its facts, and how long those hold that were asked for. Private to the room.

#include "schedule/showing.hpp"
#include "schedule/venue_index.hpp"

namespace kiosk {

/// Each screen made shortens `until` by what it counts down to.
class Moment {
 public:
  Moment(const VenueIndex&, Instant now);

  Phase phase() const { return phase_; }
  const Stretch* current() const { return current_; }
  const Stretch* next() const { return next_; }
  Instant until() const { return until_; }
  void hold_until(Instant t) { until_ = std::min(until_, t); }

  const std::string& id_of(const Stretch&) const;
  LocalTime clock();

  /// The screen of the phase: current, gap, before, after or idle.
  Screen phase_screen();
  CurrentScreen current_screen();
  NextScreen next_screen();
  DeparturesScreen departures_screen();
  ElsewhereScreen elsewhere_screen();
  AnnouncementScreen announcement_screen() const;
  ProgrammeScreen programme_screen() const;
  CardScreen card_screen(std::size_t turn) const;
  std::vector<LocalizedText> notes() const;

 private:
  Occurrence occurrence(const Placed&) const;
  Occurrence occurrence(const Stretch&, const Timeline&) const;
  Occurrence occurrence(const Displaced&) const;
  std::vector<Occurrence> displaced(const Timeline&) const;
  std::optional<int> minutes_until(Instant);
  GapScreen gap_screen();
  BeforeScreen before_screen();
  AfterScreen after_screen() const;
  IdleScreen idle_screen() const;
  std::vector<SessionElsewhere> sessions_elsewhere() const;
  OtherVenue other_venue(std::size_t venue, const Stretch* current, const Stretch* next);
  Arrival arrival(Instant at, const Timeline&, const Stretch* expected) const;
  Way way_to(std::size_t venue, const Stretch* current, const Stretch* next);
  std::optional<LocalTime> first_anywhere(Instant after) const;

  const VenueIndex& index_;
  Instant now_;
  LocalDay day_;
  Instant day_begin_, day_end_;
  const Stretch* current_;
  const Stretch* next_;
  Phase phase_;
  Instant until_;
};

}  // namespace kiosk
