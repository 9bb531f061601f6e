#include "machine/alarm.hpp"

#include <sys/timerfd.h>

#include <cerrno>

namespace kiosk {

Alarm::Alarm() : fd_(timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC)) {}

void Alarm::set(const Clock& clock, SystemSeconds t) {
  if (clock.simulated()) return;
  itimerspec spec{};
  spec.it_value.tv_sec = static_cast<time_t>(t.time_since_epoch().count());
  timerfd_settime(fd_.get(), TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &spec, nullptr);
}

bool Alarm::read() {
  std::uint64_t expirations = 0;
  return ::read(fd_.get(), &expirations, sizeof expirations) < 0 && errno == ECANCELED;
}

}  // namespace kiosk
