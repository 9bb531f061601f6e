#include "schedule/event_hours.hpp"

#include <algorithm>
#include <map>

#include "schedule/event_days.hpp"

namespace kiosk {

std::optional<EventHours> event_hours(const Content& content, Instant t) {
  constexpr Minutes before{120}, after{30};
  const EventDays days{content.zone, content.day_starts};
  std::map<LocalDay, EventHours> hours;
  for (const Session& s : content.sessions) {
    EventHours& day =
        hours.try_emplace(days.day_of(s.start), EventHours{s.start - before, s.end + after}).first->second;
    day.from = std::min(day.from, s.start - before);
    day.until = std::max(day.until, s.end + after);
  }
  std::optional<EventHours> next;
  for (const auto& [day, of_day] : hours) {
    if (t < of_day.until && (!next || of_day.from < next->from)) next = of_day;
  }
  return next;
}

bool in_event_hours(const Content& content, Instant t) {
  const auto hours = event_hours(content, t);
  return hours && hours->from <= t;
}

}  // namespace kiosk
