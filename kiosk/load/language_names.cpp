// "English", "中文" and "tw" where a tag is wanted.
#include <algorithm>

#include <fmt/format.h>

#include "load/value_check.hpp"
#include "text/folding.hpp"

namespace kiosk {
namespace {

struct Called {
  std::string_view name, tag;
};

// Folded.
constexpr Called names[] = {
    {"english", "en"}, {"chinese", "zh"},  {"mandarin", "zh"},   {"taiwanese", "nan"}, {"hokkien", "nan"},
    {"hakka", "hak"},  {"japanese", "ja"}, {"korean", "ko"},     {"german", "de"},     {"deutsch", "de"},
    {"french", "fr"},  {"francais", "fr"}, {"spanish", "es"},    {"espanol", "es"},    {"italian", "it"},
    {"russian", "ru"}, {"thai", "th"},     {"portuguese", "pt"}, {"dutch", "nl"},      {"中文", "zh"},
    {"華語", "zh"},    {"華文", "zh"},     {"國語", "zh"},       {"英文", "en"},       {"英語", "en"},
    {"日文", "ja"},    {"日語", "ja"},     {"日本語", "ja"},     {"韓文", "ko"},       {"韓語", "ko"},
    {"한국어", "ko"},  {"台語", "nan"},    {"臺語", "nan"},      {"客語", "hak"},      {"客家話", "hak"},
};
constexpr Called countries[] = {{"tw", "zh-Hant"}, {"cn", "zh-Hans"}, {"jp", "ja"}, {"kr", "ko"}};

std::string_view tag_of(std::span<const Called> all, const std::string& folded) {
  const auto found = std::ranges::find(all, std::string_view{folded}, &Called::name);
  return found == all.end() ? std::string_view{} : found->tag;
}

}  // namespace

std::string language_called(std::string_view text) {
  const std::string meant = folded(text);
  if (const std::string_view tag = tag_of(names, meant); !tag.empty()) {
    return fmt::format("\"{}\" is a language's name; its tag is \"{}\"", text, tag);
  }
  if (const std::string_view tag = tag_of(countries, meant); !tag.empty()) {
    return fmt::format("\"{}\" is a country's code; the language's tag is \"{}\"", text, tag);
  }
  return "";
}

}  // namespace kiosk
