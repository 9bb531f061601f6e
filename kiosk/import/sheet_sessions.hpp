#pragma once
// The sessions of a sheet, row by row.

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "import/csv_rows.hpp"
#include "import/programme.hpp"
#include "import/sheet_row.hpp"
#include "import/sheet_time.hpp"

namespace kiosk {

class SheetSessions {
 public:
  /// Beyond, a sheet is no programme, and its reading fails.
  static constexpr std::size_t most = 250'000;

  explicit SheetSessions(SheetRemarks& remarks) : remarks_(remarks) {}

  /// A year that stands above the header; what dates have, goes before it.
  void set_year_above(std::optional<int> year) { year_ = year; }
  /// `rest` stands behind the row, for a year that only a later one has.
  void read(const SheetRow& row, const CsvRows& rest, const SheetColumns& columns);
  std::size_t count() const { return sessions_.size(); }
  /// Gives the programme what was read.
  void finish(Programme&);

 private:
  struct Times {
    SourceTime start{}, end{};
    bool has_end = false;
  };
  /// Where a row's start stands: its own cell, or that of the whole time.
  struct Written {
    std::string cell;
    SheetSpan span;
  };

  bool take_date(const SheetRow&, std::optional<Seconds>& clock);
  std::optional<LocalDay> day_of(const SheetRow&, const SheetDay&, std::string_view cell);
  std::optional<int> year_of(const SheetDay&);
  std::optional<int> year_ahead() const;
  std::optional<Written> written_start(const SheetRow&);
  std::optional<Times> times_of(const SheetRow&);
  bool take_end(const SheetRow&, const SheetSpan& start, Times&);
  bool take_end_moment(const SheetRow&, const SheetMoment&, std::string_view cell, Times&);
  bool take_duration(const SheetRow&, Times&);
  bool take_rooms(const SheetRow&, SourceSession&);
  void take_details(const SheetRow&, SourceSession&);
  void take_identity(const SheetRow&, SourceSession&);

  SheetRemarks& remarks_;
  const CsvRows* rest_ = nullptr;
  const SheetColumns* columns_ = nullptr;
  std::optional<int> year_;
  bool looked_ahead_ = false;
  std::optional<LocalDay> day_;  ///< the last one written
  std::vector<SourceSession> sessions_;
  std::vector<std::size_t> without_end_;
  std::vector<SourceRoom> rooms_;
  std::unordered_map<std::string, std::size_t> room_at_, line_of_guid_, session_of_id_;
};

}  // namespace kiosk
