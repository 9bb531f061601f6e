#pragma once
// The departures of one venue: which belong here, and what the board says at a moment. Words as in GTFS.

#include <map>
#include <vector>

#include "schedule/event_days.hpp"
#include "schedule/showing.hpp"

namespace kiosk {

/// How far ahead rows stand on the board. Later departures are told by their first time alone.
inline constexpr Minutes board_horizon{120};

/// Two instants that bound an answer: it holds until `until`.
struct BoardAnswer {
  Board board;
  Instant until;
};

/// How one gets to a stop, and when one is there where that is known. It holds until `until`.
struct WayAnswer {
  Way way;
  std::optional<Instant> arrives;
  Instant until;
};

class Departures {
 public:
  Departures(const Content&, std::size_t venue, const EventDays&);

  /// A departure or a service belongs to this venue on that day, be it cancelled or gone.
  bool any_on(LocalDay) const;
  /// One is still to come: on that day, or within the board's horizon whatever the day's edge.
  bool any_ahead(Instant now, LocalDay) const;
  /// Where `any_ahead` may change.
  std::vector<Instant> edges() const;

  /// The board at `now`; minutes are counted down to the second, so `until` may be a second after a full minute.
  BoardAnswer board_at(Instant now, LocalDay) const;

  /// The way from this venue to another stop. One has to leave `walk` before a car does.
  WayAnswer way_to(std::size_t stop, Minutes walk, Instant now, LocalDay) const;

 private:
  /// A departure as it concerns this venue's stop.
  struct Call {
    std::size_t departure;  ///< index into Content::departures
    std::size_t position;   ///< of this venue's stop among the departure's stops
    Instant time;           ///< here where that is known, else at the first stop; delays applied
    bool at_this_stop;
    LocalDay day;  ///< the event day on which that is
  };
  struct Day {
    bool arriving = false;
    std::vector<Call> calls;  ///< by time
    std::vector<std::size_t> services;
  };

  Call call(std::size_t departure, std::size_t position, const EventDays&) const;
  void add_departures(const EventDays&);
  void add_services(const EventDays&);
  bool has_ahead(const Day&, Instant now, Instant limit) const;
  bool runs(const Call&) const;
  bool is_last(const Call&) const;
  /// What the board at `now` is made of: the day's, and what of its neighbours is near.
  Day day_at(Instant now, LocalDay) const;
  BoardRow row(const Call&, Instant now, bool arriving) const;
  BoardService service(const Service&) const;
  void find_ride(const Day&, std::size_t stop, Minutes walk, Instant now, WayAnswer&) const;
  void find_service(const Day&, std::size_t stop, Instant now, WayAnswer&) const;
  void list_calls(const Day&, Instant now, BoardAnswer&) const;
  void note_gone(const Call&, Board&) const;
  void list_services(const Day&, Instant now, BoardAnswer&) const;

  const Content* content_;
  Zone zone_;
  std::optional<std::size_t> stop_;
  std::map<LocalDay, Day> days_;
};

}  // namespace kiosk
