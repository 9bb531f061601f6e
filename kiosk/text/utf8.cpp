#include "text/utf8.hpp"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>

namespace kiosk {
namespace {

void append(std::string& to, UChar32 c) {
  std::array<char, U8_MAX_LENGTH> bytes{};
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, c);
  to.append(bytes.data(), length);
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  // No more than one sequence is handed over: ICU counts bytes in 32 bits.
  const std::string_view rest = text.substr(offset, U8_MAX_LENGTH);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(rest.data());
  const auto size = static_cast<std::int32_t>(rest.size());
  std::int32_t at = 0;
  UChar32 point = 0;
  U8_NEXT_OR_FFFD(bytes, at, size, point);
  return {static_cast<char32_t>(point), static_cast<std::size_t>(at)};
}

std::vector<char32_t> code_points_of(std::string_view text) {
  std::vector<char32_t> points;
  for_each_code_point(text, [&](char32_t point) { points.push_back(point); });
  return points;
}

char32_t first_code_point(std::string_view text) { return text.empty() ? U'\uFFFD' : code_point_at(text, 0).value; }

std::string to_utf8(char32_t point) {
  std::string text;
  append(text, static_cast<UChar32>(point));
  return text;
}

std::string to_utf8(std::u16string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (std::size_t at = 0; at < text.size();) {
    UChar32 c = 0;
    U16_NEXT(text, at, text.size(), c);
    append(out, c);
  }
  return out;
}

}  // namespace kiosk
