#include "text/line_text.hpp"

#include <doctest/doctest.h>

using namespace kiosk;

TEST_CASE("A line keeps names of all languages, emoji, quotes and backslashes as they are") {
  for (const std::string text :
       {"", "plain", "國泰, 金", "שלום", "C:\\n \"x\"", "\U0001F469‍\U0001F4BB", "a\u00A0b", "\uFFFD"}) {
    CHECK(line_text(text) == text);
  }
}

TEST_CASE("A text can neither end its line nor steer the terminal") {
  CHECK(line_text("x\nerror: fake line") == "x\\nerror: fake line");
  CHECK(line_text("a\u001b]0;pwn\u0007") == "a\\u001B]0;pwn\\u0007");
  CHECK(line_text("a\r\t\v\f\b") == "a\\r\\t\\u000B\\u000C\\u0008");
  CHECK(line_text(std::string_view{"a\0b", 3}) == "a\\u0000b");
  CHECK(line_text("\u007F\u0085\u009B\u2028\u2029") == "\\u007F\\u0085\\u009B\\u2028\\u2029");
}

TEST_CASE("A text can't turn the direction of its line") {
  CHECK(line_text("\u202A\u202B\u202C\u202D\u202E") == "\\u202A\\u202B\\u202C\\u202D\\u202E");
  CHECK(line_text("\u2066\u2067\u2068\u2069") == "\\u2066\\u2067\\u2068\\u2069");
  CHECK(line_text("\u200E\u200F\u061C") == "\\u200E\\u200F\\u061C");
}

TEST_CASE("Bytes that are not UTF-8 are told one by one, a terminal of another encoding may obey them") {
  CHECK(line_text("a\x9B"
                  "31m") == "a\\x9B31m");
  CHECK(line_text("\xE5\x9C") == "\\xE5\\x9C");
  CHECK(line_text("\xC0\x8A") == "\\xC0\\x8A");
}
