#pragma once
// The text of files that people's programs write.

#include <string>
#include <string_view>

#include "result/result.hpp"

namespace kiosk {

/// As UTF-8 without a byte order mark. UTF-16 is told by its mark, or by an ASCII character at its begin; all else is
/// UTF-8. What is neither fails, since a spreadsheet's Big5 or GBK shows only nonsense: path `name`, what "line 3:
/// expected text in UTF-8 …".
Result<std::string> utf8_text_of(const std::string& name, std::string_view bytes);

}  // namespace kiosk
