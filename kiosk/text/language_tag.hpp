#pragma once
// What a language tag (BCP 47) says of how its texts are written. Case means nothing in tags, "_" is taken for "-".

#include <string>
#include <string_view>

namespace kiosk {

/// Lower case.
struct LanguageTag {
  std::string language;  ///< the first subtag: "zh", which "cmn" is too
  std::string script;    ///< "hant"; where a Chinese tag names none, its region's; else empty
  std::string region;    ///< "tw"; else empty

  bool operator==(const LanguageTag&) const = default;
};

/// Subtags of other kinds are passed over, extensions ("-u-…") end the tag.
LanguageTag read_language_tag(std::string_view tag);

/// "zh-Hant-TW" and "zh" are near, "zh" and "en" are not: the language is the same, whatever the script.
bool near_languages(std::string_view a, std::string_view b);

/// How well a text in `has` serves who asks for `wished`; more is better, 0 is another language. In order: the same
/// tag; the same script and region; the same script, no region of one; the same script; a script that one of them
/// leaves open; another script. Chinese that leaves its script open asks for the Traditional one, this program's own,
/// before the Simplified.
int language_nearness(std::string_view wished, std::string_view has);

/// Chinese in Simplified characters: "zh-Hans", "zh-CN", "zh-SG", "zh-MY", not "zh-Hant-CN".
bool is_simplified_chinese(std::string_view tag);

/// What the script of a text (UTF-8) says of its language: kana is ja, Hangul without Han ko, Han zh-Hant, else en.
std::string_view language_by_script(std::string_view text);

/// Which directions the letters of a text (UTF-8) have.
struct Directions {
  bool left_to_right = false, right_to_left = false;
};
Directions directions_of(std::string_view text);

}  // namespace kiosk
