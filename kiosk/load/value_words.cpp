#include <algorithm>

#include <fmt/format.h>

#include "load/text_check.hpp"
#include "load/value_check.hpp"
#include "text/utf8.hpp"

namespace kiosk {
namespace {

constexpr std::size_t longest_quote = 60;  ///< bytes

std::string quote(std::string_view text) {
  if (text.size() <= longest_quote) return fmt::format("\"{}\"", text);
  std::size_t end = 0;
  while (end + 4 < longest_quote) end += code_point_at(text, end).length;
  return fmt::format("\"{}…\"", text.substr(0, end));
}

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// With its point, so that it reads otherwise than a whole number.
std::string number_in_words(double number) {
  std::string text = fmt::format("{}", number);
  if (text.find_first_not_of("-0123456789") == std::string::npos) text += ".0";
  return text;
}

}  // namespace

std::string describe(const Node& node) {
  switch (node.kind) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return node.truth ? "true" : "false";
    case Kind::integer:
      return std::to_string(node.integer);
    case Kind::number:
      return number_in_words(node.number);
    case Kind::text:
      return "the text " + quote(node.text);
    case Kind::list:
      return node.first ? "a list" : "an empty list";
    case Kind::object:
      return node.first ? "an object" : "an empty object";
  }
  return "";
}

std::string list_names(std::span<const std::string_view> names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += fmt::format("\"{}\"", names[i]);
  }
  return text;
}

std::string suggest(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t few = 20;
  std::string near = suggest_near(word, known);
  if (!near.empty() || known.empty() || known.size() > few) return near;
  return "; known are " + list_names(std::vector<std::string_view>{known.begin(), known.end()});
}

bool is_language_tag(std::string_view tag) {
  bool first = true;
  while (true) {
    const std::size_t length = std::min(tag.find('-'), tag.size());
    const std::string_view part = tag.substr(0, length);
    const auto letter = [](char c) { return is_alphanumeric(c) && (c < '0' || c > '9'); };
    if (length < (first ? 2 : 1) || length > 8) return false;
    if (!std::ranges::all_of(part, first ? +letter : +is_alphanumeric)) return false;
    if (length == tag.size()) return true;
    tag.remove_prefix(length + 1);
    first = false;
  }
}

std::string canonical_language_tag(std::string_view tag) {
  std::string canonical;
  for (std::size_t begin = 0; begin <= tag.size();) {
    const std::size_t end = std::min(tag.find('-', begin), tag.size()), length = end - begin;
    if (begin > 0) canonical += '-';
    for (std::size_t i = begin; i < end; ++i) {
      const bool upper = begin > 0 && (length == 2 || (length == 4 && i == begin));
      const auto c = static_cast<unsigned char>(tag[i]);
      canonical += static_cast<char>(upper ? std::toupper(c) : std::tolower(c));
    }
    begin = end + 1;
  }
  return canonical;
}

bool is_display_mode(std::string_view text) {
  if (text == "auto" || text == "preferred") return true;
  const auto take_number = [&](std::size_t most_digits) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const bool good = digits > 0 && digits <= most_digits && text[0] != '0';
    text.remove_prefix(digits);
    return good;
  };
  const auto take = [&](char c) {
    const bool there = text.starts_with(c);
    if (there) text.remove_prefix(1);
    return there;
  };
  return take_number(5) && take('x') && take_number(5) && (text.empty() || (take('@') && take_number(3))) &&
         text.empty();
}

std::optional<Color> read_color(std::string_view text) {
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  std::uint8_t parts[3] = {};
  for (std::size_t i = 0; i < 3; ++i) {
    const int high = hex_digit(text[1 + 2 * i]), low = hex_digit(text[2 + 2 * i]);
    if (high < 0 || low < 0) return std::nullopt;
    parts[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return Color{parts[0], parts[1], parts[2]};
}

}  // namespace kiosk
