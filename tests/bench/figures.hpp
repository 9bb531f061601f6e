#pragma once
// How the measuring programs take a time and print a figure.

#include <algorithm>
#include <chrono>
#include <string_view>

#include <fmt/format.h>

namespace kiosk {

/// Seconds that `work` takes: the least of several rounds, since all that disturbs a measurement makes it longer.
template <typename Work>
double least_seconds(int rounds, Work work) {
  double least = 1e300;
  for (int round = 0; round < rounds; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    least = std::min(least, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  return least;
}

/// "showing_at, 100,000 sessions against 10: 1.21 times (to reach: at most 2)".
inline void print_figure(std::string_view what, double value, std::string_view unit, std::string_view to_reach = {}) {
  fmt::print("{}: {:.3g} {}", what, value, unit);
  fmt::print("{}\n", to_reach.empty() ? "" : fmt::format(" (to reach: {})", to_reach));
}

}  // namespace kiosk
