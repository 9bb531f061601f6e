#pragma once
// Texts from outside - names, ids, paths - in lines that people and their tools read.

#include <string>
#include <string_view>

namespace kiosk {

/// Whether it can end a line, steer a terminal or turn the line's direction.
bool disturbs_line(char32_t);

/// With what disturbs a line as its escape: \n, \u001B, \u202E; a byte that is not UTF-8 as \x9B. All else is as it
/// was.
std::string line_text(std::string_view);

}  // namespace kiosk
