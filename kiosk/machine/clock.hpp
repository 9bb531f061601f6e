#pragma once
// The one place where the clock is read.

#include <chrono>
#include <optional>

namespace kiosk {

/// The same type as schedule's Instant.
using SystemSeconds = std::chrono::time_point<std::chrono::system_clock, std::chrono::seconds>;

/// The machine's clock, or one that starts at a given moment and may run faster (--at, --speed).
class Clock {
 public:
  using Precise = std::chrono::time_point<std::chrono::system_clock, std::chrono::nanoseconds>;

  Clock() = default;
  Clock(SystemSeconds at, double speed);

  Precise now() const;
  bool simulated() const { return start_.has_value(); }
  /// Real time until `t` is reached; zero when it is past.
  std::chrono::nanoseconds until(SystemSeconds t) const;

 private:
  std::optional<SystemSeconds> start_;
  double speed_ = 1;
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
};

/// Automatic: as the machine says; see Timekeeping.
enum class TrustSetting { automatic, trusted, untrusted };

}  // namespace kiosk
