#pragma once
// Scaling of premultiplied pixels: Lanczos where it shrinks, Catmull-Rom where it grows.

#include <cstdint>
#include <vector>

#include "compose/display_list.hpp"

namespace kiosk {

/// A view of rows of 0xAARRGGBB, premultiplied; `pitch` in pixels.
struct PixelView {
  const std::uint32_t* pixels = nullptr;
  Size size;
  int pitch = 0;

  const std::uint32_t* row(int y) const { return pixels + static_cast<std::ptrdiff_t>(y) * pitch; }
};

/// The part [x, x + width) x [y, y + height) of the source, in source pixels, fractions allowed.
struct Window2d {
  double x = 0, y = 0, width = 0, height = 0;
};

std::vector<std::uint32_t> resample(const PixelView&, Window2d part, Size to);
std::vector<std::uint32_t> resample(const PixelView&, Size to);

std::uint32_t premultiplied(std::uint32_t straight);

}  // namespace kiosk
