#pragma once

#include <string_view>
#include <vector>

namespace kiosk {

/// Names of several Latin words that no dictionary has and that should not be parted, in lower case.
const std::vector<std::u16string_view>& built_in_kept_words();

}  // namespace kiosk
