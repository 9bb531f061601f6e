#pragma once
// The sessions of a sheet, row by row.

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "import/csv_rows.hpp"
#include "import/programme.hpp"
#include "import/sheet_row.hpp"
#include "import/sheet_times.hpp"

namespace kiosk {

class SheetSessions {
 public:
  /// Beyond, a sheet is no programme, and its reading fails.
  static constexpr std::size_t most = 250'000;

  explicit SheetSessions(SheetRemarks& remarks) : remarks_(remarks), times_(remarks) {}

  void set_year_above(std::optional<int> year) { times_.set_year_above(year); }
  void set_day_above(LocalDay day) { times_.set_day_above(day); }
  /// `rest` stands behind the row, for a year that only a later one has.
  void read(const SheetRow& row, const CsvRows& rest, const SheetColumns& columns);
  std::size_t count() const { return sessions_.size(); }
  /// Gives the programme what was read.
  void finish(Programme&);

 private:
  bool take_rooms(const SheetRow&, SourceSession&);
  bool take_room_above(const SheetRow&, SourceSession&);
  void take_kind(const SheetRow&, SourceSession&);
  void take_details(const SheetRow&, SourceSession&);
  void take_identity(const SheetRow&, SourceSession&);

  SheetRemarks& remarks_;
  SheetTimes times_;
  std::string room_across_;  ///< the last one that stands alone in a row, where no column has them
  std::size_t last_in_room_ = 0;
  std::vector<SourceSession> sessions_;
  std::vector<std::size_t> without_end_;
  std::vector<SourceRoom> rooms_;
  std::unordered_map<std::string, std::size_t> room_at_, line_of_guid_, session_of_id_;
};

}  // namespace kiosk
