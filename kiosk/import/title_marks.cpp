#include "import/title_marks.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace kiosk {
namespace {

constexpr std::string_view cancelled_words[] = {"CANCELLED", "CANCELED", "ABGESAGT", "已取消", "取消"};
constexpr std::string_view amendment_words[] = {"AMENDMENT"};
constexpr std::pair<std::string_view, std::string_view> mark_brackets[] = {
    {"[", "]"}, {"(", ")"}, {"【", "】"}, {"（", "）"}};
constexpr std::string_view mark_ends[] = {":", "：", "- ", "– ", "— "};

char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

void skip_blanks(std::string_view& text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
}

bool take_first(std::string_view& text, std::string_view what) {
  const std::string_view head = text.substr(0, what.size());
  if (!std::ranges::equal(head, what, {}, capital)) return false;
  text.remove_prefix(what.size());
  return true;
}

template <class Words>
bool take_word(std::string_view& text, const Words& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return take_first(text, word); });
}

bool take_mark_end(std::string_view& text) {
  return std::ranges::any_of(mark_ends, [&](std::string_view end) { return take_first(text, end); });
}

/// What is behind a mark at the front; a word in small letters needs a sign that it is one.
template <class Words>
std::optional<std::string_view> behind_mark(std::string_view title, const Words& words) {
  std::string_view rest = title;
  for (const auto& [open, close] : mark_brackets) {
    if (!take_first(rest, open)) continue;
    skip_blanks(rest);
    if (!take_word(rest, words) || !take_first(rest, close)) return std::nullopt;
    skip_blanks(rest);
    take_mark_end(rest);
    skip_blanks(rest);
    return rest;
  }
  if (!take_word(rest, words)) return std::nullopt;
  const std::string_view word = title.substr(0, title.size() - rest.size());
  const bool loud = std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
  const bool apart = rest.starts_with(' ');
  skip_blanks(rest);
  if (!take_mark_end(rest) && !(loud && apart)) return std::nullopt;
  skip_blanks(rest);
  return rest;
}

std::optional<std::string_view> before_mark(std::string_view title) {
  for (const auto& [open, close] : mark_brackets) {
    if (!title.ends_with(close)) continue;
    const std::size_t at = title.rfind(open);
    if (at == std::string_view::npos) return std::nullopt;
    std::string_view inside = title.substr(at + open.size());
    if (!take_word(inside, cancelled_words) || inside != close) return std::nullopt;
    std::string_view rest = title.substr(0, at);
    while (rest.ends_with(' ')) rest.remove_suffix(1);
    return rest;
  }
  return std::nullopt;
}

bool take_if_any_left(std::string& title, std::optional<std::string_view> rest) {
  if (!rest || rest->empty()) return false;
  title = std::string(*rest);
  return true;
}

}  // namespace

bool take_title_marks(std::string& title) {
  bool cancelled = false;
  for (bool again = true; again;) {
    const bool now =
        take_if_any_left(title, behind_mark(title, cancelled_words)) || take_if_any_left(title, before_mark(title));
    again = now || take_if_any_left(title, behind_mark(title, amendment_words));
    cancelled = cancelled || now;
  }
  return cancelled;
}

}  // namespace kiosk
