#include "text/line_text.hpp"

#include "text/utf8.hpp"

namespace kiosk {
namespace {

constexpr char32_t replacement = 0xFFFD;

constexpr bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029; }

/// Marks, embeddings, overrides and isolates.
constexpr bool turns_direction(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::string hex(char32_t number, int digits) {
  std::string text;
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) text += "0123456789ABCDEF"[(number >> shift) & 0xF];
  return text;
}

std::string escape(char32_t c) {
  switch (c) {
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      return "\\u" + hex(c, 4);
  }
}

}  // namespace

bool disturbs_line(char32_t c) { return is_control(c) || turns_direction(c); }

std::string line_text(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const std::string_view bytes = text.substr(at, c.length);
    at += c.length;
    if (disturbs_line(c.value)) {
      line += escape(c.value);
    } else if (c.value == replacement && bytes != "\uFFFD") {
      for (const char byte : bytes) line += "\\x" + hex(static_cast<unsigned char>(byte), 2);
    } else {
      line += bytes;
    }
  }
  return line;
}

}  // namespace kiosk
