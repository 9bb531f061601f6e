#include "json/hint.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "json/character_names.hpp"
#include "json/utf8_check.hpp"

namespace kiosk {
namespace {

constexpr std::array<std::string_view, 16> other_quotes{"“",  "”",  "„",  "‟",  "‘",  "’",  "«",  "»",
                                                        "「", "」", "『", "』", "＂", "〝", "〞", "'"};

struct FullWidth {
  std::string_view wide;
  char plain;
};
constexpr FullWidth full_width[] = {{"，", ','}, {"、", ','}, {"：", ':'}, {"｛", '{'},
                                    {"｝", '}'}, {"［", '['}, {"］", ']'}, {"；", ','}};

constexpr std::string_view words[] = {"true", "false", "null"};

bool starts_with_quote(std::string_view text) {
  return std::ranges::any_of(other_quotes, [&](std::string_view quote) { return text.starts_with(quote); });
}

/// Bytes of the quotation mark at the end, 0 when there is none.
std::size_t quote_at_end(std::string_view text) {
  for (const std::string_view quote : other_quotes) {
    if (text.ends_with(quote)) return quote.size();
  }
  return 0;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string lower(std::string_view word) {
  std::string small{word};
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return small;
}

std::string word_hint(std::string_view rest) {
  const std::string small = lower(rest.substr(0, word_length(rest)));
  if (small == "none" || small == "nil" || small == "undefined") return "; write null";
  if (std::ranges::find(words, small) != std::end(words)) return fmt::format("; write {}", small);
  return std::string{in_straight_quotes};
}

bool begins_value(std::string_view rest) {
  return rest.starts_with('"') || rest.starts_with('{') || rest.starts_with('[') || is_digit(rest.front()) ||
         rest.starts_with('-') || is_letter(rest.front());
}

/// A text that ends in front of letters, or that took in the next one's first quotation mark.
std::string hint_of_text_before(const Found& found) {
  const std::string_view line = found.line_before;
  if (!line.ends_with('"')) return "";
  if (const auto at = curly_close(line.substr(0, line.size() - 1)); at != std::string_view::npos) {
    const std::string_view quote = line.substr(at, utf8_sequence_length(line, at));
    return fmt::format("; the text before it has '{}' where a straight double quote should be", quote);
  }
  const auto lead = static_cast<unsigned char>(found.rest.front());
  const bool touches = found.at == found.token_end && (is_letter(found.rest.front()) || lead >= 0x80);
  return touches ? "; a quotation mark inside a text is written \\\"" : "";
}

std::string hint_of_comma(const Found& found) {
  if (std::string told = hint_of_text_before(found); !told.empty()) return told;
  if (!takes_comma(found.expected) || !begins_value(found.rest)) return "";
  return fmt::format("; is a comma missing at {}:{}?", found.token_end.line, found.token_end.column);
}

std::string hint_of_character(std::string_view rest) {
  if (!invisible_name(leading_code_point(rest)).empty())
    return "; only plain blanks may stand between values: delete it";
  for (const FullWidth& c : full_width) {
    if (rest.starts_with(c.wide)) return fmt::format("; write '{}', which is half as wide", c.plain);
  }
  return starts_with_quote(rest) ? std::string{in_straight_quotes} : "";
}

}  // namespace

std::string hint(const Found& found) {
  if (found.rest.empty()) return "";
  if (std::string told = hint_of_character(found.rest); !told.empty()) return told;
  const char first = found.rest.front();
  if (found.after_comma && (first == '}' || first == ']')) return "; a comma may not stand after the last";
  if (first == '<' && found.token_end == Position{}) return "; this is a web page, not the file itself";
  if (takes_text(found.expected)) {
    const bool word = is_letter(first) || static_cast<unsigned char>(first) >= 0x80;
    return word ? word_hint(found.rest) : "";
  }
  if (found.expected == Expected::end_of_file) {
    return first == '}' || first == ']' ? "; is it one bracket too many?" : "";
  }
  return hint_of_comma(found);
}

std::size_t curly_close(std::string_view line) {
  std::size_t end = line.find_last_not_of(" \t\r,:}]");
  if (end == std::string_view::npos) return end;
  line = line.substr(0, end + 1);
  const std::size_t quote = quote_at_end(line);
  return quote > 1 ? line.size() - quote : std::string_view::npos;
}

bool is_json_number(std::string_view word) {
  const auto digits = [&word] {
    const auto count = static_cast<std::size_t>(std::ranges::find_if_not(word, is_digit) - word.begin());
    word.remove_prefix(count);
    return count;
  };
  const auto take = [&word](std::string_view any) {
    const bool there = !word.empty() && any.find(word.front()) != std::string_view::npos;
    if (there) word.remove_prefix(1);
    return there;
  };
  take("-");
  const bool zero = word.starts_with('0');
  const std::size_t whole = digits();
  if (whole == 0 || (zero && whole > 1)) return false;
  if (take(".") && digits() == 0) return false;
  if (take("eE")) {
    take("+-");
    if (digits() == 0) return false;
  }
  return word.empty();
}

bool is_unquoted_text(std::string_view word) {
  if (is_json_number(word) || std::ranges::find(words, word) != std::end(words)) return false;
  const bool letters = std::ranges::any_of(word, [](char c) { return is_letter(c) && c != 'e' && c != 'E'; });
  return letters || std::ranges::count(word, '-') > 1 || std::ranges::count(word, '.') > 1;
}

}  // namespace kiosk
