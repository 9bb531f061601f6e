#include "json/utf8_check.hpp"

namespace kiosk {
namespace {

/// A row of the Unicode Standard's table 3-7, well-formed UTF-8: what the second byte may be tells overlong forms and
/// surrogates apart; further ones are 80–BF.
struct Lead {
  std::size_t length;
  unsigned char second_from, second_to;
};

constexpr Lead read_lead(unsigned char b) {
  if (b < 0x80) return {1, 0, 0};
  if (b < 0xC2 || b > 0xF4) return {0, 0, 0};
  if (b < 0xE0) return {2, 0x80, 0xBF};
  if (b == 0xE0) return {3, 0xA0, 0xBF};
  if (b == 0xED) return {3, 0x80, 0x9F};
  if (b < 0xF0) return {3, 0x80, 0xBF};
  if (b == 0xF0) return {4, 0x90, 0xBF};
  return {4, 0x80, static_cast<unsigned char>(b == 0xF4 ? 0x8F : 0xBF)};
}

constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

std::size_t utf8_sequence_length(std::string_view bytes, std::size_t offset) {
  const Lead lead = read_lead(static_cast<unsigned char>(bytes[offset]));
  if (lead.length <= 1) return lead.length;
  if (offset + lead.length > bytes.size()) return 0;
  const auto second = static_cast<unsigned char>(bytes[offset + 1]);
  if (second < lead.second_from || second > lead.second_to) return 0;
  for (std::size_t i = 2; i < lead.length; ++i) {
    if (!is_continuation(bytes[offset + i])) return 0;
  }
  return lead.length;
}

std::optional<std::size_t> first_invalid_byte(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = utf8_sequence_length(bytes, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

}  // namespace kiosk
