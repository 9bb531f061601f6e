#include "machine/clock.hpp"

namespace kiosk {
Clock::Clock(SystemSeconds at, double speed) : start_(at), speed_(speed) {}

Clock::Precise Clock::now() const {
  if (!start_) return std::chrono::system_clock::now();
  const std::chrono::duration<double> run = (std::chrono::steady_clock::now() - started_) * speed_;
  return Precise{*start_} + std::chrono::duration_cast<std::chrono::nanoseconds>(run);
}

std::chrono::nanoseconds Clock::until(SystemSeconds t) const {
  const std::chrono::nanoseconds left = Precise{t} - now();
  if (left.count() <= 0) return std::chrono::nanoseconds{0};
  return start_ ? std::chrono::duration_cast<std::chrono::nanoseconds>(left / speed_) : left;
}

}  // namespace kiosk
