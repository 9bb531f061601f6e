#pragma once
// Against burn-in: the whole picture takes a small step every few minutes, round a closed path.

#include "schedule/time.hpp"

namespace kiosk {

/// Where the picture stands, in steps from -2 to 2 to the right and down. How long a step is, is the picture's
/// business.
struct PixelShift {
  int dx = 0, dy = 0;

  bool operator==(const PixelShift&) const = default;
};

/// A whole number of minutes, so that a screen with a clock on it takes its step when its minute changes.
inline constexpr Minutes shift_time{4};

/// Between one answer and the next a step in each direction at most; the path begins anew after 8 of them.
PixelShift shift_at(LocalTime);
/// The first later time at which it is another one.
LocalTime next_shift(LocalTime);

}  // namespace kiosk
