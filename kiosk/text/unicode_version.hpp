#pragma once

#include <string>

namespace kiosk {

/// Of the library whose rules and words decide lines: "72.1".
std::string unicode_library_version();

}  // namespace kiosk
