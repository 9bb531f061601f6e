#include "schedule/event_days.hpp"

#include <algorithm>

namespace kiosk {

LocalDay EventDays::day_of(Instant t) const {
  LocalDay day = date::floor<date::days>(zone_.to_local(t) - day_starts_);
  // Where the clock is set back over the day's start, local times alone would name the day before twice.
  if (t < begin(day)) return day - date::days{1};
  if (t >= end(day)) return day + date::days{1};
  return day;
}

Instant EventDays::begin(LocalDay day) const { return zone_.to_instant_or_after(LocalTime{day} + day_starts_); }

std::optional<FirstDay> first_day(const Content& content) {
  if (content.sessions.empty()) return std::nullopt;
  const EventDays days{content.zone, content.day_starts};
  const Instant from = std::ranges::min(content.sessions, {}, &Session::start).start;
  const Instant day_ends = days.end(days.day_of(from));
  FirstDay day{from, from};
  for (const Session& session : content.sessions) {
    if (session.start < day_ends) day.until = std::max(day.until, session.end);
  }
  return day;
}

}  // namespace kiosk
