#pragma once
// Where a line may end: UAX #14 as ICU has it, corrected by what a Chinese or Japanese typesetter forbids.

#include <vector>

#include "text/paragraph.hpp"

namespace kiosk {

/// The clusters that may begin a line, ascending; a line's blanks stay with the line before.
std::vector<int> line_breaks(const Paragraph&);

/// Adds the places between any two clusters that line_breaks left out, at a price: dearest where kinsoku forbids.
void add_emergency_breaks(Paragraph&);

}  // namespace kiosk
