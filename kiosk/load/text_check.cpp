#include "load/text_check.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "json/character_names.hpp"
#include "text/utf8.hpp"

namespace kiosk {
namespace {

constexpr std::size_t longest_text = 2000;  ///< code points
constexpr std::size_t longest_url = 500;    ///< bytes; a QR code of more can't be read off a screen across a room

constexpr bool is_bidi_control(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

constexpr bool is_control(char32_t c) {
  return (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

bool is_space(char32_t c) { return c == ' ' || (c >= 0x09 && c <= 0x0D) || !invisible_name(c).empty(); }

/// Names the first of them, and how many there are: one line tells enough.
void warn_about_characters(const Node& node, Report& report) {
  std::size_t place = 0, first = 0, count = 0;
  char32_t found = 0;
  for_each_code_point(node.text, [&](char32_t c) {
    ++place;
    if (!is_control(c) && !is_bidi_control(c)) return;
    if (count++ == 0) first = place, found = c;
  });
  if (count == 0) return;
  const std::string_view what = is_bidi_control(found) ? "turns the direction of the text" : "is a control character";
  const std::string more = count > 1 ? fmt::format(" ({} such characters in all)", count) : "";
  report.warning(node, fmt::format("character {} of this text, U+{:04X}, {}; it will not be shown{}", first,
                                   static_cast<unsigned>(found), what, more));
}

bool has_scheme(std::string_view url) {
  const auto colon = url.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon + 1 == url.size()) return false;
  return std::all_of(url.begin(), url.begin() + static_cast<std::ptrdiff_t>(colon),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-'; });
}

}  // namespace

bool is_blank(std::string_view text) {
  bool blank = true;
  for_each_code_point(text, [&](char32_t c) { blank = blank && is_space(c); });
  return blank;
}

std::string unseen_character(std::string_view text) {
  std::string name;
  for_each_code_point(text, [&](char32_t c) {
    if (name.empty()) name = invisible_name(c);
  });
  return name;
}

std::string id_fault(std::string_view text) {
  if (text.empty()) return "expected an id, found an empty text";
  if (text == "*") return "\"*\" is no id; it stands for every venue where several may be named";
  const bool spaces = std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
  if (spaces) return fmt::format("expected an id without spaces, found \"{}\"", text);
  const std::string unseen = unseen_character(text);
  return unseen.empty() ? "" : fmt::format("expected an id, found \"{}\", which holds {}", text, unseen);
}

std::string url_fault(std::string_view text) {
  if (text.empty()) return "";
  if (text.size() > longest_url) {
    return fmt::format("expected an address of at most {} bytes (it becomes a QR code), found {}", longest_url,
                       text.size());
  }
  const bool whole = has_scheme(text) && text.find_first_of(" \t\n") == std::string_view::npos;
  return whole ? "" : fmt::format("expected an address such as \"https://tw.pycon.org/\", found \"{}\"", text);
}

void warn_about_text(const Node& node, Report& report) {
  warn_about_characters(node, report);
  const std::size_t length = code_points_of(node.text).size();
  if (length <= longest_text) return;
  report.warning(node,
                 fmt::format("this text has {} characters; more than {} can't be read on a sign, the rest will be "
                             "cut with an ellipsis",
                             length, longest_text));
}

std::string suggest_near(std::string_view word, const std::vector<std::string>& known) {
  const std::string name = nearest_name(word, known);
  return name.empty() ? "" : fmt::format(", did you mean \"{}\"?", name);
}

}  // namespace kiosk
