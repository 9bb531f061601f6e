#pragma once
// When the session of a sheet's row is.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "import/sheet_days.hpp"
#include "import/sheet_row.hpp"
#include "import/sheet_time.hpp"

namespace kiosk {

struct SheetSpanOfRow {
  SourceTime start{}, end{};
  bool has_end = false;  ///< else the end is the start
};

/// For comparing; clocks without an offset are taken as they are.
LocalTime sheet_time_in_utc(const SourceTime&);

class SheetTimes {
 public:
  explicit SheetTimes(SheetRemarks& remarks) : remarks_(remarks), days_(remarks) {}

  void set_year_above(std::optional<int> year) { days_.set_year_above(year); }
  /// A day that stands above the header, of the rows up to the next one.
  void set_day_above(LocalDay day) { day_ = first_day_ = day; }

  /// A date across the sheet, above the sessions of its day; false for what is none.
  bool take_lone_day(std::string_view cell, std::size_t line, const CsvRows& rest, const SheetColumns&);

  /// `rest` stands behind the row. Nothing where it can't be told, which is told.
  std::optional<SheetSpanOfRow> find(const SheetRow&, const CsvRows& rest, const SheetColumns&);
  /// Of the session at the times found last.
  void note_rooms(const std::vector<std::string>& rooms) { rooms_at_times_.insert(rooms.begin(), rooms.end()); }

 private:
  /// Where a row's start stands: its own cell, or that of the whole time.
  struct Written {
    std::string cell;
    SheetSpan span;
  };

  bool take_date(const SheetRow&, std::optional<Seconds>& clock);
  bool take_counted_day(const SheetRow&, std::string_view cell, int count);
  std::optional<LocalDay> day_of(const SheetRow&, const SheetDay&, std::string_view cell);
  std::optional<Written> written_start(const SheetRow&);
  bool has_times_above(const SheetRow&) const;
  bool take_end(const SheetRow&, const SheetSpan& start, SheetSpanOfRow&);
  bool take_end_moment(const SheetRow&, const SheetMoment&, std::string_view cell, SheetSpanOfRow&);
  bool take_duration(const SheetRow&, SheetSpanOfRow&);

  SheetRemarks& remarks_;
  SheetDays days_;
  const CsvRows* rest_ = nullptr;
  const SheetColumns* columns_ = nullptr;
  std::optional<LocalDay> day_;  ///< the last one written
  std::optional<LocalDay> first_day_;
  bool day_across_ = false;  ///< the last one written stands alone in a row
  std::optional<SheetSpanOfRow> times_above_;
  std::set<std::string> rooms_at_times_;  ///< in which something is held at those times
};

}  // namespace kiosk
