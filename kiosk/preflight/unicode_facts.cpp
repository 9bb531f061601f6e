#include "preflight/unicode_facts.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace kiosk {
namespace {

UChar32 icu(char32_t point) { return static_cast<UChar32>(point); }

UScriptCode script_of(char32_t point) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(icu(point), &status);
}

std::string name_of(char32_t point) {
  char name[128] = "";
  UErrorCode status = U_ZERO_ERROR;
  u_charName(icu(point), U_UNICODE_CHAR_NAME, name, sizeof name, &status);
  const std::string found = U_SUCCESS(status) ? name : "";
  return found.starts_with("CJK UNIFIED") || found.starts_with("CJK COMPAT") ? "" : found;
}

}  // namespace

Standing standing_of(char32_t point) {
  switch (u_charType(icu(point))) {
    case U_PRIVATE_USE_CHAR:
      return Standing::private_use;
    case U_UNASSIGNED:
      return Standing::unassigned;
    default:
      return Standing::assigned;
  }
}

std::string describe_character(char32_t point) {
  const std::string name = name_of(point), code = fmt::format("U+{:04X}", static_cast<unsigned>(point));
  const bool seen = standing_of(point) == Standing::assigned && u_isgraph(icu(point));
  const std::string glyph = seen ? fmt::format(" \"{}\"", to_utf8(point)) : "";
  return code + glyph + (name.empty() ? "" : " " + name);
}

std::string unicode_version() {
  UVersionInfo version;
  u_getUnicodeVersion(version);
  return fmt::format("{}.{}", version[0], version[1]);
}

bool is_han(char32_t point) { return script_of(point) == USCRIPT_HAN; }

bool is_kana(char32_t point) {
  const UScriptCode script = script_of(point);
  return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
}

bool is_emoji(char32_t point) { return point > 0xFF && u_hasBinaryProperty(icu(point), UCHAR_EMOJI); }

bool is_latin_greek_cyrillic(char32_t point) {
  const UScriptCode script = script_of(point);
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC;
}

bool is_cjk_script(char32_t point) {
  const UScriptCode script = script_of(point);
  return is_han(point) || is_kana(point) || script == USCRIPT_HANGUL || script == USCRIPT_BOPOMOFO;
}

bool is_symbol(char32_t point) { return script_of(point) == USCRIPT_COMMON && !is_emoji(point); }

int unicode_age(char32_t point) {
  UVersionInfo version;
  u_charAge(icu(point), version);
  return version[0];
}

}  // namespace kiosk
