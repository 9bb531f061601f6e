#include <doctest/doctest.h>

#include <string>

#include "shown.hpp"
#include "text/paragraph.hpp"
#include "text/typeset.hpp"

using namespace kiosk;
using test::one_line;
using test::shown;

namespace {

std::string repeated(const std::string& part, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += part;
  return all;
}

TextLayout in_a_box(const std::string& text) {
  return fit_text({.text = text, .max_lines = 3, .width = 800, .height = 300, .max_size = 80, .min_size = 30},
                  test::FixedMeasure());
}

}  // namespace

TEST_CASE("texts of ten thousand characters end in an ellipsis inside the box") {
  for (const char* part : {"資", "x", "字 ", "a b ", "「", "」", "，", "👨‍👩‍👧‍👦", "ש", "é", "/", "-",
                           "\u00A0x", "🇹", "。「"}) {
    const TextLayout layout = in_a_box(repeated(part, 10'000));
    CAPTURE(part);
    REQUIRE_FALSE(layout.lines.empty());
    CHECK(layout.ellipsis);
    CHECK(layout.width() <= 800.01);
    CHECK(layout.height() <= 300.01);
    CHECK(layout.size >= 30);
  }
}

TEST_CASE("marks on one letter are bounded") {
  const TextLine line = one_line("a" + repeated("\u0301", 10'000) + "b");
  REQUIRE(line.runs.size() == 1);
  CHECK(line.runs[0].text.size() < 40);
  CHECK(line.source.back() == 'b');
  CHECK(one_line(repeated("\u200D", 10'000)).runs.empty());
}

TEST_CASE("ten marks may stand on a letter, and each letter begins to count anew") {
  const std::string ten = repeated("\u0301", 10);
  CHECK(one_line("a" + ten + "b" + ten).runs.at(0).text == "a" + ten + "b" + ten);
  CHECK(one_line("a" + ten + "\u0301").runs.at(0).text == "a" + ten);
}

TEST_CASE("a soft hyphen is dropped, so that a word is found whole") {
  CHECK(shown("Post\u00ADgres") == "L0.00[Postgres]");
  CHECK(one_line("資\u00AD料").source == "資料");
}

TEST_CASE("controls and overrides are dropped, odd blanks are spaces") {
  CHECK(shown("a\x01\x7F\u202E\u2066\uFEFF\u00AD"
              "b") == "L0.00[ab]");
  CHECK(shown("a\x0B\t b") == "L0.00[a b]");
  CHECK(shown(std::string("a\0b", 3)) == "L0.00[ab]");
  CHECK(shown("\u200B\u200Bab\u200B") == "L0.00[ab]");
  CHECK(shown("資\u200B料") == "H0.00[資料]");
  CHECK(shown("a\u2060b") == "L0.00[ab]");
  CHECK(shown("a\r\n") == "L0.00[a]");
}

TEST_CASE("invalid UTF-8 is U+FFFD") {
  CHECK(one_line("a\xFF"
                 "b")
            .source == "a\uFFFDb");
  CHECK(one_line("\xE5\x8F").source == "\uFFFD");
  CHECK(one_line("\xED\xA0\x80").source.starts_with("\uFFFD"));
  CHECK(one_line("\xC0\x80").source.starts_with("\uFFFD"));
}

TEST_CASE("blank texts have no lines") {
  for (const char* text : {"", " ", "\n\n", "\u200B", "\u3000", "\x01", "\u2060\u00A0"})
    CHECK(fit_text({.text = text, .max_lines = 2, .width = 100, .max_size = 20, .min_size = 10}, test::FixedMeasure())
              .lines.empty());
}

TEST_CASE("a blank that bears an accent is no reason to end") {
  for (const char* text : {" \u0311", "\t \u0311", " \u0311 \u0311", "a \u0311", " \u0311a"}) {
    CAPTURE(text);
    const TextLayout layout =
        fit_text({.text = text, .max_lines = 2, .width = 100, .max_size = 20, .min_size = 10}, test::FixedMeasure());
    CHECK(layout.lines.size() <= 1);
  }
}

TEST_CASE("senseless boxes do not hang or crash") {
  for (const double width : {0.0, -5.0, 1e-9, 1.0})
    for (const double size : {0.0, -1.0, 1e9}) {
      const TextLayout layout = fit_text({.text = "資料 and 「more」",
                                          .max_lines = 0,
                                          .width = width,
                                          .height = 1,
                                          .max_size = size,
                                          .min_size = size},
                                         test::FixedMeasure());
      CHECK(layout.size >= 1);
      CHECK(layout.lines.size() == 1);
    }
  CHECK_FALSE(typeset("資料 and 「more」👨‍👩‍👧‍👦", "", 0.1, 100, test::FixedMeasure()).empty());
}
