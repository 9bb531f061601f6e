#include "import/language_tags.hpp"

#include <algorithm>

#include "import/api_words.hpp"
#include "load/value_check.hpp"
#include "text/folding.hpp"
#include "text/language_tag.hpp"

namespace kiosk {
namespace {

std::string tag_of_script(std::string_view words, std::string_view zone) {
  const std::string_view tag = language_by_script(words);
  return tag == "zh-Hant" ? tag_of("zh", zone) : std::string(tag);
}

}  // namespace

std::string tag_of(const std::string& tag, std::string_view zone) {
  const std::string named = api::language_named(tag), plain = folded(named.empty() ? tag : named);
  const bool traditional = zone == "Asia/Taipei" || zone == "Asia/Hong_Kong" || zone == "Asia/Macau";
  if (plain == "zh" || plain == "cmn") return traditional ? "zh-Hant" : "zh-Hans";
  if (plain == "zh-tw" || plain == "zh_tw" || plain == "zh-hk" || plain == "zh-hant" || plain == "zh_hant")
    return "zh-Hant";
  if (plain == "zh-cn" || plain == "zh_cn" || plain == "zh-hans" || plain == "zh_hans") return "zh-Hans";
  std::string out = plain;
  std::ranges::replace(out, '_', '-');
  return is_language_tag(out) ? out : "";
}

SourceText tagged(const SourceText& text, std::string_view zone) {
  if (text.size() == 1 && text.begin()->first.empty()) return text;
  SourceText out;
  for (const auto& [tag, words] : text) {
    if (const std::string known = tag_of(tag, zone); !known.empty()) out.emplace(known, words);
  }
  // A tag that is none says nothing of the language, either.
  const auto bare = std::ranges::find_if(text, [&](const auto& entry) { return tag_of(entry.first, zone).empty(); });
  if (bare == text.end() || std::ranges::find(out, bare->second, &SourceText::value_type::second) != out.end())
    return out;
  if (out.empty()) return {{"", bare->second}};
  const std::string script = tag_of_script(bare->second, zone);
  out.emplace(out.contains(script) ? "und" : script, bare->second);  // of a language that isn't known (BCP 47)
  return out;
}

}  // namespace kiosk
