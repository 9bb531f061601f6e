#pragma once
// Premultiplied pixels: scaled, turned as Exif asks.

#include <cstdint>
#include <functional>
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

}  // namespace kiosk
