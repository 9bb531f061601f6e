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

/// Where the first bytes are that are not UTF-8, and which: "line 3: expected text in UTF-8, found the byte A4"; empty
/// where all are. Of a calendar a fold may stand within a character, and is no fault.
std::string utf8_fault_of(std::string_view bytes);
std::string utf8_fault_of_calendar(std::string_view bytes);

}  // namespace kiosk
