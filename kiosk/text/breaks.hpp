#pragma once
// Where a line may end: UAX #14 as ICU has it, corrected by what a Chinese or Japanese typesetter forbids.

#include <vector>

#include "text/paragraph.hpp"

namespace kiosk {

/// The clusters that may begin a line, ascending; a line's blanks stay with the line before.
std::vector<int> line_breaks(const Paragraph&);

/// Adds, inside what is wider than a line and has no place for a break, all places between two clusters, at a price:
/// dearest where kinsoku forbids. False when there was nothing of the kind.
bool add_emergency_breaks(Paragraph&, double width);

}  // namespace kiosk
