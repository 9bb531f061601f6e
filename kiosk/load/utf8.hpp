#pragma once
// Code points of UTF-8 bytes: for columns, for places within texts, and to find the byte that is not UTF-8.

#include <cstdint>
#include <optional>
#include <string_view>

namespace kiosk {

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;  ///< bytes; 0 when the bytes are not UTF-8 (RFC 3629: no overlong forms, no surrogates)
};

/// The code point that begins at `offset`, which is within `bytes`.
CodePoint decode(std::string_view bytes, std::size_t offset);

/// Offset of the first byte that is not UTF-8.
std::optional<std::size_t> first_invalid_byte(std::string_view bytes);

/// Valid UTF-8 only.
std::size_t count_code_points(std::string_view text);

}  // namespace kiosk
