#include "load/utf8.hpp"

#include <algorithm>

namespace kiosk {
namespace {

constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

struct Lead {
  std::size_t length;
  char32_t bits;
  char32_t smallest;  ///< below it the form is overlong
};

constexpr Lead read_lead(unsigned char b) {
  if (b < 0x80) return {1, b, 0};
  if (b >= 0xC2 && b < 0xE0) return {2, b & 0x1Fu, 0x80};
  if (b >= 0xE0 && b < 0xF0) return {3, b & 0x0Fu, 0x800};
  if (b >= 0xF0 && b < 0xF5) return {4, b & 0x07u, 0x10000};
  return {0, 0, 0};
}

constexpr bool is_scalar(char32_t c) { return c < 0xD800 || (c > 0xDFFF && c <= 0x10FFFF); }

}  // namespace

CodePoint decode(std::string_view bytes, std::size_t offset) {
  const Lead lead = read_lead(static_cast<unsigned char>(bytes[offset]));
  if (lead.length == 0 || offset + lead.length > bytes.size()) return {};
  char32_t value = lead.bits;
  for (std::size_t i = 1; i < lead.length; ++i) {
    const char c = bytes[offset + i];
    if (!is_continuation(c)) return {};
    value = (value << 6) | (static_cast<unsigned char>(c) & 0x3Fu);
  }
  if (value < lead.smallest || !is_scalar(value)) return {};
  return {value, lead.length};
}

std::optional<std::size_t> first_invalid_byte(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint c = decode(bytes, at);
    if (c.length == 0) return at;
    at += c.length;
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

}  // namespace kiosk
