#pragma once
// The style of every page: assets/pages.css, built into the program.

#include <string_view>

namespace kiosk {

extern const std::string_view page_style;

}  // namespace kiosk
