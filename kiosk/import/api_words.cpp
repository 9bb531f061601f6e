#include "import/api_words.hpp"

#include <algorithm>
#include <array>

#include "import/plain_text.hpp"

namespace kiosk::api {
namespace {

struct LanguageWord {
  std::string_view word, tag;
};

constexpr std::array<LanguageWord, 31> language_words{{
    {"english", "en"},    {"英文", "en"},     {"英語", "en"},  {"英语", "en"},   {"enen", "en"},
    {"chinese", "zh"},    {"mandarin", "zh"}, {"中文", "zh"},  {"漢語", "zh"},   {"汉语", "zh"},
    {"華語", "zh"},       {"國語", "zh"},     {"国语", "zh"},  {"zhen", "zh"},   {"zhzh", "zh"},
    {"taiwanese", "nan"}, {"tai", "nan"},     {"台語", "nan"}, {"臺語", "nan"},  {"cantonese", "yue"},
    {"粵語", "yue"},      {"japanese", "ja"}, {"日文", "ja"},  {"日語", "ja"},   {"日本語", "ja"},
    {"korean", "ko"},     {"韓文", "ko"},     {"韓語", "ko"},  {"german", "de"}, {"french", "fr"},
    {"spanish", "es"},
}};

constexpr std::array<std::string_view, 19> level_words{
    "入門",     "初階",        "初級",     "初學",         "中階",      "中級",         "進階",
    "高階",     "高級",        "先備知識", "beginner",     "novice",    "introductory", "intermediate",
    "advanced", "experienced", "expert",   "prerequisite", "all levels"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string lower(std::string_view text) {
  std::string out = plain_line(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// Where a word begins: of Latin letters as a whole word, of Chinese ones anywhere, for there are no blanks to tell.
std::size_t find_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (!is_letter(word.front())) return at;
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return at;
  }
  return std::string_view::npos;
}

/// RFC 5646 in its everyday forms; sites write zh_hant for zh-hant.
std::string tag_in(std::string_view text) {
  const std::size_t primary = std::min(text.find_first_of("-_"), text.size());
  if (primary < 2 || primary > 3 || text.size() > 20) return {};
  std::string tag{text};
  std::ranges::replace(tag, '_', '-');
  const auto fits = [](char c) { return is_letter(c) || c == '-' || (c >= '0' && c <= '9'); };
  const bool letters = std::all_of(tag.begin(), tag.begin() + static_cast<std::ptrdiff_t>(primary), is_letter);
  return letters && std::ranges::all_of(tag, fits) && !tag.ends_with('-') ? tag : std::string{};
}

}  // namespace

std::string language_of(std::string_view text) {
  const std::string low = lower(text);
  const LanguageWord* first = nullptr;
  std::size_t place = std::string::npos;
  for (const LanguageWord& each : language_words) {
    const std::size_t at = find_word(low, each.word);
    if (at >= place) continue;
    place = at;
    first = &each;
  }
  return first ? std::string(first->tag) : tag_in(plain_line(text));
}

std::string language_named(std::string_view text) {
  const std::string low = lower(text);
  for (const LanguageWord& each : language_words) {
    if (low == each.word) return std::string(each.tag);
  }
  return {};
}

bool is_level(std::string_view text) { return std::ranges::find(level_words, lower(text)) != level_words.end(); }

bool speaks_of(std::string_view title, std::string_view english, std::string_view chinese) {
  const std::string low = lower(title);
  return find_word(low, english) != std::string::npos || low.find(chinese) != std::string::npos;
}

}  // namespace kiosk::api
