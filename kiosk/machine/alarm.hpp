#pragma once

#include "machine/clock.hpp"
#include "machine/descriptor.hpp"

namespace kiosk {

/// Wakes at an instant of the machine's clock, and at once when that clock is set.
class Alarm {
 public:
  Alarm();

  /// Does nothing for a simulated clock: its sleeps are timed by Clock::until.
  void set(const Clock&, SystemSeconds);
  int fd() const { return fd_.get(); }
  /// Takes what has arrived; true when the clock was set.
  bool read();

 private:
  Descriptor fd_;
};

}  // namespace kiosk
