#pragma once
// A glyph run turned into pixels: coverage for text, which takes any colour, or colours for emoji.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kiosk {

struct GlyphImage {
  int left = 0;  ///< px from the run's origin to the first column
  int top = 0;   ///< px from the baseline to the first row; negative is above
  int width = 0, height = 0;
  std::vector<std::uint8_t> coverage;  ///< width * height, or empty
  std::vector<std::uint32_t> colors;   ///< premultiplied 0xAARRGGBB, width * height, or empty

  std::size_t bytes() const { return coverage.size() + 4 * colors.size(); }
  bool blank() const { return width == 0 || height == 0; }
};

}  // namespace kiosk
