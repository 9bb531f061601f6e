#pragma once
// Code points of a string that the text room has already cleaned.

#include <cstdint>
#include <string_view>

namespace kiosk {

/// Calls visit(char32_t) for each code point; a broken sequence is visited as U+FFFD, a byte at a time.
template <class Visit>
void for_each_code_point(std::string_view text, Visit&& visit) {
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    if (length == 0 || at + length > text.size()) {
      visit(U'\uFFFD');
      ++at;
      continue;
    }
    char32_t point = length == 1 ? lead : lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) point = (point << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
    visit(point);
    at += length;
  }
}

/// U+FFFD for an empty text.
inline char32_t first_code_point(std::string_view text) {
  char32_t first = U'\uFFFD';
  bool seen = false;
  for_each_code_point(text.substr(0, 4), [&](char32_t point) {
    if (!seen) first = point;
    seen = true;
  });
  return first;
}

}  // namespace kiosk
