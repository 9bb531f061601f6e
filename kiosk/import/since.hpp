#pragma once
// What differs from a version that was printed, and an event file that tells it on the signs.

#include <string>
#include <vector>

#include "import/event_file.hpp"

namespace kiosk {

struct Since {
  JsonObject event;                  ///< what was printed stays printed, changes tell the rest
  std::vector<std::string> lines;    ///< a difference each: `moved "Opening": r1 -> r2`
  bool held = false;                 ///< so many sessions went at once that the source may be broken
  std::size_t gone = 0, coming = 0;  ///< of those that had not begun: how many went, and how many there were
};

/// Each change bears since when it is known: the event's `as_of`, else `now`, or as `printed` told it already. Sessions
/// that `printed` had cancelled already do not go again.
/// Sessions are matched by guid, else by id, else by title and speakers. `now` is on the event's own clock. `serial` is
/// the printed one's, one more where anything differs; changes of the printed version are told anew, `event`'s own stay
/// last.
Since since(const Node& printed, JsonObject event, LocalTime now);

}  // namespace kiosk
