#pragma once
// The colour that goes on beyond a picture's edge.

#include <optional>

#include "render/orientation.hpp"

namespace kiosk {

/// The colour of nine in ten pixels along the two sides at which a box of `box` px goes on beyond a picture of `size`
/// centred in it; nothing when they differ by more than a compressed picture's noise, or can be seen through.
std::optional<Color> edge_color(const Pixels&, Size size, Size box);

}  // namespace kiosk
