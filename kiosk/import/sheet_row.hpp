#pragma once
// A row of a sheet by its fields, and what is told about rows.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/csv_rows.hpp"
#include "import/programme.hpp"
#include "import/sheet_columns.hpp"

namespace kiosk {

struct SheetNames {
  std::vector<SourceText> list = {};
  bool differ = false;  ///< languages in how many they have: only those with the most are taken
};

/// Looks at a row and its header's columns, which outlive it.
class SheetRow {
 public:
  SheetRow(const CsvRow& row, const SheetColumns& columns) : row_(row), columns_(columns) {}

  std::size_t line() const { return row_.line; }
  bool has_column(SheetField field) const { return columns_.has(field); }

  /// Plain and trimmed; empty where the row or the sheet has none.
  std::string text(SheetField) const;
  SourceText texts(SheetField) const;
  /// The names in its cells, in each language. Parted by 、 ; and line breaks, and those in `more`.
  SheetNames names(SheetField, std::u32string_view more = {}) const;
  /// The text of the only cell that has one.
  std::optional<std::string> lone_text() const;

 private:
  const CsvRow& row_;
  const SheetColumns& columns_;
};

/// "line 12: …", up to a number that people read; of what comes after, only how many there are.
class SheetRemarks {
 public:
  void tell(std::size_t line, std::string_view what);
  void tell(std::string_view place, std::string_view what);
  void left_out(std::size_t line, std::string_view expected, std::string_view found);
  std::vector<std::string> take();

 private:
  std::vector<std::string> told_;
  std::size_t more_ = 0;
};

/// For messages: "\"soon\"", "nothing", long ones cut.
std::string quoted_cell(std::string_view);

/// "yes", "TRUE", "v", "是", "已取消"; false for an empty cell, "no", "否". Nothing for other words.
std::optional<bool> read_sheet_truth(std::string_view);

/// "all", "*", "全部", "所有會議室".
bool means_all_rooms(std::string_view name);

}  // namespace kiosk
