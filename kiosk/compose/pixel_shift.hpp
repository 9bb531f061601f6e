#pragma once
// Moves a finished picture by a few pixels, and keeps at its edges what bleeds off them.

#include "compose/display_list.hpp"
#include "schedule/pixel_shift.hpp"

namespace kiosk {

/// Px of a step on a picture with this short side: one on 1080, at least one.
int shift_step(int short_side);

/// A fill's edges that lie on the border of `safe` stay there; everything else moves. Text keeps its margins but for
/// two steps.
void move_by(DisplayList&, PixelShift, const Rect& safe);

}  // namespace kiosk
