#pragma once
// What a display list's texts cover, and what lies under them.

#include <vector>

#include "compose/display_list.hpp"

namespace kiosk_test {

/// A run's box: from ascent to descent of an ideographic em box, rounded outwards.
kiosk::Rect box_of(const kiosk::DrawGlyphs&);

std::vector<kiosk::DrawGlyphs> texts(const kiosk::DisplayList&);
bool within(const kiosk::Rect& inner, const kiosk::Rect& outer);
bool overlap(const kiosk::Rect&, const kiosk::Rect&);

/// The fill on which the op at `index` stands: the last one before it that covers its middle, else the ground.
kiosk::Color under(const kiosk::DisplayList&, std::size_t index);

}  // namespace kiosk_test
