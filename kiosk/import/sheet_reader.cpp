#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "import/csv_rows.hpp"
#include "import/plain_text.hpp"
#include "import/readers.hpp"
#include "import/sheet_columns.hpp"
#include "import/sheet_row.hpp"
#include "import/sheet_sessions.hpp"
#include "import/sheet_time.hpp"
#include "import/text_encoding.hpp"

namespace kiosk {
namespace {

/// Of titles and legends above the header.
constexpr std::size_t most_rows_above = 100;

struct SheetHeader {
  CsvRows rest;  ///< behind it
  CsvRow row = {};
  SheetColumns columns = {};
  std::set<int> years_above = {};
  std::set<LocalDay> days_above = {};
};

struct SheetHeaderSearch {
  std::optional<SheetHeader> header = {};
  CsvRow nearest = {};  ///< the row with most known headings, where none is a header
  std::size_t nearest_known = 0;
  bool only_empty = true;
};

/// Those of four digits that conferences are held in: "PyCon TW 2020 議程".
void note_sheet_years(const CsvRow& row, std::set<int>& years) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (const std::string& cell : row.cells) {
    const std::string text = plain_line(cell.substr(0, 200));
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at;
      while (end < text.size() && is_digit(text[end])) ++end;
      if (end - at == 4 && text.compare(at, 2, "20") == 0) years.insert(std::stoi(text.substr(at, 4)));
      at = end + 1;
    }
  }
}

/// Those with a year, each in a cell of its own.
void note_sheet_days(const CsvRow& row, std::set<LocalDay>& days) {
  for (const std::string& cell : row.cells) {
    const auto span = read_sheet_span(cell);
    const bool open = !span || !span->start.day || !span->start.day->year;
    if (open || span->start.clock || span->start.day->order == SheetDayOrder::either) continue;
    if (const auto day = span->start.day->in_year(*span->start.day->year)) days.insert(*day);
  }
}

bool is_empty_sheet_row(const CsvRow& row) {
  return std::ranges::all_of(row.cells, [](const std::string& cell) { return plain_line(cell).empty(); });
}

SheetHeaderSearch find_sheet_header(std::string_view text, char separator, const SheetHeaders& headers) {
  SheetHeaderSearch search;
  CsvRows rows(text, separator);
  std::set<int> years;
  std::set<LocalDay> days;
  CsvRow row;
  for (std::size_t count = 0; count < most_rows_above && rows.next(row); ++count) {
    SheetColumns columns = headers.columns_of(row);
    if (columns.of_sessions() || columns.of_changes()) {
      search.header = SheetHeader{rows, row, std::move(columns), years, days};
      return search;
    }
    if (is_empty_sheet_row(row)) continue;
    if (search.only_empty || columns.columns.size() > search.nearest_known) {
      search.nearest = row;
      search.nearest_known = columns.columns.size();
    }
    search.only_empty = false;
    note_sheet_years(row, years);
    note_sheet_days(row, days);
  }
  return search;
}

/// The separator is the one with which the header has most columns.
SheetHeaderSearch find_sheet_header(std::string_view text, const SheetHeaders& headers) {
  SheetHeaderSearch best;
  for (const char separator : {',', '\t', ';'}) {
    SheetHeaderSearch search = find_sheet_header(text, separator, headers);
    const std::size_t known = search.header ? search.header->columns.columns.size() : 0;
    const std::size_t best_known = best.header ? best.header->columns.columns.size() : 0;
    const bool nearer = !search.header && !best.header && search.nearest_known > best.nearest_known;
    if (separator == ',' || known > best_known || nearer) best = std::move(search);
  }
  return best;
}

/// A time, and then what are no headings: rooms, most likely.
bool is_table_of_rooms(const CsvRow& row, const SheetHeaders& headers) {
  const SheetColumns columns = headers.columns_of(row);
  const auto filled =
      std::ranges::count_if(row.cells, [](const std::string& cell) { return !plain_line(cell).empty(); });
  return (columns.has(SheetField::time) || columns.has(SheetField::start)) && !columns.has(SheetField::title) &&
         filled >= static_cast<std::ptrdiff_t>(columns.columns.size()) + 2;
}

Failure no_sheet_header(const std::string& name, const SheetHeaderSearch& search, const SheetHeaders& headers) {
  constexpr std::string_view expected = "a header with a title and a start, such as title,date,start,end,room";
  if (search.only_empty) return {fmt::format("line 1: expected {}, found an empty sheet", expected), name};
  std::string cells;
  for (const std::string& cell : search.nearest.cells) {
    if (cells.size() > 100) break;
    if (!plain_line(cell).empty()) cells += (cells.empty() ? "" : ", ") + quoted_cell(cell);
  }
  return {fmt::format("line {}: expected {}, found {}{}", search.nearest.line, expected, cells,
                      is_table_of_rooms(search.nearest, headers)
                          ? "; a table with a column for each room can't be read, only one with a row for each session"
                          : ""),
          name};
}

/// One sheet from its first header on; further headers begin further sections.
class SheetReader {
 public:
  SheetReader(const std::string& name, const SheetHeaders& headers) : name_(name), headers_(headers) {}

  ReadProgramme read(SheetHeader header);

 private:
  void begin_section(const CsvRow& row, SheetColumns columns);
  bool begins_section(const CsvRow& row);
  void read_change(const SheetRow& row);
  bool take_delay_and_cancelled(const SheetRow& row, SourceChange& change);

