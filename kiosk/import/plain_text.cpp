#include "import/plain_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <unicode/uchar.h>

#include "text/utf8.hpp"

namespace kiosk {
namespace {

bool is_blank(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }

bool is_control(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR; }

/// Those of HTML that people's texts have; the others stand as they are written.
constexpr std::array<std::pair<std::string_view, char32_t>, 16> entities{{{"amp", U'&'},
                                                                          {"lt", U'<'},
                                                                          {"gt", U'>'},
                                                                          {"quot", U'"'},
                                                                          {"apos", U'\''},
                                                                          {"nbsp", U' '},
                                                                          {"ndash", U'–'},
                                                                          {"mdash", U'—'},
                                                                          {"hellip", U'…'},
                                                                          {"lsquo", U'‘'},
                                                                          {"rsquo", U'’'},
                                                                          {"ldquo", U'“'},
                                                                          {"rdquo", U'”'},
                                                                          {"middot", U'·'},
                                                                          {"bull", U'•'},
                                                                          {"times", U'×'}}};

/// What stands between & and ;.
std::string entity(std::string_view name) {
  if (name.starts_with('#')) {
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const std::string_view digits = name.substr(hex ? 2 : 1);
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size();
    if (whole && value > 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF))
      return to_utf8(static_cast<char32_t>(value));
  }
  const auto* found = std::ranges::find(entities, name, &std::pair<std::string_view, char32_t>::first);
  return found == entities.end() ? "&" + std::string(name) + ";" : to_utf8(found->second);
}

/// From the one at `at` on; one that is never closed is a sign of its own.
std::size_t end_of_tag(std::string_view html, std::size_t at) {
  const bool opens = at + 1 < html.size() && (std::isalpha(static_cast<unsigned char>(html[at + 1])) != 0 ||
                                              html[at + 1] == '/' || html[at + 1] == '!');
  const std::size_t end = opens ? html.find('>', at) : std::string_view::npos;
  return end == std::string_view::npos ? at : end + 1;
}

/// Emphasis and links stand within a word; all else begins another.
bool is_within_words(std::string_view tag) {
  std::string name;
  for (const char c : tag.substr(tag.starts_with("</") ? 2 : 1)) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) break;
    name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  constexpr std::array<std::string_view, 13> within{"a",   "b",     "i",    "u",    "s",   "em", "strong",
                                                    "sub", "small", "span", "code", "sup", "wbr"};
  return std::ranges::find(within, name) != within.end();
}

}  // namespace

std::string plain_line(std::string_view text) {
  std::string line;
  bool blank = false;
  for_each_code_point(text, [&](char32_t c) {
    if (is_blank(c)) {
      blank = true;
    } else if (!is_control(c) && c != U'\uFEFF') {
      if (blank && !line.empty()) line += ' ';
      blank = false;
      line += to_utf8(c);
    }
  });
  return line;
}

std::string plain_line_of_html(std::string_view html) {
  std::string text;
  // Where none ends any more, each < would be a search through all the rest.
  const std::size_t last_end = html.rfind('>');
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] == '<' && last_end != std::string_view::npos && at < last_end) {
      const std::size_t end = end_of_tag(html, at);
      if (end != at) {
        if (!is_within_words(html.substr(at, end - at))) text += ' ';
        at = end;
        continue;
      }
    }
    constexpr std::size_t longest_entity = 11;
    const std::size_t end = html[at] == '&' ? html.substr(at, longest_entity).find(';') : std::string_view::npos;
    if (end != std::string_view::npos) {
      text += entity(html.substr(at + 1, end - 1));
      at += end + 1;
    } else {
      text += html[at++];
    }
  }
  return plain_line(text);
}

}  // namespace kiosk
