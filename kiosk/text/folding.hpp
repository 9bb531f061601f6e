#pragma once
// Texts that people would call the same.

#include <string>
#include <string_view>

namespace kiosk {

/// What is left of a text without what people don't see or don't mind: case, widths, composition, invisible characters,
/// blanks at its ends and how many stand between words (UAX #44, NFKC_Casefold).
std::string folded(std::string_view utf8);

}  // namespace kiosk
