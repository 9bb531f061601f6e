#pragma once
// Characters that nobody sees and that come with texts copied from web pages and documents.

#include <string>
#include <string_view>

namespace kiosk {

/// "U+00A0 (no-break space)" when it can't be seen, or not be told from a plain blank; empty for any other.
std::string invisible_name(char32_t);

/// The first code point of a text that is not empty and well-formed.
char32_t leading_code_point(std::string_view utf8);

}  // namespace kiosk
