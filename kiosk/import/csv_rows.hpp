#pragma once
// Rows of comma separated values: RFC 4180, and what it leaves open as Python's csv module reads it (its excel dialect,
// not strict), since that is what writes and checks such files elsewhere.

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

struct CsvRow {
  std::vector<std::string> cells = {};  ///< none for an empty line
  std::size_t line = 0;                 ///< it begins in, from 1; cells may have line breaks
  std::size_t unclosed_line = 0;        ///< of a quote that the text ends within; 0 where there is none
};

/// One after the other, so that a text is never held twice. The text outlives it; a copy goes on from where it is.
class CsvRows {
 public:
  /// A row's further cells are passed over: a file that is no sheet costs no memory.
  static constexpr std::size_t most_cells = 1024;

  CsvRows(std::string_view text, char separator) : text_(text), separator_(separator) {}

  /// False at the end.
  bool next(CsvRow&);

 private:
  void read_cell(CsvRow&, std::string& cell);
  void read_quoted(CsvRow&, std::string& cell);
  void count_line_break(char);
  bool at_end() const { return at_ == text_.size(); }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0, line_ = 1;
};

}  // namespace kiosk
