#include "import/language_tags.hpp"

#include <algorithm>

#include <unicode/uscript.h>

#include "text/folding.hpp"
#include "text/utf8.hpp"

namespace kiosk {
namespace {

std::string tag_of_script(std::string_view words, std::string_view zone) {
  bool han = false, kana = false, hangul = false;
  for_each_code_point(words, [&](char32_t c) {
    UErrorCode error = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &error);
    han = han || script == USCRIPT_HAN || script == USCRIPT_BOPOMOFO;
    kana = kana || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
    hangul = hangul || script == USCRIPT_HANGUL;
  });
  return kana ? "ja" : hangul ? "ko" : han ? tag_of("zh", zone) : "en";
}

}  // namespace

std::string tag_of(const std::string& tag, std::string_view zone) {
  const std::string plain = folded(tag);
  const bool traditional = zone == "Asia/Taipei" || zone == "Asia/Hong_Kong" || zone == "Asia/Macau";
  if (plain == "zh" || plain == "cmn") return traditional ? "zh-Hant" : "zh-Hans";
  if (plain == "zh-tw" || plain == "zh_tw" || plain == "zh-hk" || plain == "zh-hant" || plain == "zh_hant")
    return "zh-Hant";
  if (plain == "zh-cn" || plain == "zh_cn" || plain == "zh-hans" || plain == "zh_hans") return "zh-Hans";
  std::string out = plain;
  std::ranges::replace(out, '_', '-');
  return out;
}

SourceText tagged(const SourceText& text, std::string_view zone) {
  if (text.size() == 1 && text.begin()->first.empty()) return text;
  SourceText out;
  for (const auto& [tag, words] : text) {
    if (!tag.empty()) out.emplace(tag_of(tag, zone), words);
  }
  const auto bare = text.find("");
  if (bare == text.end() || std::ranges::find(out, bare->second, &SourceText::value_type::second) != out.end())
    return out;
  const std::string script = tag_of_script(bare->second, zone);
  out.emplace(out.contains(script) ? "und" : script, bare->second);  // of a language that isn't known (BCP 47)
  return out;
}

}  // namespace kiosk
