#include "import/sheet_times.hpp"

#include <fmt/format.h>

#include "import/sheet_time_text.hpp"

namespace kiosk {
namespace {

/// From here on an end before the start is the next day's; before, it is a mistake.
constexpr Seconds sheet_evening = std::chrono::hours{18};

/// "6" alone, in an event that begins on a fifth, may be the sixth.
bool could_be_of_month(std::string_view cell, int count, LocalDay first) {
  const auto of_month = static_cast<int>(static_cast<unsigned>(date::year_month_day{first}.day()));
  constexpr int days_of_week = 7;
  return cell.size() == 1 && of_month != 1 && count >= of_month && count < of_month + days_of_week;
}

/// "TBD": an end or a duration that nobody knows yet is none.
bool is_to_be_decided(std::string_view cell) {
  const std::string key = heading_key(cell);
  return key.empty() || key == "tbd" || key == "tba" || key == "na" || key == "未定" || key == "待定";
}

}  // namespace

LocalTime sheet_time_in_utc(const SourceTime& time) { return time.local - time.offset.value_or(Minutes{0}); }

bool SheetTimes::take_lone_day(std::string_view cell, std::size_t line, const CsvRows& rest,
                               const SheetColumns& columns) {
  const auto span = read_sheet_span(cell);
  if (!span || !span->start.day || span->start.clock) return false;
  day_ = days_.find(*span->start.day, cell, line, rest, columns);
  day_across_ = day_.has_value();
  return true;
}

/// From the first day, which stands above the header; a date across the sheet goes before both.
bool SheetTimes::take_counted_day(const SheetRow& row, std::string_view cell, int count) {
  if (day_across_) return true;
  day_.reset();
  if (first_day_ && !could_be_of_month(cell, count, *first_day_)) day_ = *first_day_ + date::days{count - 1};
  if (!day_)
    remarks_.left_out(row.line(), "a date such as 2020/9/6",
                      quoted_cell(cell) + ", and no date of the first day above the header");
  return day_.has_value();
}

std::optional<LocalDay> SheetTimes::day_of(const SheetRow& row, const SheetDay& written, std::string_view cell) {
  return days_.find(written, cell, row.line(), *rest_, *columns_);
}

/// The column's, or that above it; an unreadable one must not let its row, and those below it, stand on another day.
bool SheetTimes::take_date(const SheetRow& row, std::optional<Seconds>& clock) {
  const std::string cell = row.text(SheetField::date);
  if (cell.empty() || (day_ && read_sheet_weekday(cell) == date::weekday{*day_})) return true;
  if (const auto count = read_sheet_day_count(cell)) return take_counted_day(row, cell, *count);
  const auto span = read_sheet_span(cell);
  day_.reset();
  if (!span || !span->start.day) {
    remarks_.left_out(row.line(), "a date such as 2020/9/6", quoted_cell(cell));
    return false;
  }
  clock = span->start.clock;
  day_ = day_of(row, *span->start.day, cell);
  return day_.has_value();
}

std::optional<SheetTimes::Written> SheetTimes::written_start(const SheetRow& row) {
  for (const SheetField field : {SheetField::start, SheetField::time}) {
    const std::string cell = row.text(field);
    if (cell.empty()) continue;
    const auto span = read_sheet_span(cell);
    if (span) return Written{cell, *span};
    remarks_.left_out(row.line(), "a time such as 13:50", quoted_cell(cell));
    return std::nullopt;
  }
  return Written{};
}

std::optional<SheetSpanOfRow> SheetTimes::find(const SheetRow& row, const CsvRows& rest, const SheetColumns& columns) {
  rest_ = &rest;
  columns_ = &columns;
  std::optional<Seconds> clock_of_date;
  if (!take_date(row, clock_of_date)) return std::nullopt;
  const auto written = written_start(row);
  if (!written) return std::nullopt;
  const SheetMoment& start = written->span.start;
  if (start.day) {
    day_ = day_of(row, *start.day, written->cell);
    if (!day_) return std::nullopt;
  }
  const auto clock = start.clock ? start.clock : clock_of_date;
  if (!clock && has_times_above(row)) {
    remarks_.tell(row.line(), "no time: it is taken to be that above");
    return times_above_;
  }
  if (!clock) {
    remarks_.left_out(row.line(), "a time of day such as 13:50", quoted_cell(written->cell));
    return std::nullopt;
  }
  if (!day_) {
    remarks_.left_out(row.line(), "a date such as 2020/9/6, here or above", "none");
    return std::nullopt;
  }
  SheetSpanOfRow times;
  times.start = times.end = {LocalTime{*day_} + *clock, start.offset};
  if (!take_end(row, written->span, times)) return std::nullopt;
  times_above_ = times;
  rooms_at_times_.clear();
  return times;
}

/// Merged cells have their time in the first of them: what is held then in another room.
bool SheetTimes::has_times_above(const SheetRow& row) const {
  const std::string room = row.text(SheetField::room);
  const bool blank = row.text(SheetField::date).empty() && row.text(SheetField::start).empty() &&
                     row.text(SheetField::time).empty() && row.text(SheetField::end).empty();
  return times_above_ && blank && !room.empty() && !rooms_at_times_.empty() && !rooms_at_times_.contains(room);
}

/// The end's own cell goes before the second part of a time, and that before a duration.
bool SheetTimes::take_end(const SheetRow& row, const SheetSpan& start, SheetSpanOfRow& times) {
  const std::string cell = row.text(SheetField::end);
  if (!cell.empty() && !is_to_be_decided(cell)) {
    const auto span = read_sheet_span(cell);
    if (!span || !span->start.clock) {
      remarks_.left_out(row.line(), "an end such as 14:20", quoted_cell(cell));
      return false;
    }
    return take_end_moment(row, span->start, cell, times) && take_duration(row, times);
  }
  if (start.end)
    return take_end_moment(row, *start.end, row.text(SheetField::time), times) && take_duration(row, times);
  const std::string time = row.text(SheetField::time);
  const auto span = read_sheet_span(time);
  if (span && span->end) return take_end_moment(row, *span->end, time, times) && take_duration(row, times);
  return take_duration(row, times);
}

bool SheetTimes::take_end_moment(const SheetRow& row, const SheetMoment& end, std::string_view cell,
                                 SheetSpanOfRow& times) {
  auto day = date::floor<date::days>(times.start.local);
  if (end.day) {
    const auto own = day_of(row, *end.day, cell);
    if (!own) return false;
    day = *own;
  }
  times.end = {day + *end.clock, end.offset ? end.offset : times.start.offset};
  const Seconds start_clock = times.start.local - date::floor<date::days>(times.start.local);
  if (!end.day && start_clock >= sheet_evening && sheet_time_in_utc(times.end) < sheet_time_in_utc(times.start))
    times.end.local += date::days{1};
  times.has_end = true;
  if (sheet_time_in_utc(times.end) > sheet_time_in_utc(times.start)) return true;
  remarks_.left_out(row.line(), "an end after the start", quoted_cell(cell));
  return false;
}

bool SheetTimes::take_duration(const SheetRow& row, SheetSpanOfRow& times) {
  const std::string cell = row.text(SheetField::duration);
  if (cell.empty() || is_to_be_decided(cell)) return true;
  const auto duration = read_sheet_duration(cell);
  if (times.has_end) {
    if (duration != sheet_time_in_utc(times.end) - sheet_time_in_utc(times.start))
      remarks_.tell(row.line(), fmt::format("the duration {} is not the time from start to end, which is taken",
                                            quoted_cell(cell)));
    return true;
  }
  if (!duration || *duration <= Seconds{0}) {
    remarks_.left_out(row.line(), "a duration such as 30 or 0:30", quoted_cell(cell));
    return false;
  }
  times.end = later(times.start, *duration);
  times.has_end = true;
  return true;
}

}  // namespace kiosk
