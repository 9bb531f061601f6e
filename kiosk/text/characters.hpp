#pragma once
// Classes of single characters that the rules of clreq and jlreq name.

#include <string_view>

namespace kiosk {

bool is_opener(char32_t);  ///< opening brackets and quotes of any width
bool is_closer(char32_t);  ///< closing brackets and quotes of any width
bool is_pause(char32_t);   ///< commas, full stops, colons, exclamation and question marks, interpuncts of any width
/// May not begin a line: closers, pauses, iteration and prolonged sound marks, connectors (clreq basic kinsoku).
bool never_starts_line(char32_t);
bool never_ends_line(char32_t);

bool is_curly_quote(char32_t);
bool is_wide(char32_t);              ///< East Asian Width W or F
bool is_wide_punctuation(char32_t);  ///< wide, and neither letter, digit nor symbol
bool is_letter_or_digit(char32_t);
bool is_digit(char32_t);

bool contains(std::u32string_view set, char32_t);

}  // namespace kiosk
