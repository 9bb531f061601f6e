#pragma once
// Which of Debian's packages brings a character: those that the font stack asks, and those that it does not.

#include <string>
#include <vector>

namespace kiosk {

/// What to do about a character that no face has: install a package of the stack that is missing, or write it another
/// way. `missing` are the stack's packages that are not installed.
std::string font_advice(char32_t, const std::vector<std::string>& missing);

}  // namespace kiosk
