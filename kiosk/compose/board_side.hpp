#pragma once
// What stands beside the board: where one boards, the walk there, who pays for the cars.

#include "compose/page.hpp"

namespace kiosk {

/// Below each other; empty when nothing is known.
Block board_side(const Page&, const DeparturesScreen&, const Inks&, int width);
/// The same as one line's pieces at the foot of a landscape board.
Block board_foot(const Page&, const DeparturesScreen&, const Inks&, int width);

}  // namespace kiosk
