#pragma once
// What follows, beside or below the main thing.

#include "compose/page.hpp"

namespace kiosk {

/// A shelf along the foot, or on an ultra-wide picture a panel at the side. Takes from the page's area.
void draw_next_aside(Page&, const Occurrence& next);

}  // namespace kiosk
