#include "json/cursor.hpp"

#include <algorithm>

namespace kiosk {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// 0 when there is none here, or when it is never closed.
std::size_t comment_length(std::string_view rest) {
  if (rest.starts_with("//")) return std::min(rest.find_first_of("\r\n"), rest.size());
  if (!rest.starts_with("/*")) return 0;
  const auto end = rest.find("*/", 2);
  return end == std::string_view::npos ? 0 : end + 2;
}

std::size_t filler_length(std::string_view rest) {
  const std::size_t spaces = std::min(rest.find_first_not_of(" \t\r\n"), rest.size());
  return spaces > 0 ? spaces : comment_length(rest);
}

constexpr bool is_word_character(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-' ||
         c == '.' || c == '_';
}

}  // namespace

std::size_t text_token_length(std::string_view rest) {
  for (std::size_t i = 1; i < rest.size(); ++i) {
    if (rest[i] == '"') return i + 1;
    if (rest[i] == '\\') ++i;
  }
  return rest.size();
}

std::size_t word_length(std::string_view rest) {
  return static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), is_word_character) - rest.begin());
}

JsonCursor::JsonCursor(std::string_view bytes)
    : bytes_(bytes), offset_(bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0) {}

std::string_view JsonCursor::line_so_far() const {
  const std::string_view before = bytes_.substr(0, offset_);
  const std::size_t line_break = before.rfind('\n');
  return line_break == std::string_view::npos ? before : before.substr(line_break + 1);
}

void JsonCursor::skip_filler() {
  while (const std::size_t length = filler_length(rest())) skip(length);
}

bool JsonCursor::skip_separator(char separator) {
  skip_filler();
  if (at_end() || peek() != separator) return false;
  skip(1);
  skip_filler();
  return true;
}

void JsonCursor::skip_token() {
  if (at_end()) return;
  const std::size_t word = word_length(rest());
  skip(peek() == '"' ? text_token_length(rest()) : std::max<std::size_t>(word, 1));
}

void JsonCursor::skip_to(std::size_t offset) {
  const std::size_t end = std::min(offset, bytes_.size());
  for (; offset_ < end; ++offset_) {
    const auto byte = static_cast<unsigned char>(bytes_[offset_]);
    if (byte == '\n') {
      position_ = {position_.line + 1, 1};
    } else if ((byte & 0xC0) != 0x80) {
      ++position_.column;
    }
  }
}

}  // namespace kiosk
