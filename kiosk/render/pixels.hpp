#pragma once
// Premultiplied pixels: scaled, turned as Exif asks, the colour at their edge.

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "compose/display_list.hpp"

namespace kiosk {

using Pixels = std::vector<std::uint32_t>;

/// Rows of 0xAARRGGBB, premultiplied, asked for from the top down. A row is good until the next one is asked for: a
/// large picture is never whole in memory in two forms.
struct PixelRows {
  Size size;
  std::function<const std::uint32_t*(int y)> row;
};

/// The part [x, x + width) x [y, y + height) of the source, in source pixels, fractions allowed.
struct Window2d {
  double x = 0, y = 0, width = 0, height = 0;
};

std::vector<std::uint32_t> resample(const PixelRows&, Window2d part, Size to);
std::vector<std::uint32_t> resample(const PixelRows&, Size to);

std::uint32_t premultiplied(std::uint32_t straight);

/// Pixels of `size` as stored -> as they are to be seen: `size` with its sides exchanged from orientation 5 on.
Pixels oriented(Pixels, Size size, int orientation);

/// The colour of nine in ten pixels along the two sides at which a box of `box` px goes on beyond a picture of `size`
/// centred in it; nothing when they differ by more than a compressed picture's noise, or can be seen through.
std::optional<Color> edge_color(const Pixels&, Size size, Size box);

}  // namespace kiosk
