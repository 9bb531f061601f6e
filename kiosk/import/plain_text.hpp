#pragma once
// Sources' texts as a sign can show them.

#include <string>
#include <string_view>

namespace kiosk {

/// Trimmed, on one line: control characters go, any run of white space (no-break spaces and U+202F too) is one blank,
/// what is no UTF-8 becomes U+FFFD.
std::string plain_line(std::string_view text);

/// The same of HTML: tags go, a block's or <br>'s end is a blank, entities are read.
std::string plain_line_of_html(std::string_view html);

}  // namespace kiosk
