#include "import/text_encoding.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace kiosk {
namespace {

enum class TextEncoding { utf8, utf16_little, utf16_big };

struct EncodedText {
  TextEncoding encoding = TextEncoding::utf8;
  std::string_view bytes;  ///< without the mark
};

EncodedText told_encoding(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xEF\xBB\xBF")) return {TextEncoding::utf8, bytes.substr(3)};
  if (bytes.starts_with("\xFF\xFE")) return {TextEncoding::utf16_little, bytes.substr(2)};
  if (bytes.starts_with("\xFE\xFF")) return {TextEncoding::utf16_big, bytes.substr(2)};
  if (bytes.size() >= 2 && bytes[0] != '\0' && bytes[1] == '\0') return {TextEncoding::utf16_little, bytes};
  if (bytes.size() >= 2 && bytes[0] == '\0' && bytes[1] != '\0') return {TextEncoding::utf16_big, bytes};
  return {TextEncoding::utf8, bytes};
}

std::optional<std::size_t> first_not_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint c = code_point_at(bytes, at);
    if (c.value == U'\uFFFD' && bytes.substr(at, 3) != "\uFFFD") return at;
    at += c.length;
  }
  return std::nullopt;
}

std::size_t line_of_text_end(std::string_view text) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

std::string utf8_fault(std::string_view bytes, std::size_t at, std::size_t folds_before) {
  return fmt::format("line {}: expected text in UTF-8, found the byte {:02X}",
                     line_of_text_end(bytes.substr(0, at)) + folds_before, static_cast<unsigned char>(bytes[at]));
}

bool is_high_surrogate(char16_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(char16_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

Result<std::string> text_of_utf16(const std::string& name, const EncodedText& in) {
  std::string text;
  const std::size_t low = in.encoding == TextEncoding::utf16_little ? 0 : 1;
  const auto unit_at = [&](std::size_t at) {
    if (at + 1 >= in.bytes.size()) return char16_t{};
    return static_cast<char16_t>(static_cast<unsigned char>(in.bytes[at + low]) |
                                 static_cast<unsigned char>(in.bytes[at + 1 - low]) << 8);
  };
  for (std::size_t at = 0; at < in.bytes.size(); at += 2) {
    const char16_t unit = unit_at(at), next = unit_at(at + 2);
    const bool pair = is_high_surrogate(unit) && is_low_surrogate(next);
    if (at + 1 == in.bytes.size() || (!pair && (is_high_surrogate(unit) || is_low_surrogate(unit))))
      return Failure{fmt::format("line {}: expected text in UTF-16, found half a character", line_of_text_end(text)),
                     name};
    char32_t c = unit;
    if (pair) {
      c = 0x10000 + ((static_cast<char32_t>(unit) - 0xD800) << 10) + (static_cast<char32_t>(next) - 0xDC00);
      at += 2;
    }
    text += to_utf8(c);
  }
  return text;
}

}  // namespace

Result<std::string> utf8_text_of(const std::string& name, std::string_view bytes) {
  const EncodedText in = told_encoding(bytes);
  if (in.encoding != TextEncoding::utf8) return text_of_utf16(name, in);
  if (const auto at = first_not_utf8(in.bytes)) {
    return Failure{utf8_fault(in.bytes, *at, 0) + ": a spreadsheet writes it when asked for \"CSV UTF-8\"", name};
  }
  return std::string(in.bytes);
}

std::string utf8_fault_of(std::string_view bytes) {
  const auto at = first_not_utf8(bytes);
  return at ? utf8_fault(bytes, *at, 0) : "";
}

std::string utf8_fault_of_calendar(std::string_view bytes) {
  std::string joined;
  std::vector<std::size_t> folds;  // where they were in `joined`
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1);
    const bool folded = end + 1 < bytes.size() && (bytes[end + 1] == ' ' || bytes[end + 1] == '\t');
    joined += bytes.substr(0, end + 1);
    bytes.remove_prefix(end + 1);
    if (!folded) continue;
    bytes.remove_prefix(1);
    joined.pop_back();
    if (joined.ends_with('\r')) joined.pop_back();
    folds.push_back(joined.size());
  }
  const auto at = first_not_utf8(joined);
  if (!at) return "";
  return utf8_fault(joined, *at, static_cast<std::size_t>(std::ranges::upper_bound(folds, *at) - folds.begin()));
}

}  // namespace kiosk
