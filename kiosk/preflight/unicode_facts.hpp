#pragma once
// What Unicode says of a character, as far as findings tell it.

#include <string>

namespace kiosk {

enum class Standing { assigned, private_use, unassigned };

Standing standing_of(char32_t);

/// `U+1F9CC "🧌" TROLL`; without the name where that says no more than the number, without the glyph where it has
/// none.
std::string describe_character(char32_t);

/// "15.0": the Unicode version by which characters are judged here.
std::string unicode_version();

bool is_han(char32_t);
bool is_kana(char32_t);
/// Emoji, parts of flags and keycaps aside.
bool is_emoji(char32_t);
bool is_latin_greek_cyrillic(char32_t);
bool is_cjk_script(char32_t);  ///< Han, kana, Hangul, Bopomofo
bool is_symbol(char32_t);      ///< of no script: arrows, mathematics, dingbats, music
/// The version of Unicode that brought it: 12 for 12.1; 0 when unassigned.
int unicode_age(char32_t);

}  // namespace kiosk
