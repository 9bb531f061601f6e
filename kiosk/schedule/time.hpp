#pragma once
// Instants, local times and the event's zone. Everything in `schedule` reckons in whole seconds.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include <date/date.h>

namespace date {
class time_zone;
}

namespace kiosk {

using Seconds = std::chrono::seconds;
using Minutes = std::chrono::minutes;

/// A moment on the world's time line (UTC, whole seconds). What is decided, is decided on instants.
using Instant = date::sys_seconds;

/// What a clock on the wall in the event's zone reads. What is shown, is shown in local times.
using LocalTime = date::local_seconds;

/// A calendar date in the event's zone.
using LocalDay = date::local_days;

/// A zone of the IANA database. A value; copies are cheap and stay valid for the life of the process.
class Zone {
 public:
  /// Nothing when the database has no such name ("Asia/Taipei"), or the machine has no database.
  static std::optional<Zone> find(std::string_view name);
  /// Needs no database.
  static Zone utc();

  LocalTime to_local(Instant) const;

  /// A local time that occurs twice means the first; one that is skipped has no instant.
  std::optional<Instant> to_instant(LocalTime) const;

  /// As above; a skipped local time means the instant at which the clock jumps over it.
  Instant to_instant_or_after(LocalTime) const;

  std::string name() const;

  bool operator==(const Zone&) const = default;

 private:
  explicit Zone(const date::time_zone* zone) : zone_(zone) {}
  const date::time_zone* zone_;  ///< the library's; null: UTC
};

}  // namespace kiosk
