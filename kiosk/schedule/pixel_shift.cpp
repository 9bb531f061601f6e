#include "schedule/pixel_shift.hpp"

#include <array>

namespace kiosk {

namespace {

using Steps = std::chrono::duration<std::int64_t, std::ratio<shift_time.count() * 60>>;

}  // namespace

PixelShift shift_at(LocalTime now) {
  constexpr std::array<PixelShift, 8> path{{{0, -2}, {1, -1}, {2, 0}, {1, 1}, {0, 2}, {-1, 1}, {-2, 0}, {-1, -1}}};
  return path[static_cast<std::uint64_t>(date::floor<Steps>(now).time_since_epoch().count()) % path.size()];
}

LocalTime next_shift(LocalTime now) { return date::floor<Steps>(now) + Steps{1}; }

}  // namespace kiosk
