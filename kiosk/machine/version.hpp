#pragma once
// Which build of the program this is.

#include <string_view>

namespace kiosk {

/// "0.1.0" of a release; "0.1.0+git202611260153.dc538e8" of a commit without one.
std::string_view version();

}  // namespace kiosk
