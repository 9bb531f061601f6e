#pragma once
// What a source's own words for a session's type mean.

#include <string_view>

#include "import/programme.hpp"

namespace kiosk {

/// From whole words of a type or title, English and Chinese: "Coffee break" is a break, "Breakout session" and
/// "不休息的伺服器" are not. Words of talks ("keynote", "工作坊") outweigh the others ("Opening keynote"), except
/// lightning's. What has none of the words known is a talk.
SourceKind kind_of_words(std::string_view);

}  // namespace kiosk
