#pragma once
// Days and times as people write them into sheets.

#include <optional>
#include <string_view>

#include "import/sheet_day.hpp"
#include "import/source_time.hpp"

namespace kiosk {

/// What a cell says of a moment.
struct SheetMoment {
  std::optional<SheetDay> day = {};
  std::optional<Seconds> clock = {};  ///< since midnight
  std::optional<Minutes> offset = {};

  bool operator==(const SheetMoment&) const = default;
};

struct SheetSpan {
  SheetMoment start = {};
  std::optional<SheetMoment> end = {};

  bool operator==(const SheetSpan&) const = default;
};

/// "13:50", "下午1:50", "1:50 PM", "2020/9/6 13:50", "9月6日（日）", ISO 8601, and two times of day with a dash, ~, 至
/// or "to" between them: "1:50–2:20 PM". Nothing for what is none of these.
std::optional<SheetSpan> read_sheet_span(std::string_view);

/// As read_source_duration, and with units: "30 min", "1h30m", "1.5 小時".
std::optional<Seconds> read_sheet_duration(std::string_view);

}  // namespace kiosk
