#include "import/sheet_columns.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "import/plain_text.hpp"

namespace kiosk {

bool SheetColumns::has(SheetField field) const {
  return std::ranges::any_of(columns, [&](const SheetColumn& column) { return column.heading.field == field; });
}

bool SheetColumns::of_sessions() const {
  return has(SheetField::title) && (has(SheetField::start) || has(SheetField::time));
}

bool SheetColumns::of_changes() const {
  constexpr std::array<SheetField, 5> changes{SheetField::delay, SheetField::room, SheetField::cancelled,
                                              SheetField::until, SheetField::note};
  // A sheet of sessions without times must not read as one of changes of room.
  if (has(SheetField::title) || has(SheetField::speakers) || has(SheetField::duration)) return false;
  return has(SheetField::session) && std::ranges::any_of(changes, [&](SheetField field) { return has(field); });
}

/// A heading of signs only ("#") has no key, but can be mapped.
std::string SheetHeaders::name_of(std::string_view heading) {
  std::string key = heading_key(heading);
  return key.empty() ? plain_line(heading.substr(0, 200)) : key;
}

Result<SheetHeaders> SheetHeaders::with(const std::string& name, const SheetMapping& mapping) {
  SheetHeaders headers;
  for (const auto& [heading, field] : mapping) {
    const auto known = heading_of_field_name(field);
    if (!known) {
      return Failure{fmt::format("mapping of \"{}\": expected one of {}, found \"{}\"", plain_line(heading),
                                 sheet_field_names(), plain_line(field)),
                     name};
    }
    headers.own_.push_back({plain_line(heading), name_of(heading), *known});
  }
  return headers;
}

/// Of fields that no other column has. "Session" beside a time goes before them as a title.
void SheetHeaders::take_weak_columns(const CsvRow& row, SheetColumns& found) {
  const bool titled = found.has(SheetField::title) || found.has(SheetField::session);
  for (std::size_t at = 0; at < row.cells.size(); ++at) {
    const auto weak = weak_heading_of_key(name_of(row.cells[at]));
    if (!weak || found.has(weak->field) ||
        std::ranges::find(found.columns, at, &SheetColumn::at) != found.columns.end())
      continue;
    // A sheet of changes may have "until" and "place" for itself.
    const bool of_times = found.has(SheetField::start) || found.has(SheetField::time) || found.has(SheetField::date);
    if ((weak->field == SheetField::title && titled) || (!of_times && weak->field != SheetField::time)) continue;
    found.columns.push_back({*weak, at});
  }
}

SheetColumns SheetHeaders::columns_of(const CsvRow& row) const {
  SheetColumns found;
  std::vector<std::optional<SheetHeading>> known(row.cells.size());
  std::vector<bool> own_column(row.cells.size());
  for (std::size_t at = 0; at < row.cells.size(); ++at) {
    const std::string name = name_of(row.cells[at]);
    const auto own = name.empty() ? own_.end() : std::ranges::find(own_, name, &Own::name);
    own_column[at] = own != own_.end();
    known[at] = own_column[at] ? own->heading : heading_of_key(name);
  }
  for (const bool own : {true, false}) {
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      if (!known[at] || own_column[at] != own) continue;
      const bool again = std::ranges::any_of(found.columns, [&](const SheetColumn& other) {
        return other.heading.field == known[at]->field && other.heading.language == known[at]->language;
      });
      if (again)
        found.passed_over.push_back(plain_line(row.cells[at]));
      else
        found.columns.push_back({*known[at], at});
    }
  }
  take_weak_columns(row, found);
  std::ranges::sort(found.columns, {}, &SheetColumn::at);
  if (!found.has(SheetField::title) && (found.has(SheetField::start) || found.has(SheetField::time)))
    for (SheetColumn& column : found.columns)
      if (column.heading.field == SheetField::session) column.heading.field = SheetField::title;
  return found;
}

std::vector<std::string> SheetHeaders::missing_from(const CsvRow& row) const {
  std::vector<std::string> missing;
  for (const Own& own : own_)
    if (std::ranges::find(row.cells, own.name, name_of) == row.cells.end()) missing.push_back(own.written);
  return missing;
}

bool may_begin_changes(std::string_view first_cell) {
  if (first_cell.size() > 40) return false;
  const auto heading = heading_of_key(heading_key(first_cell));
  return heading && heading->field == SheetField::session;
}

}  // namespace kiosk
