#include "import/sheet_time_text.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "import/plain_text.hpp"
#include "import/sheet_day.hpp"
#include "text/utf8.hpp"

namespace kiosk {
namespace {

/// Weekdays before the signs of days, which are their last.
constexpr TimeWord sheet_time_words[] = {
    {"星期日", " "}, {"週日", " "},   {"周日", " "},   {"禮拜日", " "},   {"礼拜日", " "}, {"上午", " A "},
    {"早上", " A "}, {"凌晨", " A "}, {"a.m.", " A "}, {"下午", " P "},   {"傍晚", " P "}, {"p.m.", " P "},
    {"中午", " M "}, {"晚上", " N "}, {"年", "/"},     {"月", "!"},       {"日", " "},     {"號", " "},
    {"号", " "},     {"至", "~"},     {"到", "~"},     {"中華民國", " "}, {"民國", " "}};

constexpr std::string_view week_words[] = {"星期", "週", "周", "禮拜", "礼拜"};

/// From Sunday on, English, German and French, parted by blanks.
constexpr std::string_view latin_weekdays[] = {" sun sunday sonntag dimanche ",
                                               " mon monday montag lundi ",
                                               " tue tues tuesday dienstag mardi ",
                                               " wed wednesday mittwoch mercredi ",
                                               " thu thur thurs thursday donnerstag jeudi ",
                                               " fri friday freitag vendredi ",
                                               " sat saturday samstag sonnabend samedi "};

/// From 0 for Sunday; 7 for what is none.
unsigned latin_weekday(std::string_view word) {
  const auto* found = std::ranges::find_if(latin_weekdays, [&](std::string_view words) {
    return !word.empty() && words.find(" " + std::string(word) + " ") != std::string_view::npos;
  });
  return static_cast<unsigned>(found - std::begin(latin_weekdays));
}

/// "星期六": the word, and the number behind it.
void remove_weekday(std::string& text) {
  for (const std::string_view word : week_words) {
    const std::size_t at = text.find(word);
    if (at == std::string::npos || at + word.size() >= text.size()) continue;
    const CodePoint number = code_point_at(text, at + word.size());
    constexpr std::u32string_view numbers = U"一二三四五六天";
    if (numbers.find(number.value) != std::u32string_view::npos) text.replace(at, word.size() + number.length, " ");
  }
}

std::string latin_time_word(const std::string& word) {
  if (word == "am") return " A ";
  if (word == "pm") return " P ";
  if (word == "to" || word == "bis") return "~";
  if (word == "uhr") return " ";
  return latin_weekday(word) < std::size(latin_weekdays) ? " " : word;
}

}  // namespace

void replace_time_word(std::string& text, std::string_view word, std::string_view by) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size()))
    text.replace(at, word.size(), by);
}

std::string plain_time_text(std::string_view cell) {
  std::string text;
  bool aside = false;
  for_each_code_point(plain_line(cell), [&](char32_t c) {
    if (c > U'\uFF00' && c < U'\uFF5F') c -= 0xFEE0;
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
    constexpr std::u32string_view dashes = U"‐‑‒–—―−─ー", waves = U"〜∼→";
    if (dashes.find(c) != std::u32string_view::npos) c = U'-';
    if (waves.find(c) != std::u32string_view::npos) c = U'~';
    if (c == U'(') aside = true;
    if (!aside) text += to_utf8(c);
    if (c == U')') {
      aside = false;
      text += ' ';
    }
  });
  return text;
}

std::string sheet_time_text(std::string_view cell) {
  std::string text = plain_time_text(cell);
  const bool words =
      std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z'); });
  if (!words) return text;
  for (const auto& [word, by] : std::span(sheet_time_words).first(5)) replace_time_word(text, word, by);
  remove_weekday(text);
  for (const auto& [word, by] : std::span(sheet_time_words).subspan(5)) replace_time_word(text, word, by);
  text = with_numbered_months(std::move(text));
  std::string out, word;
  for (const char c : text + ' ') {
    if (c >= 'a' && c <= 'z') {
      word += c;
      continue;
    }
    const bool clock = word == "h" && !out.empty() && out.back() >= '0' && out.back() <= '9';  // "14h30", "14h"
    out += !clock ? latin_time_word(word) : c >= '0' && c <= '9' ? ":" : ":00";
    word.clear();
    if (c != ',') out += c;
  }
  return plain_line(out);
}

std::optional<int> read_sheet_day_count(std::string_view cell) {
  std::string text = cell.size() <= longest_sheet_time_cell ? plain_time_text(cell) : "";
  for (const std::string_view word : {"day", "tag", "jour", "第", "天", "日", "d", " "})
    replace_time_word(text, word, "");
  constexpr std::string_view numbers[] = {"一", "二", "三", "四", "五", "六", "七"};
  const auto* number = std::ranges::find(numbers, text);
  const bool counts = cell.find("第") != std::string_view::npos || cell.find("天") != std::string_view::npos;
  if (counts && number != std::end(numbers)) return static_cast<int>(number - std::begin(numbers)) + 1;
  return text.size() == 1 && text.front() >= '1' && text.front() <= '9' ? std::optional(text.front() - '0')
                                                                        : std::nullopt;
}

std::optional<date::weekday> read_sheet_weekday(std::string_view cell) {
  std::string text = cell.size() <= longest_sheet_time_cell ? plain_time_text(cell) : "";
  while (text.ends_with('.') || text.ends_with(',') || text.ends_with(' ')) text.pop_back();
  if (const unsigned day = latin_weekday(text); day < std::size(latin_weekdays)) return date::weekday{day};
  constexpr std::string_view numbers[] = {"日", "一", "二", "三", "四", "五", "六", "天"};
  for (const std::string_view word : week_words) {
    const auto* number = text.starts_with(word) ? std::ranges::find(numbers, text.substr(word.size())) : nullptr;
    if (number && number != std::end(numbers))
      return date::weekday{static_cast<unsigned>(number - std::begin(numbers)) % 7};
  }
  return std::nullopt;
}

}  // namespace kiosk
