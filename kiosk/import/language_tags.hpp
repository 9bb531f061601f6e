#pragma once
// Languages as event files write them.

#include <string>
#include <string_view>

#include "import/programme.hpp"

namespace kiosk {

/// "zh" alone is written as the place of the zone writes it: "zh_tw" -> "zh-Hant". A language's name
/// gets its tag; what is neither is empty.
std::string tag_of(const std::string& tag, std::string_view zone);

/// An event file's text by language has no words without one: those beside others get the one of their script, as
/// 標題 beside "Title (English)".
SourceText tagged(const SourceText&, std::string_view zone);

}  // namespace kiosk
