#pragma once
// Days as people write them into sheets.

#include <optional>
#include <string>
#include <string_view>

#include "import/programme.hpp"

namespace kiosk {

/// What stands first of day and month, as far as the day itself shows it.
enum class SheetDayOrder { given, day_first, month_first, either };

struct SheetDay {
  std::optional<int> year = {};  ///< "9/6" has none
  unsigned month = 0, day = 0;
  SheetDayOrder order = SheetDayOrder::given;  ///< either: month and day may be exchanged

  /// Nothing where the year has no such day.
  std::optional<LocalDay> in_year(int otherwise) const;
  SheetDay exchanged() const { return {year, day, month, order}; }
  bool operator==(const SheetDay& o) const { return year == o.year && month == o.month && day == o.day; }
};

/// Takes a day from the front of a text, up to a blank or its end: "2020/9/6", "20200906", "6.9.2020", "9/6",
/// "27/12/14", "109/9/6" (of the Republic of China), "9!6" with the month first for certain.
std::optional<SheetDay> take_sheet_day(std::string_view& text);

/// A text in small letters with each "Sep 6, 2020" as "2020/9/6" and each "6. september" as "9!6".
std::string with_numbered_months(std::string text);

}  // namespace kiosk
