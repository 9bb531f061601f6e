#pragma once
// Rooms of PyCon Taiwan's site are codes, of which some stand for several rooms ("belts" over the timetable's columns).

#include "import/api_nodes.hpp"

namespace kiosk::api {

/// Puts in place of each belt the rooms that it stands for: "2-all" is everywhere, "3-r012" are r0, r1 and r2,
/// "3-r0-all" are those of r0 to r4 that the source has, "=r0~r2,r4" are what it says. A belt is no room by itself.
void expand_belts(Programme&, Remarks&);

}  // namespace kiosk::api
