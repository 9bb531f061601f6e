#include "app/clock.hpp"

#include <sys/timex.h>

#include <fstream>

namespace kiosk {
namespace {

bool synchronised() {
  timex query{};
  return adjtimex(&query) != TIME_ERROR && (query.status & STA_UNSYNC) == 0;
}

/// "1" where the kernel set the system clock from this hardware clock; a Raspberry Pi before the fifth has none.
bool set_from_hardware() {
  std::ifstream file{"/sys/class/rtc/rtc0/hctosys"};
  return file.get() == '1';
}

}  // namespace

Clock::Clock(Instant at, double speed) : start_(at), speed_(speed) {}

Clock::Precise Clock::now() const {
  if (!start_) return std::chrono::system_clock::now();
  const std::chrono::duration<double> run = (std::chrono::steady_clock::now() - started_) * speed_;
  return Precise{*start_} + std::chrono::duration_cast<std::chrono::nanoseconds>(run);
}

std::chrono::nanoseconds Clock::until(Instant t) const {
  const std::chrono::nanoseconds left = Precise{t} - now();
  if (left.count() <= 0) return std::chrono::nanoseconds{0};
  return start_ ? std::chrono::duration_cast<std::chrono::nanoseconds>(left / speed_) : left;
}

ClockTrust clock_trust(const Clock& clock, TrustSetting setting) {
  if (setting != TrustSetting::automatic) {
    return setting == TrustSetting::trusted ? ClockTrust::trusted : ClockTrust::untrusted;
  }
  return clock.simulated() || synchronised() || set_from_hardware() ? ClockTrust::trusted : ClockTrust::untrusted;
}

}  // namespace kiosk
