#pragma once
// Times as they are written in files and on the command line.

#include <optional>
#include <string_view>

#include "schedule/time.hpp"

namespace kiosk {

struct WrittenTime {
  LocalTime local;
  std::optional<Minutes> offset;  ///< east of UTC, when it carries one
};

/// "YYYY-MM-DDTHH:MM[:SS]", with a blank for the T and "Z" or "+08:00" after it if you like; nothing when it is not of
/// that form, or no date.
std::optional<WrittenTime> read_written_time(std::string_view);

/// The same as an instant: local to the zone, unless it carries an offset. Nothing when it is not of that form, or the
/// zone skips it.
std::optional<Instant> parse_time(std::string_view, const Zone&);

/// "HH:MM", 00:00 to 23:59.
std::optional<Seconds> read_clock_time(std::string_view);

}  // namespace kiosk
