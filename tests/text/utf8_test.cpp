#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include "text/folding.hpp"

using namespace kiosk;

TEST_CASE("Characters of one to four bytes are read, and written back as they were") {
  const std::string text = "aé測🚌";
  CHECK(code_points_of(text) == std::vector<char32_t>{U'a', U'é', U'測', U'🚌'});
  CHECK(code_point_at(text, 3).value == U'測');
  CHECK(code_point_at(text, 3).length == 3);
  std::string back;
  for_each_code_point(text, [&](char32_t point) { back += to_utf8(point); });
  CHECK(back == text);
  CHECK(to_utf8(std::u16string_view{u"aé測🚌"}) == text);
}

TEST_CASE("The first character of a text; of an empty one U+FFFD") {
  CHECK(first_code_point("測試") == U'測');
  CHECK(first_code_point("\x80") == U'\uFFFD');
  CHECK(first_code_point("") == U'\uFFFD');
}

TEST_CASE("The edges of what Unicode has are characters, what lies beyond is not") {
  CHECK(code_points_of("\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF") ==
        std::vector<char32_t>{0x7F, 0x80, 0x7FF, 0x800, 0xFFFF, 0x10000, 0x10FFFF});
  CHECK(code_points_of("\xED\x9F\xBF\xEE\x80\x80") == std::vector<char32_t>{0xD7FF, 0xE000});
  for (const char* wrong : {"\xC0\x80", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80"}) {
    CAPTURE(wrong);
    for (const char32_t point : code_points_of(wrong)) CHECK(point == U'\uFFFD');
  }
}

TEST_CASE("Each cut or wrong part of a sequence is one U+FFFD, and the next character is not swallowed") {
  const auto read = [](std::string_view bytes) { return code_points_of(bytes); };
  using Points = std::vector<char32_t>;
  CHECK(read("\xE6\xB8") == Points{U'\uFFFD'});
  CHECK(read("\xE6\xB8z") == Points{U'\uFFFD', U'z'});
  CHECK(read("\xE6z") == Points{U'\uFFFD', U'z'});
  CHECK(read("a\x80\xBFz") == Points{U'a', U'\uFFFD', U'\uFFFD', U'z'});
  CHECK(read("\xF0\x9F\x9A測") == Points{U'\uFFFD', U'測'});
  // The example of the standard's table 3-11.
  CHECK(read("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64") ==
        Points{U'a', U'\uFFFD', U'\uFFFD', U'\uFFFD', U'b', U'\uFFFD', U'c', U'\uFFFD', U'\uFFFD', U'd'});
}

TEST_CASE("Texts that people would call the same fold to the same") {
  CHECK(folded(" Main\u3000 HALL\u200B ") == "main hall");
  CHECK(folded("ＨＡＬＬ　１") == folded("hall 1"));
  CHECK(folded("Cafe\u0301") == folded("CAFÉ"));
  CHECK(folded("STRASSE") == folded("Straße"));
  CHECK(folded("演講廳") == "演講廳");
  CHECK(folded("\u2060 ") == "");
  CHECK(folded("hall-1") != folded("hall 1"));
}
