#include "sync/event_hours.hpp"

#include <algorithm>

#include "schedule/event_days.hpp"

namespace kiosk {

bool in_event_hours(const Content& content, Instant t) {
  constexpr Minutes before{120}, after{30};
  const EventDays days{content.zone, content.day_starts};
  // A day is asked for by what comes next, too: at two hours before the first session it may not have begun.
  for (const LocalDay day : {days.day_of(t), days.day_of(t + before)}) {
    std::optional<Instant> first, last;
    for (const Session& s : content.sessions) {
      if (days.day_of(s.start) != day) continue;
      first = std::min(first.value_or(s.start), s.start);
      last = std::max(last.value_or(s.end), s.end);
    }
    if (first && *first - before <= t && t < *last + after) return true;
  }
  return false;
}

}  // namespace kiosk
