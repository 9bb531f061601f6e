#pragma once
// Which days a sheet's dates are: what one cell leaves open, others show.

#include <optional>
#include <string_view>

#include "import/csv_rows.hpp"
#include "import/sheet_day.hpp"
#include "import/sheet_row.hpp"

namespace kiosk {

class SheetDays {
 public:
  explicit SheetDays(SheetRemarks& remarks) : remarks_(remarks) {}

  /// A year that stands above the header; what dates have, goes before it.
  void set_year_above(std::optional<int> year) { year_ = year; }

  /// `rest` stands behind the row. A day that stays open is told, and none.
  std::optional<LocalDay> find(const SheetDay& written, std::string_view cell, std::size_t line, const CsvRows& rest,
                               const SheetColumns& columns);

 private:
  void look_ahead(const SheetDay& first, const CsvRows& rest, const SheetColumns& columns);
  bool settle_order(const SheetDay& written, std::string_view cell, std::size_t line);

  SheetRemarks& remarks_;
  std::optional<int> year_;
  std::optional<int> year_ahead_;
  std::optional<SheetDayOrder> order_;
  bool looked_ahead_ = false, by_nearness_ = false, told_nearness_ = false;
};

}  // namespace kiosk
