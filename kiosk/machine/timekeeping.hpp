#pragma once
// Where the machine's clock has its time from, and whether the sign may lean on it.

#include <cstdint>
#include <functional>
#include <string>

#include "machine/clock.hpp"
#include "machine/clock_record.hpp"

namespace kiosk {

enum class ClockState {
  synchronised,  ///< by NTP or the like since the machine was started; it may have lost its server again
  hardware,      ///< set from a battery-backed clock that still agrees with it and that a time server has confirmed
  unconfirmed,   ///< such a clock, but nobody knows whether it is right, or it has been too long since anybody did
  by_hand,       ///< somebody has set it and vouches for the time
  restored,      ///< the time at which the machine was switched off, going on from there: behind by the time it was off
  unknown,
  simulated,  ///< --at
  believed,   ///< --clock trusted
  doubted     ///< --clock untrusted
};

std::string_view name_of(ClockState);
std::optional<ClockState> clock_state_named(std::string_view);

/// Whether the time came from outside this box, or somebody vouches for it (DESIGN 6).
bool is_trustworthy(ClockState);

/// By how much the kernel still has to move the clock to what time servers last said, s; nothing while none has.
std::optional<double> kernel_clock_offset();

/// Handed in, so that tests can have any machine.
struct ClockSources {
  std::function<bool()> kernel_synchronised;  ///< adjtimex(2)
  std::function<std::int64_t()> now;          ///< seconds since 1970 of the machine's clock
  std::function<std::int64_t()> uptime;       ///< seconds since the machine was switched on, its sleeps included
  std::string root;                           ///< before /proc, /sys, /run and /var
};
ClockSources machine_clock_sources();

class Timekeeping {
 public:
  /// `state` is the sign's state folder, in which what is known of the clock outlasts a start; empty: nothing does.
  explicit Timekeeping(TrustSetting setting, const std::string& state = {},
                       ClockSources sources = machine_clock_sources());

  /// Asked anew each time. A synchronisation is remembered: the kernel forgets it nine hours after the last answer of a
  /// server, in which a quartz is off by a second or so. `set_at`: when somebody set the clock by hand, as the screen
  /// file has it.
  ClockState state(const Clock&, std::optional<SystemSeconds> set_at = {});

  /// Somebody has set the clock: what was known of it is void.
  void clock_was_set();

 private:
  bool synchronised();
  void note_confirmation();  ///< that a time server's time is the battery-backed clock's, or no longer
  bool confirmed() const;
  bool vouched_for(std::int64_t set_at, bool outlasts_power);
  void keep(ClockRecord);

  TrustSetting setting_;
  std::string record_file_;
  ClockSources sources_;
  ClockRecord record_;
  bool was_synchronised_ = false;
  std::optional<std::int64_t> compared_at_;  ///< with the battery-backed clock, while synchronised
};

}  // namespace kiosk
