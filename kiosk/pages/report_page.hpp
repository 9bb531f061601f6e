#pragma once

#include <string>

#include "plays/play_report.hpp"

namespace kiosk {

/// One file that refers to no other, in Chinese and English, for print as well.
std::string report_html(const PlayReport&, const PlayPlan*);

}  // namespace kiosk
