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
constexpr Entity entities[] = {{"amp", "&"},   {"lt", "<"},     {"gt", ">"},    {"quot", "\""},  {"apos", "'"},
                               {"nbsp", " "},  {"ndash", "–"},  {"mdash", "—"}, {"hellip", "…"}, {"lsquo", "‘"},
                               {"rsquo", "’"}, {"ldquo", "“"},  {"rdquo", "”"}, {"copy", "©"},   {"reg", "®"},
                               {"trade", "™"}, {"middot", "·"}, {"bull", "•"},  {"eacute", "é"}, {"auml", "ä"},
                               {"ouml", "ö"},  {"uuml", "ü"},   {"szlig", "ß"}, {"ccedil", "ç"}, {"ntilde", "ñ"}};

constexpr std::string_view tags[] = {
    "a",     "abbr", "b",      "big", "blockquote", "br",    "cite", "code", "del",  "div",  "em", "font", "h1",  "h2",
    "h3",    "h4",   "hr",     "i",   "img",        "ins",   "kbd",  "li",   "mark", "nobr", "ol", "p",    "pre", "s",
    "small", "span", "strong", "sub", "sup",        "table", "td",   "tr",   "tt",   "u",    "ul", "wbr"};

/// What is written, and the text that it stands for.
struct Markup {
  std::string_view written;
  std::string means;
};

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
  return to_utf8(code);
}

/// Of a text that begins with "&".
Markup entity_at(std::string_view text) {
  constexpr std::size_t longest = 10;
  const std::size_t end = text.substr(0, longest).find(';');
  if (end == std::string_view::npos || end < 2) return {};
  const std::string_view written = text.substr(0, end + 1), name = text.substr(1, end - 1);
  if (name.starts_with('#')) {
    const std::string character = numbered(name.substr(1));
    return character.empty() ? Markup{} : Markup{written, character};
  }
  const auto* const known = std::ranges::find(entities, name, &Entity::name);
  return known == std::end(entities) ? Markup{} : Markup{written, std::string{known->character}};
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
  return {text.substr(0, end + 1), name == "br" ? "\n" : ""};
}

Markup markup_at(std::string_view text) {
  if (text.front() == '&') return entity_at(text);
  return text.front() == '<' ? tag_at(text) : Markup{};
}

/// The text without markup, and the first that there was.
struct Plain {
  std::string text;
  std::string_view first;
};

Plain plain_text(std::string_view text) {
  Plain plain;
  for (std::size_t at = 0; at < text.size();) {
    const Markup found = markup_at(text.substr(at));
    if (plain.first.empty()) plain.first = found.written;
    plain.text += found.written.empty() ? std::string{text[at]} : found.means;
    at += std::max<std::size_t>(found.written.size(), 1);
  }
  return plain;
}

/// What went through two programs is escaped twice: "&amp;#39;".
std::string wholly_plain(std::string text) {
  constexpr int most_times = 3;
  for (int i = 0; i < most_times; ++i) text = plain_text(text).text;
  return text;
}

std::string as_json(std::string_view text) {
  std::string written;
  for (const char c : text)
    written += c == '\n' ? "\\n" : c == '"' || c == '\\' ? fmt::format("\\{}", c) : std::string{c};
  return written;
}

}  // namespace

void warn_about_markup(const Node& node, Report& report) {
  constexpr std::size_t longest = 160;  // bytes; beyond, the first of it is enough to go by
  const Plain plain = plain_text(node.text);
  if (plain.first.empty()) return;
  const bool is_short = plain.text.size() <= longest;
  const std::string means = as_json(is_short ? wholly_plain(plain.text) : markup_at(plain.first).means);
  report.warning(node, fmt::format("\"{}\" is shown as it stands; {}", plain.first,
                                   means.empty() ? "leave it out" : fmt::format("write \"{}\"", means)));
}

}  // namespace kiosk
