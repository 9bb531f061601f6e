#pragma once
// Another venue as seen from this one: what is on there, and the way.

#include <optional>
#include <variant>
#include <vector>

#include "schedule/occurrence.hpp"
#include "schedule/shuttle_board.hpp"

namespace kiosk {

/// The same stop serves both venues: no car is needed.
struct OnFoot {
  std::optional<Minutes> walk;  ///< by way of the stop; nothing where a venue's walk to it is not known

  bool operator==(const OnFoot&) const = default;
};

/// When a car brings one there, and what for: what is next there (where nothing follows the current), unless that has
/// ended by then; in that case what is on then, or the first after.
struct Arrival {
  LocalTime at;                    ///< at the venue; at its stop where the walk from there is not known
  std::optional<LocalTime> start;  ///< of what it is for; nothing: all is over by then
  int minutes_late = 0;            ///< after that start, rounded up; 0: in time

  bool operator==(const Arrival&) const = default;
};

/// The next car from here to there that can still be reached.
struct Ride {
  BoardRow car;                    ///< without `minutes`; `last`: the day's last to there
  std::optional<Arrival> arrival;  ///< nothing when nobody knows how long the ride is

  bool operator==(const Ride&) const = default;
};

enum class NoCar {
  ended,   ///< some went there today, none can be reached any more
  none,    ///< none goes there from here today
  unknown  ///< nothing is known of a shuttle
};

/// How one gets from this venue to another. A service is one without a timetable.
using Way = std::variant<NoCar, OnFoot, Ride, BoardService>;

/// Another venue with something on, now or later today, and the way to it.
struct OtherVenue {
  std::string venue_id;
  LocalizedText venue, topic;
  std::optional<Occurrence> current, next;
  std::size_t more_current = 0;    ///< how many run beside the current one, in parallel
  std::vector<Occurrence> gone{};  ///< cancelled or moved away, until their printed end, if to begin no later than next
  Way way;
  std::optional<Minutes> walk{};  ///< all the way on foot, where the event says it
  VenueSign sign = VenueSign::circle;
  std::size_t accent = 0;     ///< as in Venue
  std::size_t more_next = 0;  ///< how many begin with the next one

  bool operator==(const OtherVenue&) const = default;
};

}  // namespace kiosk
