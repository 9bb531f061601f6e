#include "import/text_encoding.hpp"

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

std::string utf16_bytes(std::u16string_view text, bool little) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

}  // namespace

TEST_CASE("UTF-8 and UTF-16 are read with their marks and without") {
  for (const std::string& bytes :
       {std::string("a議程😀"), std::string("\xEF\xBB\xBF") + "a議程😀", utf16_bytes(u"\uFEFFa議程😀", true),
        utf16_bytes(u"\uFEFFa議程😀", false), utf16_bytes(u"a議程😀", true), utf16_bytes(u"a議程😀", false)})
    CHECK(utf8_text_of("s.csv", bytes).value_or("") == "a議程😀");
  CHECK(utf8_text_of("s.csv", "").value_or("x").empty());
  CHECK(utf8_text_of("s.csv", "a\uFFFDb").value_or("") == "a\uFFFDb");
}

TEST_CASE("Big5 and cut characters fail with their line, instead of showing nonsense") {
  const auto big5 = utf8_text_of("s.csv", "title\n\xBC\xD0\xC3\x44\n");
  REQUIRE_FALSE(big5);
  CHECK(to_text(big5.failure()) ==
        "s.csv: line 2: expected text in UTF-8, found the byte BC: a spreadsheet writes it when asked for \"CSV "
        "UTF-8\"");
  CHECK_FALSE(utf8_text_of("s.csv", "a\xE8\xAD"));
  const std::string whole = utf16_bytes(u"\uFEFFa\n😀", true);
  for (const std::size_t cut : {whole.size() - 1, whole.size() - 2, whole.size() - 3}) {
    const auto text = utf8_text_of("s.csv", whole.substr(0, cut));
    REQUIRE_FALSE(text);
    CHECK(to_text(text.failure()) == "s.csv: line 2: expected text in UTF-16, found half a character");
  }
  CHECK_FALSE(utf8_text_of("s.csv", utf16_bytes(u"\uFEFFab", true).insert(2, "\x00\xDC", 2)));
}

TEST_CASE("The first byte that is not UTF-8 is told with its line, whatever is folded in a calendar") {
  CHECK(utf8_fault_of("") == "");
  CHECK(utf8_fault_of("a\n開幕") == "");
  CHECK(utf8_fault_of("a\n\xA4\xA4") == "line 2: expected text in UTF-8, found the byte A4");
  CHECK(utf8_fault_of_calendar("") == "");
  CHECK(utf8_fault_of_calendar("A:\xE9\x96\r\n \x8B\r\nB:\xE5\n\t\xB9\x95") == "");
  CHECK(utf8_fault_of_calendar("A:\xE9\x96\r\n \x8B\r\nB:\xE5\n") ==
        "line 3: expected text in UTF-8, found the byte E5");
  CHECK(utf8_fault_of_calendar("A:b\n c\n d\nB:\xFF") == "line 4: expected text in UTF-8, found the byte FF");
  CHECK(utf8_fault_of_calendar("A:\xE9\x96") == "line 1: expected text in UTF-8, found the byte E9");
}
