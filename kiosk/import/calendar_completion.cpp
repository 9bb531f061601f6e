#include "import/calendar_completion.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "import/session_starts.hpp"
#include "import/source_time.hpp"

namespace kiosk {
namespace {

/// Whether anything is held in a time, without looking at each.
class HeldTimes {
 public:
  void add(Instant start, Instant end) { times_.emplace_back(start, end); }

  /// Once, after all are added.
  void sort() {
    std::ranges::sort(times_);
    for (std::size_t at = 1; at < times_.size(); ++at)
      times_[at].second = std::max(times_[at].second, times_[at - 1].second);
  }

  bool any_between(Instant start, Instant end) const {
    const auto after = std::ranges::lower_bound(times_, end, {}, &std::pair<Instant, Instant>::first);
    return after != times_.begin() && std::prev(after)->second > start;
  }

 private:
  std::vector<std::pair<Instant, Instant>> times_;  ///< by start; sorted, each end is the latest one up to there
};

}  // namespace

void end_open_events(std::vector<CalendarEvent>& events, RemarkList& told) {
  const auto is_open = [](const CalendarEvent& event) { return event.session.end == event.session.start; };
  if (std::ranges::none_of(events, is_open)) return;
  api::SessionStarts starts;
  for (const CalendarEvent& event : events) starts.add(event.session);
  starts.sort();
  std::erase_if(events, [&](CalendarEvent& event) {
    if (!is_open(event)) return false;
    const auto next = starts.next(event.session);
    if (next) event.session.end = *next;
    if (!next)
      told.tell(event.session.place,
                "expected DTEND or DURATION, since nothing follows in its room, found neither; left out");
    return !next;
  });
}

void place_events(std::vector<CalendarEvent>& events, const Zone& clocks, RemarkList& told) {
  HeldTimes held;
  const auto span = [&](const SourceSession& session) {
    return std::pair{instant_of(session.start, clocks).value_or(Instant{}),
                     instant_of(session.end, clocks).value_or(Instant{})};
  };
  for (const CalendarEvent& event : events) {
    const auto [start, end] = span(event.session);
    if (!event.session.rooms.empty()) held.add(start, end);
  }
  held.sort();
  std::size_t placed = 0;
  std::erase_if(events, [&](CalendarEvent& event) {
    if (!event.session.rooms.empty()) return false;
    const auto [start, end] = span(event.session);
    if (held.any_between(start, end)) {
      told.tell(event.session.place, "expected a LOCATION, since other events are held then, found none; left out");
      return true;
    }
    ++placed;
    return false;
  });
  if (placed == 1) told.tell("calendar", "an event without a LOCATION stands in all rooms");
  if (placed > 1) told.tell("calendar", fmt::format("{} events without a LOCATION stand in all rooms", placed));
}

}  // namespace kiosk
