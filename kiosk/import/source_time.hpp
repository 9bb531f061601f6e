#pragma once
// Times as sources write them. Digits and colons may be full-width.

#include <optional>
#include <string_view>

#include "import/programme.hpp"

namespace kiosk {

/// ISO 8601 and RFC 3339: "2020-09-06T13:50:00+08:00", "…Z", without an offset, with a blank for the T, without
/// seconds, with fractions of them. Nothing for what is none of these, or no day or time of day.
std::optional<SourceTime> read_iso_time(std::string_view);

/// "2020-09-06", "2020/9/6", "20200906".
std::optional<LocalDay> read_source_day(std::string_view);

/// Since midnight: "9:00", "09:00:00", "24:00".
std::optional<Seconds> read_source_clock(std::string_view);

/// "0:30", "01:30:00", "100:00", "PT1H30M", minutes as a whole number.
std::optional<Seconds> read_source_duration(std::string_view);

/// `by` later on the same clock.
SourceTime later(SourceTime, Seconds by);

/// Its instant; a clock that the source doesn't place hangs in `zone`. Nothing when the source's own zone is unknown; a
/// local time that is skipped means the instant at which the clock jumps over it.
std::optional<Instant> instant_of(const SourceTime&, const Zone& zone);

}  // namespace kiosk
