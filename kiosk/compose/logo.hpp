#pragma once
// The event's logo: small in the frame, large where there is nothing to read against the clock.

#include "compose/page.hpp"

namespace kiosk {

/// What the frame leaves for a logo of `width` px and the gap before it; 0 without a logo.
int header_logo_width(const Page&);

/// `main` with the large logo above it, when `body` has room for both.
Block below_logo(Page&, Block main, const Rect& body);

/// `main`, `width` px wide, with the large logo at its right, in `height` at most, when there is room.
Block beside_logo(Page&, Block main, int width, int height);

/// The large logo at the lower left of what `taken` px from the top leave of `body`, when there is room.
void put_logo_under(Page&, const Rect& body, int taken);

/// The small one at the right of what the header leaves free, when no larger one stands on the page.
void put_logo_in_header(Page&);

}  // namespace kiosk
