#pragma once
// What a display list's texts cover, and what lies under them.

#include <string>
#include <vector>

#include "compose/display_list.hpp"
#include "schedule/showing.hpp"

namespace kiosk_test {

/// What of the box a clip lets through.
kiosk::Rect seen(const kiosk::Clip&, const kiosk::Rect& box);

/// A run's box, as far as it is seen: from ascent to descent of an ideographic em box, rounded outwards.
kiosk::Rect box_of(const kiosk::DrawGlyphs&);

std::vector<kiosk::DrawGlyphs> texts(const kiosk::DisplayList&);
bool within(const kiosk::Rect& inner, const kiosk::Rect& outer);
bool overlap(const kiosk::Rect&, const kiosk::Rect&);

/// The fill on which the op at `index` stands: the last one before it that covers its middle, else the ground.
kiosk::Color under(const kiosk::DisplayList&, std::size_t index);

// Of a screen in English, then Chinese.

kiosk::DisplayList drawn(const kiosk::Showing&, kiosk::Size = {1920, 1080});
/// Every run, between bars; spaces may part runs.
std::string text_of(const kiosk::DisplayList&);
bool says(const kiosk::Showing&, const std::string& text, kiosk::Size = {1920, 1080});

}  // namespace kiosk_test
