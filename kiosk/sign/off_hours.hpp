#pragma once
// When the display sleeps (kiosk.json: display/off).

#include "load/load.hpp"
#include "schedule/time.hpp"

namespace kiosk {

/// `from` belongs to the hours, `until` no more.
bool sleeps_at(const DailyHours&, LocalTime);

/// From `t` until the display falls asleep, or wakes up: more than nothing, a day at most.
Seconds until_change(const DailyHours&, LocalTime t);

}  // namespace kiosk
