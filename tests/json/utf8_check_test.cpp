#include "json/utf8_check.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

std::string encode(char32_t c) {
  const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))};
  if (c < 0x10000) return {byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
  return {byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
}

}  // namespace

TEST_CASE("Every character of Unicode is a sequence of its length; a surrogate and what lies beyond is none") {
  int wrong = 0;
  for (char32_t c = 0; c < 0x120000; ++c) {
    const std::string bytes = encode(c);
    const bool character = c <= 0x10FFFF && !(c >= 0xD800 && c <= 0xDFFF);
    if (utf8_sequence_length(bytes, 0) != (character ? bytes.size() : 0)) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("Overlong forms, lone, missing and foreign bytes are told by the place where the sequence begins") {
  CHECK_FALSE(first_invalid_byte("aé測🚌"));
  CHECK_FALSE(first_invalid_byte(""));
  for (const char* bytes :
       {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF", "\xF8\x88", "\xFF", "\xC3", "\xC3(",
        "\xE6\xB8", "\xE6\xB8(", "\xE6(\xAC", "\xF0\x9F\x9A", "\xF0\x9F\x9A(", "\xF0\x9F(\x8C", "\xF0(\x9A\x8C"}) {
    CAPTURE(bytes);
    CHECK(first_invalid_byte(bytes) == 0);
    CHECK(first_invalid_byte("測a" + std::string{bytes}) == 4);
    CHECK(first_invalid_byte(std::string_view{"測a測"}.substr(0, 6)) == 4);  // what it lacks stands behind its end
    CHECK(first_invalid_byte("測a" + std::string{bytes} + "測") == 4);
  }
}
