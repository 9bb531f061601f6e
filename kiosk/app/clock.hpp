#pragma once
// The one place where the clock is read.

#include <chrono>
#include <optional>

#include "schedule/showing.hpp"

namespace kiosk {

/// The machine's clock, or one that starts at a given moment and may run faster (--at, --speed).
class Clock {
 public:
  using Precise = std::chrono::time_point<std::chrono::system_clock, std::chrono::nanoseconds>;

  Clock() = default;
  Clock(Instant at, double speed);

  Precise now() const;
  bool simulated() const { return start_.has_value(); }
  /// Real time until `t` is reached; zero when it is past.
  std::chrono::nanoseconds until(Instant t) const;

 private:
  std::optional<Instant> start_;
  double speed_ = 1;
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
};

/// Automatic: as the machine says; see Timekeeping.
enum class TrustSetting { automatic, trusted, untrusted };

}  // namespace kiosk
