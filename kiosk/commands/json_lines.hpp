#pragma once
// The timeline as JSON, one object a line, for scripts.

#include <optional>
#include <string>
#include <vector>

namespace kiosk {

struct TimelineDeparture {
  std::string time;  ///< an instant with its offset
  std::vector<std::string> cars;
  std::string headsign;  ///< the last stop's id
  int minutes = 0;       ///< from the line's begin, rounded down
};

struct TimelineLine {
  std::string from, until;  ///< instants with their offset
  std::string screen, phase;
  std::optional<std::string> current, next, sponsor;
  std::vector<TimelineDeparture> departures;
  std::vector<std::string> parallel;  ///< all that run at once, where there are several
  std::size_t page = 0;               ///< of a list that may turn pages: how often it had its turn today
};

std::string to_json(const TimelineLine&);

}  // namespace kiosk
