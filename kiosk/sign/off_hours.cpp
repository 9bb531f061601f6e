#include "sign/off_hours.hpp"

#include <algorithm>

namespace kiosk {
namespace {

constexpr Seconds day{86'400};

Seconds of_day(LocalTime t) { return t - date::floor<date::days>(t); }

/// 1 s to a day.
Seconds from_to(Seconds from, Seconds to) { return to > from ? to - from : to - from + day; }

}  // namespace

bool sleeps_at(const DailyHours& off, LocalTime t) {
  const Seconds since = of_day(t) - off.from;
  return (since < Seconds{0} ? since + day : since) < from_to(off.from, off.until);
}

Seconds until_change(const DailyHours& off, LocalTime t) {
  return std::min(from_to(of_day(t), off.from), from_to(of_day(t), off.until));
}

}  // namespace kiosk
