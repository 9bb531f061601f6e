#include "text/language_tag.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <vector>

#include "text/clusters.hpp"
#include "text/utf8.hpp"

namespace kiosk {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_letters(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string lower(std::string_view text) {
  std::string all{text};
  for (char& c : all) c = c == '_' ? '-' : lower(c);
  return all;
}

/// Takes the first subtag off. Short enough for no allocation: faces are chosen by tag for each cluster.
std::string next_subtag(std::string_view& tag) {
  const std::size_t end = tag.find_first_of("-_");
  const std::string first = lower(tag.substr(0, end));
  tag = end == std::string_view::npos ? std::string_view{} : tag.substr(end + 1);
  return first;
}

/// The script that readers of Chinese there expect (CLDR's likely subtags; Malaysia's schools teach Simplified).
std::string script_in(std::string_view region) {
  constexpr std::array simplified{"cn", "sg", "my"}, traditional{"tw", "hk", "mo"};
  const auto lists = [region](const auto& regions) { return std::ranges::find(regions, region) != regions.end(); };
  if (lists(simplified)) return "hans";
  return lists(traditional) ? "hant" : "";
}

int nearness_of_scripts(const LanguageTag& wished, const LanguageTag& has) {
  const bool is_own = wished.language == "zh" && wished.script.empty() && has.script == "hant";
  if (wished.script == has.script) {
    if (wished.region == has.region) return 6;
    return wished.region.empty() || has.region.empty() ? 5 : 4;
  }
  if (is_own) return 3;
  const bool is_open = wished.script.empty() || has.script.empty();
  return is_open && !(wished.language == "zh" && wished.script.empty()) ? 2 : 1;
}

}  // namespace

LanguageTag read_language_tag(std::string_view tag) {
  LanguageTag read;
  read.language = next_subtag(tag);
  if (read.language == "cmn") read.language = "zh";
  while (!tag.empty()) {
    const std::string subtag = next_subtag(tag);
    if (subtag.size() < 2) break;
    if (subtag.size() == 4 && is_letters(subtag) && read.script.empty()) read.script = subtag;
    if (subtag.size() == 2 && is_letters(subtag) && read.region.empty()) read.region = subtag;
  }
  if (read.language == "zh" && read.script.empty()) read.script = script_in(read.region);
  return read;
}

bool near_languages(std::string_view a, std::string_view b) {
  return read_language_tag(a).language == read_language_tag(b).language;
}

int language_nearness(std::string_view wished, std::string_view has) {
  const LanguageTag a = read_language_tag(wished), b = read_language_tag(has);
  if (a.language != b.language) return 0;
  return lower(wished) == lower(has) ? 7 : nearness_of_scripts(a, b);
}

bool is_simplified_chinese(std::string_view tag) {
  const LanguageTag read = read_language_tag(tag);
  return read.language == "zh" && read.script == "hans";
}

std::string_view language_by_script(std::string_view text) {
  const std::vector<char32_t> points = code_points_of(text);
  return language_of_script(std::u32string_view{points.data(), points.size()});
}

Directions directions_of(std::string_view text) {
  Directions found;
  for_each_code_point(text, [&](char32_t c) {
    const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
    found.left_to_right = found.left_to_right || direction == U_LEFT_TO_RIGHT;
    found.right_to_left = found.right_to_left || direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
  });
  return found;
}

}  // namespace kiosk
