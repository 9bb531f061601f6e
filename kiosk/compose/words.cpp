#include "compose/words.hpp"

#include <algorithm>

namespace kiosk {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string_view first_subtag(std::string_view tag) { return tag.substr(0, tag.find_first_of("-_")); }

bool same_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

bool near_languages(std::string_view a, std::string_view b) {
  return same_ignoring_case(first_subtag(a), first_subtag(b));
}

std::vector<const Words*> all_words() { return {&words_zh_hant, &words_en, &words_ja, &words_ko}; }

const Words& words_for(std::string_view tag) {
  for (const Words* words : all_words()) {
    if (near_languages(words->tag, tag)) return *words;
  }
  return words_en;
}

}  // namespace kiosk