  const std::string& name_;
  const SheetHeaders& headers_;
  CsvRow header_row_;
  SheetColumns columns_;
  SheetRemarks remarks_;
  SheetSessions sessions_{remarks_};
  Programme programme_;
};

void SheetReader::begin_section(const CsvRow& row, SheetColumns columns) {
  for (const std::string& heading : columns.passed_over)
    remarks_.tell(row.line, fmt::format("the column {} is not read: another one has the same", quoted_cell(heading)));
  if (columns.of_sessions() && !columns.has(SheetField::room))
    remarks_.tell(row.line, "no column for rooms: all sessions stand in every room");
  // Sheets of sessions have any columns; one of changes is made for this, so that each means something.
  for (std::size_t at = 0; columns.of_changes() && !columns.of_sessions() && at < row.cells.size(); ++at) {
    if (!plain_line(row.cells[at]).empty() &&
        std::ranges::find(columns.columns, at, &SheetColumn::at) == columns.columns.end())
      remarks_.tell(row.line,
                    fmt::format("the column {} is not read: expected session, delay, room, cancelled, until or note",
                                quoted_cell(row.cells[at])));
  }
  header_row_ = row;
  columns_ = std::move(columns);
}

/// A header that is there again, or one of changes whose every cell is a heading.
bool SheetReader::begins_section(const CsvRow& row) {
  if (row.cells == header_row_.cells) return true;
  const auto first = std::ranges::find_if(row.cells, [](const std::string& cell) { return !cell.empty(); });
  if (!columns_.of_sessions() || first == row.cells.end() || !may_begin_changes(*first)) return false;
  SheetColumns columns = headers_.columns_of(row);
  const auto filled = std::ranges::count_if(row.cells, [](const std::string& cell) { return !cell.empty(); });
  if (!columns.of_changes() || columns.columns.size() != static_cast<std::size_t>(filled)) return false;
  begin_section(row, std::move(columns));
  return true;
}

bool SheetReader::take_delay_and_cancelled(const SheetRow& row, SourceChange& change) {
  const std::string cancelled = row.text(SheetField::cancelled), delay = row.text(SheetField::delay);
  const auto truth = read_sheet_truth(cancelled);
  if (!truth) {
    remarks_.left_out(row.line(), "yes or no", quoted_cell(cancelled));
    return false;
  }
  change.cancelled = *truth;
  if (delay.empty()) return true;
  const auto read = read_sheet_duration(std::string_view(delay).substr(delay.starts_with('+') ? 1 : 0));
  if (!read) {
    remarks_.left_out(row.line(), "a delay in minutes", quoted_cell(delay));
    return false;
  }
  change.delay = std::chrono::floor<Minutes>(*read);
  return true;
}

void SheetReader::read_change(const SheetRow& row) {
  SourceChange change;
  change.session = row.text(SheetField::session);
  change.room = row.text(SheetField::room);
  change.until = row.text(SheetField::until);
  change.note = row.text(SheetField::note);
  change.place = fmt::format("line {}", row.line());
  if (change.session.empty()) return remarks_.left_out(row.line(), "a session's id or title", "none");
  if (!take_delay_and_cancelled(row, change)) return;
  if (!change.delay && !change.cancelled && change.room.empty() && change.note.empty())
    return remarks_.left_out(row.line(), "a delay, a room, a note or that it is cancelled", "none");
  programme_.changes.push_back(std::move(change));
}

ReadProgramme SheetReader::read(SheetHeader header) {
  for (const std::string& heading : headers_.missing_from(header.row))
    remarks_.tell(header.row.line, "no column " + quoted_cell(heading) + ", which the mapping has");
  if (header.days_above.size() == 1) sessions_.set_day_above(*header.days_above.begin());
  if (header.years_above.size() == 1) sessions_.set_year_above(*header.years_above.begin());
  begin_section(header.row, std::move(header.columns));
  CsvRow cells;
  while (header.rest.next(cells)) {
    if (cells.unclosed_line > 0) {
      return Failure{fmt::format("line {}: expected a quote that closes the one here, found the end of the sheet",
                                 cells.unclosed_line),
                     name_};
    }
    if (sessions_.count() + programme_.changes.size() >= SheetSessions::most)
      return Failure{fmt::format("line {}: expected at most {} sessions", cells.line, SheetSessions::most), name_};
    if (is_empty_sheet_row(cells) || begins_section(cells)) continue;
    const SheetRow row(cells, columns_);
    if (columns_.of_sessions())
      sessions_.read(row, header.rest, columns_);
    else
      read_change(row);
  }
  sessions_.finish(programme_);
  programme_.remarks = remarks_.take();
  return std::move(programme_);
}

}  // namespace

ReadProgramme read_sheet(const Source& source, const SheetMapping& mapping) {
  const auto headers = SheetHeaders::with(source.name, mapping);
  if (!headers) return headers.failure();
  const auto text = utf8_text_of(source.name, source.bytes);
  if (!text) return text.failure();
  SheetHeaderSearch search = find_sheet_header(*text, *headers);
  if (!search.header) return no_sheet_header(source.name, search, *headers);
  return SheetReader(source.name, *headers).read(*std::move(search.header));
}

}  // namespace kiosk
