#include "import/csv_rows.hpp"

#include <utility>

namespace kiosk {
namespace {

bool ends_csv_row(char c) { return c == '\n' || c == '\r'; }

}  // namespace

/// CR LF is one line break, counted at its LF.
void CsvRows::count_line_break(char c) {
  const bool before_feed = c == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
  if (ends_csv_row(c) && !before_feed) ++line_;
}

/// From behind the quote that opens to behind the one that closes.
void CsvRows::read_quoted(CsvRow& row, std::string& cell) {
  const std::size_t opened = line_;
  while (!at_end()) {
    const char c = text_[at_];
    count_line_break(c);
    ++at_;
    if (c != '"') {
      cell += c;
    } else if (!at_end() && text_[at_] == '"') {
      cell += '"';
      ++at_;
    } else {
      return;
    }
  }
  row.unclosed_line = opened;
}

/// Up to the separator or line break. A quote is one only at a cell's begin; what stands behind the quoted part is
/// taken as it is.
void CsvRows::read_cell(CsvRow& row, std::string& cell) {
  if (!at_end() && text_[at_] == '"') {
    ++at_;
    read_quoted(row, cell);
  }
  const std::size_t from = at_;
  while (!at_end() && text_[at_] != separator_ && !ends_csv_row(text_[at_])) ++at_;
  cell += text_.substr(from, at_ - from);
}

bool CsvRows::next(CsvRow& row) {
  if (at_end()) return false;
  row.cells.clear();
  row.line = line_;
  row.unclosed_line = 0;
  bool more = !ends_csv_row(text_[at_]);
  while (more) {
    std::string cell;
    read_cell(row, cell);
    if (row.cells.size() < most_cells) row.cells.push_back(std::move(cell));
    more = !at_end() && text_[at_] == separator_;
    if (more) ++at_;
  }
  if (at_end()) return true;
  if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
  ++at_;
  ++line_;
  return true;
}

}  // namespace kiosk
