#include "import/frab_xml_times.hpp"

#include "import/source_time.hpp"

namespace kiosk {

FrabXmlDay read_frab_xml_day(std::string_view date, std::string_view start, Seconds otherwise) {
  FrabXmlDay day{.date = read_source_day(date), .begins = otherwise};
  if (const auto begins = read_iso_time(start)) {
    const LocalDay on = date::floor<date::days>(begins->local);
    day.begins = begins->local - on;
    day.offset = begins->offset;
    if (!day.date) day.date = on;
  } else if (const auto clock = read_source_clock(start)) {
    day.begins = *clock;
  }
  return day;
}

std::optional<SourceTime> read_frab_xml_start(std::string_view date, std::string_view start, const FrabXmlDay& day) {
  if (auto exact = read_iso_time(date)) return exact;
  const auto clock = read_source_clock(start);
  if (!clock) return read_iso_time(start);
  // An event's own date is the calendar's; only the day it is listed under may have begun a date before.
  if (const auto own = read_source_day(date)) return SourceTime{LocalTime{*own} + *clock, day.offset};
  if (!day.date) return std::nullopt;
  const date::days after{*clock < day.begins ? 1 : 0};
  return SourceTime{LocalTime{*day.date + after} + *clock, day.offset};
}

}  // namespace kiosk
