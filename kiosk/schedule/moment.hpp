#pragma once
// One question to the index: its facts, and how long those hold that were asked for. Private to the room. The screens
// of the phases stand in phase_screens.cpp and day_over.cpp, the others in files of their names.

#include "schedule/showing.hpp"
#include "schedule/venue_index.hpp"

namespace kiosk {

/// The venue that a session was printed for, where it was moved from there to `venue`.
std::optional<std::size_t> old_venue(const Session&, std::size_t venue);

void add_urgent(AnnouncementScreen&, const Announcement&);

/// Each screen made shortens `until` by what it counts down to.
class Moment {
 public:
  Moment(const VenueIndex&, Instant now);

  Phase phase() const { return phase_; }
  const Stretch* current() const { return current_; }
  const Stretch* next() const { return next_; }
  Instant until() const { return until_; }
  void hold_until(Instant t) { until_ = std::min(until_, t); }

  /// The ids of what runs and of what is next, where there is one, and of all that run where there are several.
  const std::string& current_id() const;
  const std::string& next_id() const;
  std::vector<std::string> parallel_ids() const;
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
  LightningScreen lightning_screen();
  SponsorsScreen sponsors_screen() const;

  // What stands around the screen.
  std::optional<Tide> tide();
  std::optional<Occurrence> on() const;
  std::optional<Occurrence> coming() const;
  std::size_t beside_coming() const;
  /// Those told ahead, today's before later days'.
  std::vector<Occurrence> changes() const;
  std::vector<LocalizedText> notes() const;

 private:
  Occurrence occurrence(const Placed&) const;
  Occurrence newcomer(const Stretch&, const Timeline&) const;
  Occurrence next_occurrence() const;
  Occurrence occurrence(const Change&, std::size_t venue) const;
  std::vector<Occurrence> occurrences(std::span<const std::size_t> placed) const;
  /// As `occurrences`; empty for a single one.
  std::vector<Occurrence> if_several(std::span<const std::size_t> placed) const;

  void move_away(Occurrence&, const Session&) const;
  /// Where people may go who find no seat in `full`, held at `venue`.
  std::vector<VenueBrief> room_beside(const Placed& full, std::size_t venue) const;
  void say_where_from(Occurrence&, const Session&, std::size_t venue) const;
  Tide session_tide();
  Tide pause_tide();

  /// It runs, or has been held whole, and has nothing to tell that isn't seen.
  bool tells_itself(const Change&, const Timeline&) const;
  /// Printed to be on here now, and cancelled, moved away or not begun.
  bool is_due(const Change&, const Timeline&) const;
  std::vector<Occurrence> due() const;
  /// At any venue: cancelled or moved away, not over as printed, and to begin no later than that.
  std::vector<Occurrence> gone_by(Instant last_begin, std::size_t venue) const;
  /// Those told ahead, today's before later days'; not those that `told` (indices into Timeline::placed) are.
  std::vector<Occurrence> changes(std::span<const std::size_t> told) const;
  /// The same without those that are due.
  std::vector<Occurrence> changes_not_due() const;
  std::vector<Occurrence> changes_before(Instant limit, std::span<const std::size_t> told, bool with_due) const;

  GapScreen gap_screen();
  BeforeScreen before_screen();
  AfterScreen after_screen();
  IdleScreen idle_screen();
  std::vector<OtherVenue> going_on_elsewhere();
  Instant rest_of_day() const;
  std::optional<Continuation> continuation();
  bool goes_on_soon() const;
  IdleKind idle_kind(bool elsewhere) const;
  OtherVenue other_venue(std::size_t venue, const Stretch* current, const Stretch* next);
  Arrival arrival(Instant at, const Timeline&, const Stretch* expected) const;
  Way way_to(std::size_t venue, const Stretch* current, const Stretch* next);
  std::optional<std::pair<Instant, bool>> next_day_begins() const;

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
