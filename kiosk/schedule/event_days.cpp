#include "schedule/event_days.hpp"

namespace kiosk {

LocalDay EventDays::day_of(Instant t) const {
  LocalDay day = date::floor<date::days>(zone_.to_local(t) - day_starts_);
  // Where the clock is set back over the day's start, local times alone would name the day before twice.
  if (t < begin(day)) return day - date::days{1};
  if (t >= end(day)) return day + date::days{1};
  return day;
}

Instant EventDays::begin(LocalDay day) const { return zone_.to_instant_or_after(LocalTime{day} + day_starts_); }

}  // namespace kiosk
