#include "json/fault.hpp"

#include <fmt/format.h>

#include "json/character_names.hpp"
#include "json/hint.hpp"
#include "json/utf8_check.hpp"

namespace kiosk {
namespace {

std::string_view in_words(Expected expected) {
  switch (expected) {
    case Expected::value:
      return "a value";
    case Expected::key_or_end:
      return "a key in double quotes or '}'";
    case Expected::value_or_end:
      return "a value or ']'";
    case Expected::colon:
      return "':' after the key";
    case Expected::comma_in_object:
      return "',' or '}'";
    case Expected::comma_in_list:
      return "',' or ']'";
    case Expected::end_of_file:
      break;
  }
  return "the end of the file";
}

std::string quote_character(std::string_view rest) {
  const auto byte = static_cast<unsigned char>(rest.front());
  if (byte < 0x20) return fmt::format("the character U+{:04X}", byte);
  if (const std::string name = invisible_name(leading_code_point(rest)); !name.empty()) return "the character " + name;
  return fmt::format("'{}'", rest.substr(0, utf8_sequence_length(rest, 0)));
}

std::string describe_found(std::string_view rest) {
  if (rest.empty()) return "the end of the file";
  if (rest.front() == '"') return "a text";
  const std::string_view word = rest.substr(0, word_length(rest));
  return word.empty() ? quote_character(rest) : fmt::format("'{}'", word.substr(0, 40));
}

/// What is wrong inside a text token, with the bytes before it; length 0 when nothing is.
struct TextFault {
  std::size_t offset = 0;
  std::string what;
};

bool is_known_escape(char c) { return std::string_view{"\"\\/bfnrtu"}.find(c) != std::string_view::npos; }

/// Of a text that its line does not close: the quotation mark that was meant to.
TextFault find_curly_close(std::string_view line) {
  const std::size_t at = curly_close(line);
  if (at == std::string_view::npos || at == 0) return {};
  return {at, fmt::format("a text that begins with '\"' ends with {}{}", quote_character(line.substr(at)),
                          in_straight_quotes)};
}

TextFault control_fault(std::string_view token, std::size_t at) {
  const char c = token[at];
  if (c == '\t') return {at, "a tab inside a text; write \\t, or a blank"};
  if (c != '\n' && c != '\r') return {at, quote_character(token.substr(at)) + " inside a text"};
  TextFault curly = find_curly_close(token.substr(0, at));
  return curly.offset > 0 ? curly : TextFault{at, "a line break inside a text; close the text with '\"', or write \\n"};
}

TextFault find_text_fault(std::string_view token) {
  for (std::size_t i = 1; i < token.size() && token[i] != '"'; ++i) {
    if (static_cast<unsigned char>(token[i]) < 0x20) return control_fault(token, i);
    if (token[i] != '\\' || i + 1 == token.size()) continue;
    if (!is_known_escape(token[i + 1])) return {i, "unknown escape in a text; a backslash is written \\\\"};
    if (token[i + 1] == 'u' && word_length(token.substr(i + 2)) < 4 && i + 6 < token.size()) {
      return {i, "malformed escape in a text; expected \\u and four hexadecimal digits"};
    }
    ++i;
  }
  return {};
}

Fault explain_text(JsonCursor cursor) {
  const Position start = cursor.position();
  const std::string_view token = cursor.rest().substr(0, text_token_length(cursor.rest()));
  if (const TextFault fault = find_text_fault(token); fault.offset > 0) {
    cursor.skip(fault.offset);
    return {cursor.position(), fault.what, ""};
  }
  const bool closed = token.size() > 1 && token.back() == '"';
  if (closed) return {start, "malformed escape in this text", ""};
  if (const TextFault curly = find_curly_close(token); curly.offset > 0) {
    cursor.skip(curly.offset);
    return {cursor.position(), curly.what, ""};
  }
  cursor.skip(token.size());
  return {cursor.position(),
          fmt::format("the file ends inside the text that starts at {}:{}; expected '\"'", start.line, start.column),
          ""};
}

Fault explain_open_comment(JsonCursor cursor) {
  const Position start = cursor.position();
  cursor.skip(cursor.rest().size());
  return {cursor.position(),
          fmt::format("the file ends inside the comment that starts at {}:{}; expected '*/'", start.line, start.column),
          ""};
}

bool is_number_like(char c) { return (c >= '0' && c <= '9') || c == '-'; }

/// Over the separator that the grammar takes here, if it is there.
bool pass_separator(JsonCursor& cursor, Expected& expected) {
  if (expected == Expected::colon && cursor.skip_separator(':')) {
    expected = Expected::value;
    return false;
  }
  if (!takes_comma(expected) || !cursor.skip_separator(',')) return false;
  expected = expected == Expected::comma_in_object ? Expected::key_or_end : Expected::value;
  return true;
}

std::string_view expected_after(Expected expected, bool after_comma) {
  return after_comma && expected == Expected::key_or_end ? "a key in double quotes" : in_words(expected);
}

Fault explain_number(const JsonCursor& cursor) {
  const std::string_view word = cursor.rest().substr(0, word_length(cursor.rest()));
  return {cursor.position(),
          fmt::format("malformed or too large number {}{}", describe_found(cursor.rest()),
                      is_unquoted_text(word) ? in_straight_quotes : ""),
          ""};
}

/// The library takes the 0 of 07 and the 2020 of 2020-09-06 for whole, and stops after it.
std::optional<Fault> explain_last_word(const JsonCursor& cursor) {
  const std::string_view line = cursor.line_so_far();
  std::size_t length = 0;
  while (length < line.size() && word_length(line.substr(line.size() - length - 1, 1)) == 1) ++length;
  const std::string_view word = line.substr(line.size() - length);
  if (word.empty() || !is_number_like(word.front()) || is_json_number(word)) return std::nullopt;
  Position at = cursor.position();
  at.column -= static_cast<int>(length);
  return Fault{at, fmt::format("malformed number '{}'{}", word, is_unquoted_text(word) ? in_straight_quotes : ""), ""};
}

}  // namespace

Fault explain_syntax(JsonCursor cursor, Expected expected) {
  if (auto fault = explain_last_word(cursor)) return std::move(*fault);
  const std::string_view line_before = cursor.line_so_far();
  const Position before = cursor.position();
  cursor.skip_filler();
  const bool after_comma = pass_separator(cursor, expected);
  const std::string_view rest = cursor.rest();
  if (rest.starts_with("/*")) return explain_open_comment(cursor);
  if (rest.starts_with('"') && takes_text(expected)) return explain_text(cursor);
  if (!rest.empty() && is_number_like(rest.front()) && takes_value(expected)) return explain_number(cursor);
  const Found found{line_before, before, cursor.position(), rest, expected, after_comma};
  return {
      cursor.position(),
      fmt::format("expected {}, found {}{}", expected_after(expected, after_comma), describe_found(rest), hint(found)),
      ""};
}

std::optional<Fault> explain_bytes(std::string_view bytes) {
  const auto nul = bytes.find('\0');
  const auto bad = std::min(first_invalid_byte(bytes).value_or(bytes.size()), nul);
  if (bad >= bytes.size()) return std::nullopt;
  JsonCursor cursor{bytes};
  cursor.skip_to(bad);
  const auto byte = static_cast<unsigned>(static_cast<unsigned char>(bytes[bad]));
  const bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  return Fault{cursor.position(),
               utf16 ? "the file is UTF-16; save it as UTF-8"
                     : fmt::format("byte 0x{:02X} is not UTF-8 text; save the file as UTF-8", byte),
               ""};
}

}  // namespace kiosk
