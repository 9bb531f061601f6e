#pragma once
// Names and compounds that no dictionary has and that should not be parted.

#include <string_view>
#include <vector>

namespace kiosk {

/// Latin ones in lower case.
const std::vector<std::u16string_view>& built_in_kept_words();

}  // namespace kiosk
