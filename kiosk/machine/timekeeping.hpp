#pragma once
// Where the machine's clock has its time from, and whether the sign may lean on it.

#include <functional>
#include <string>

#include "machine/clock.hpp"

namespace kiosk {

enum class ClockState {
  synchronised,  ///< by NTP or the like since the machine was started; it may have lost its server again
  hardware,      ///< set from a hardware clock that still agrees with it
  restored,      ///< the time at which the machine was switched off, going on from there: behind by the time it was off
  unknown,
  simulated,  ///< --at
  believed,   ///< --clock trusted
  doubted     ///< --clock untrusted
};

std::string_view name_of(ClockState);

/// Whether the time came from outside this box, or somebody vouches for it (DESIGN 6).
bool is_trustworthy(ClockState);

/// Handed in, so that tests can have any machine.
struct ClockSources {
  std::function<bool()> kernel_synchronised;  ///< adjtimex(2)
  std::function<std::int64_t()> now;          ///< seconds since 1970 of the machine's clock
  std::string root;                           ///< before /sys, /run and /var
};
ClockSources machine_clock_sources();

class Timekeeping {
 public:
  explicit Timekeeping(TrustSetting setting, ClockSources sources = machine_clock_sources());

  /// Asked anew each time. A synchronisation is remembered: the kernel forgets it nine hours after the last answer of a
  /// server, in which a quartz is off by a second or so.
  ClockState state(const Clock&);

  /// Somebody has set the clock: what was known of it is void.
  void clock_was_set() { was_synchronised_ = false; }

 private:
  bool synchronised();

  TrustSetting setting_;
  ClockSources sources_;
  bool was_synchronised_ = false;
};

}  // namespace kiosk
