#pragma once
// Whether bytes are UTF-8 (RFC 3629: no overlong forms, no surrogates), and where they cease to be.

#include <optional>
#include <string_view>

namespace kiosk {

/// Bytes of the well-formed sequence that begins at `offset`, which is within `bytes`; 0 when none does.
std::size_t utf8_sequence_length(std::string_view bytes, std::size_t offset);

/// Offset of the first byte that is not UTF-8.
std::optional<std::size_t> first_invalid_byte(std::string_view bytes);

}  // namespace kiosk
