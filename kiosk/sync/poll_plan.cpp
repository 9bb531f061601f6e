#include "sync/poll_plan.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk {
namespace {

constexpr double soonest_retry = 2;

double after_failures(const Asked& asked, double rate, double chance) {
  const double most = std::min(rate_otherwise, rate * std::pow(2.0, std::min(asked.failures, 16) - 1));
  const double wait = std::max(soonest_retry, most * chance);
  const auto told = static_cast<double>(asked.retry_after.value_or(0));
  return told > wait ? std::min(told, longest_wait) * (1 + jitter * chance) : wait;
}

double of_folder(const Asked& asked) {
  const double rate = asked.in_hours ? folder_rate_in_hours : folder_rate_otherwise;
  return std::min(folder_rate_otherwise, rate * std::pow(2.0, std::clamp(asked.failures - 1, 0, 16)));
}

}  // namespace

double next_wait(const Asked& asked, double chance) {
  if (asked.in_folder) return of_folder(asked);
  const double rate = asked.in_hours ? rate_in_hours : rate_otherwise;
  if (asked.failures > 0) return after_failures(asked, rate, chance);
  return rate * (1 + jitter * (2 * chance - 1));
}

}  // namespace kiosk
