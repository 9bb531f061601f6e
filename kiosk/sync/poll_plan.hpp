#pragma once
// When a server is asked next: politely, and never by all screens at once. Pure.

#include <cstdint>
#include <optional>

namespace kiosk {

/// What is known when a question has been answered, or not. Times in seconds.
struct Asked {
  bool in_hours = false;  ///< of the event
  int failures = 0;       ///< one after another, the last included; 0: it was answered
  std::optional<std::int64_t> retry_after = {};
  bool in_folder = {};  ///< of this machine's: nobody is bothered by a question
};

inline constexpr double rate_in_hours = 30, rate_otherwise = 300, jitter = 0.2;
inline constexpr double folder_rate_in_hours = 5, folder_rate_otherwise = 30;
/// However long a server asks to be left alone.
inline constexpr double longest_wait = 3600;

/// Seconds to wait. `chance` is from [0, 1): of each screen and time another. After an answer the rate, a fifth more or
/// less: what Cache-Control allows beyond that counts no longer than the rate, and what it forbids is no reason to
/// hurry. After failures anything up to twice as much as before (full jitter), five minutes at most; never sooner than
/// Retry-After says. A folder is looked at without jitter, after failures up to twice as late each time, half a minute
/// at most: it is half filled, perhaps, and reading it all is this machine's work.
double next_wait(const Asked&, double chance);

}  // namespace kiosk
