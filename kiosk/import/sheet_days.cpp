#include "import/sheet_days.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "import/sheet_time.hpp"

namespace kiosk {
namespace {

/// Between the first and the last day of a conference, at most.
constexpr date::days longest_conference{31};

/// How far apart days lie, read in one order.
class DaySpan {
 public:
  void add(const SheetDay& day) {
    const auto at = day.in_year(0);
    if (!at) return;
    first_ = std::min(first_.value_or(*at), *at);
    last_ = std::max(last_.value_or(*at), *at);
  }
  date::days length() const { return first_ ? *last_ - *first_ : date::days{0}; }

 private:
  std::optional<LocalDay> first_, last_;
};

bool shows_order(const SheetDay& day) {
  return day.order == SheetDayOrder::day_first || day.order == SheetDayOrder::month_first;
}

}  // namespace

/// Once for a sheet: its first year, and in which order its days are meant.
void SheetDays::look_ahead(const SheetDay& first, const CsvRows& rest, const SheetColumns& columns) {
  if (std::exchange(looked_ahead_, true)) return;
  DaySpan by_month, by_day;
  const auto note = [&](const SheetDay& day) {
    if (day.year && !year_ahead_) year_ahead_ = day.year;
    if (!order_ && shows_order(day)) order_ = day.order;
    if (!day.year || day.order != SheetDayOrder::either) return;
    by_month.add(day);
    by_day.add(day.exchanged());
  };
  note(first);
  CsvRows rows = rest;
  for (CsvRow row; rows.next(row);) {
    for (const SheetField field : {SheetField::date, SheetField::start, SheetField::time, SheetField::end}) {
      const auto span = read_sheet_span(SheetRow(row, columns).text(field));
      if (span && span->start.day) note(*span->start.day);
    }
  }
  if (order_ || by_month.length() == by_day.length()) return;
  if (std::min(by_month.length(), by_day.length()) > longest_conference) return;
  by_nearness_ = true;
  order_ = by_day.length() < by_month.length() ? SheetDayOrder::day_first : SheetDayOrder::month_first;
}

bool SheetDays::settle_order(const SheetDay& written, std::string_view cell, std::size_t line) {
  if (!written.year || written.month == written.day) return true;  // "9/6" alone is written with the month first
  if (!order_) {
    remarks_.left_out(line, "a date such as 2020/9/6, since the sheet doesn't show whether day or month stands first",
                      quoted_cell(cell));
    return false;
  }
  if (by_nearness_ && !std::exchange(told_nearness_, true))
    remarks_.tell(line, fmt::format("{} is read with the {} first: so the days lie next to each other",
                                    quoted_cell(cell), *order_ == SheetDayOrder::day_first ? "day" : "month"));
  return true;
}

std::optional<LocalDay> SheetDays::find(const SheetDay& written, std::string_view cell, std::size_t line,
                                        const CsvRows& rest, const SheetColumns& columns) {
  SheetDay day = written;
  if (shows_order(day)) order_ = day.order;
  if (day.year) year_ = day.year;
  if (day.order == SheetDayOrder::either && !order_) look_ahead(day, rest, columns);
  if (day.order == SheetDayOrder::either && !settle_order(day, cell, line)) return std::nullopt;
  const bool exchange = order_ == SheetDayOrder::day_first && (day.year || !by_nearness_);
  if (day.order == SheetDayOrder::either && exchange) day = day.exchanged();
  if (!year_) {
    look_ahead(day, rest, columns);
    year_ = year_ahead_;
  }
  if (!year_) {
    remarks_.left_out(line, "a date with its year, such as 2020/9/6, since no other cell has one", quoted_cell(cell));
    return std::nullopt;
  }
  const auto found = day.in_year(*year_);
  if (!found) remarks_.left_out(line, fmt::format("a day of {}", *year_), quoted_cell(cell));
  return found;
}

}  // namespace kiosk
