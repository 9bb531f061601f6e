#pragma once
// What the columns of a sheet are, by what stands in its header.

#include <string>
#include <string_view>
#include <vector>

#include "import/csv_rows.hpp"
#include "import/readers.hpp"
#include "import/sheet_names.hpp"
#include "result/result.hpp"

namespace kiosk {

struct SheetColumn {
  SheetHeading heading = {};
  std::size_t at = 0;  ///< from 0
};

struct SheetColumns {
  std::vector<SheetColumn> columns = {};      ///< one for each field and language, from left to right
  std::vector<std::string> passed_over = {};  ///< headings of columns whose field has another one already

  bool has(SheetField) const;
  /// Names a session and when it starts.
  bool of_sessions() const;
  /// Names a session and what has changed.
  bool of_changes() const;
};

/// Which columns a header has. The user's own names go before those that are known; where none is a title, a column
/// "議程" beside a time is.
class SheetHeaders {
 public:
  /// Fails when the mapping has a field that doesn't exist, and lists those that do; `name` is the source's.
  static Result<SheetHeaders> with(const std::string& name, const SheetMapping&);

  SheetColumns columns_of(const CsvRow&) const;
  /// Headings of the mapping that the row doesn't have.
  std::vector<std::string> missing_from(const CsvRow&) const;

 private:
  static void take_weak_columns(const CsvRow& row, SheetColumns& found);
  struct Own {
    std::string written, name;
    SheetHeading heading;
  };
  static std::string name_of(std::string_view heading);

  std::vector<Own> own_;
};

/// Cheap: whether a row that begins so can be a header of changes at all.
bool may_begin_changes(std::string_view first_cell);

}  // namespace kiosk
