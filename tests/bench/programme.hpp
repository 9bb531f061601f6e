#pragma once
// A made-up event of any length: ten sessions a day at one venue, each with a title of its own.

#include "schedule/content.hpp"

namespace kiosk {

inline constexpr int sessions_a_day = 10;

/// 2021-01-01T00:00 UTC, the first day of the made-up event, whose zone is UTC.
Instant programme_begin();

/// Sessions from 08:00 on, 50 minutes each with 10 minutes between, and a playlist whose slots last `dwell`.
Content made_up_content(int sessions, Seconds dwell);

}  // namespace kiosk
