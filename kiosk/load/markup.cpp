// "&amp;" and "<b>", which come with titles that a web site exported.
#include <algorithm>

#include <fmt/format.h>

#include "load/text_check.hpp"
#include "text/utf8.hpp"

namespace kiosk {
namespace {

struct Entity {
  std::string_view name, character;
};
constexpr Entity entities[] = {{"amp", "&"},   {"lt", "<"},     {"gt", ">"},    {"quot", "\\\""}, {"apos", "'"},
                               {"nbsp", " "},  {"ndash", "–"},  {"mdash", "—"}, {"hellip", "…"},  {"lsquo", "‘"},
                               {"rsquo", "’"}, {"ldquo", "“"},  {"rdquo", "”"}, {"copy", "©"},    {"reg", "®"},
                               {"trade", "™"}, {"middot", "·"}, {"bull", "•"},  {"eacute", "é"},  {"auml", "ä"},
                               {"ouml", "ö"},  {"uuml", "ü"},   {"szlig", "ß"}, {"ccedil", "ç"},  {"ntilde", "ñ"}};

constexpr std::string_view tags[] = {"a",   "b",     "br",   "code",   "div", "em",  "font", "h1",
                                     "h2",  "h3",    "hr",   "i",      "img", "li",  "ol",   "p",
                                     "pre", "small", "span", "strong", "sub", "sup", "u",    "ul"};

/// What is written, and what it stands for.
struct Markup {
  std::string_view written;
  std::string advice;
};

std::string write(std::string_view character) { return fmt::format("write \"{}\"", character); }

/// "&#8217;" or "&#x2019;", from behind the "#".
std::string numbered(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  char32_t code = 0;
  for (const char c : digits) {
    const auto digit = std::string_view{"0123456789abcdef"}.find(static_cast<char>(c | 0x20));
    const auto value = c >= '0' && c <= '9' ? static_cast<std::size_t>(c - '0') : digit;
    if (value >= (hex ? 16U : 10U) || code > 0x10FFFF) return "";
    code = code * (hex ? 16 : 10) + static_cast<char32_t>(value);
  }
  const bool character = !digits.empty() && code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  if (!character) return "";
  return code == '"' ? "\\\"" : to_utf8(code);
}

/// Of a text that begins with "&".
Markup entity_at(std::string_view text) {
  constexpr std::size_t longest = 10;
  const std::size_t end = text.substr(0, longest).find(';');
  if (end == std::string_view::npos || end < 2) return {};
  const std::string_view written = text.substr(0, end + 1), name = text.substr(1, end - 1);
  if (name.starts_with('#')) {
    const std::string character = numbered(name.substr(1));
    return character.empty() ? Markup{} : Markup{written, write(character)};
  }
  const auto* const known = std::ranges::find(entities, name, &Entity::name);
  return known == std::end(entities) ? Markup{} : Markup{written, write(known->character)};
}

/// Of a text that begins with "<".
Markup tag_at(std::string_view text) {
  const std::size_t end = text.find('>');
  if (end == std::string_view::npos) return {};
  std::string_view inside = text.substr(1, end - 1);
  if (inside.starts_with('/')) inside.remove_prefix(1);
  const std::string_view name = inside.substr(0, inside.find_first_of(" /"));
  const bool has_words = inside.find_first_not_of(" /", name.size()) != std::string_view::npos;
  if (has_words && inside.find('=') == std::string_view::npos) return {};  // if a <b and c> d
  if (std::ranges::find(tags, name) == std::end(tags)) return {};
  return {text.substr(0, end + 1), name == "br" ? "write \\n" : "leave it out"};
}

Markup first_markup(std::string_view text) {
  for (std::size_t at = text.find_first_of("&<"); at != std::string_view::npos; at = text.find_first_of("&<", at + 1)) {
    Markup found = text[at] == '&' ? entity_at(text.substr(at)) : tag_at(text.substr(at));
    if (!found.written.empty()) return found;
  }
  return {};
}

}  // namespace

void warn_about_markup(const Node& node, Report& report) {
  const Markup found = first_markup(node.text);
  if (found.written.empty()) return;
  report.warning(node, fmt::format("\"{}\" is shown as it stands; {}", found.written, found.advice));
}

}  // namespace kiosk
