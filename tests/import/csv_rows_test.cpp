#include "import/csv_rows.hpp"

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

struct CsvCase {
  const char* text;
  const char* rows;  ///< each in <>, a | behind each cell
};

/// What `python3 -c 'import csv'` has for them: csv.reader(io.StringIO(text, newline="")).
constexpr CsvCase csv_cases[] = {
    {"", ""},
    {"\n", "<>"},
    {"a", "<a|>"},
    {"a,b\n", "<a|b|>"},
    {"a,\n", "<a||>"},
    {",", "<||>"},
    {"\"a,b\",c\r\nd", "<a,b|c|><d|>"},
    {"\"a\nb\"\n", "<a\nb|>"},
    {"\"a\r\nb\",c\r\n\r\nd", "<a\r\nb|c|><><d|>"},
    {"\"say \"\"hi\"\"\",x", "<say \"hi\"|x|>"},
    {"a\"b\"c,d", "<a\"b\"c|d|>"},
    {"\"a\"b\"c,d", "<ab\"c|d|>"},
    {"\"\",\"\"", "<||>"},
    {"a\rb", "<a|><b|>"},
    {"\"open,\nx", "<open,\nx|>"},
    {" \"a\",b", "< \"a\"|b|>"},
    {"\"a\" ,b", "<a |b|>"},
    {"\"\"\"\"", "<\"|>"},
    {"a,\"b\n\nc\"\n\"d\"", "<a|b\n\nc|><d|>"},
};

std::string csv_rows_of(std::string_view text, char separator) {
  std::string all;
  CsvRows rows(text, separator);
  for (CsvRow row; rows.next(row);) {
    all += '<';
    for (const std::string& cell : row.cells) all += cell + '|';
    all += '>';
  }
  return all;
}

}  // namespace

TEST_CASE("Rows and cells are those that Python's csv module reads") {
  for (const CsvCase& each : csv_cases) CHECK_MESSAGE(csv_rows_of(each.text, ',') == each.rows, std::string(each.text));
}

TEST_CASE("A separator is what one says, and the others are text") {
  CHECK(csv_rows_of("a,b;c\td", ';') == "<a,b|c\td|>");
  CHECK(csv_rows_of("a,b;c\td", '\t') == "<a,b;c|d|>");
}

TEST_CASE("A row knows the line that it begins in, and one that an open quote runs through where that opened") {
  CsvRows rows("a\r\n\"b\r\nb\",x\rc\n\nd,\"e\n\n", ',');
  CsvRow row;
  std::vector<std::size_t> lines;
  while (rows.next(row)) lines.push_back(row.line);
  CHECK(lines == std::vector<std::size_t>{1, 2, 4, 5, 6});
  CHECK(row.unclosed_line == 6);
  CHECK(csv_rows_of("\"a\"", ',') == "<a|>");
}

TEST_CASE("A line of separators costs no memory") {
  const std::string text(100'000, ',');
  CsvRows rows(text, ',');
  CsvRow row;
  REQUIRE(rows.next(row));
  CHECK(row.cells.size() == CsvRows::most_cells);
}
