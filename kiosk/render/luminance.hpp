#pragma once
// WCAG 2's relative luminance of pixels: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace kiosk {

/// Linear light, 0 to 1, of a channel's values.
inline const std::array<double, 256>& linear_light() {
  static const std::array<double, 256> light = [] {
    std::array<double, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
      const double c = static_cast<double>(i) / 255;
      table[i] = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    }
    return table;
  }();
  return light;
}

/// 0 to 1, of 0x..RRGGBB; what the first byte says is left to the caller.
inline double luminance_of(std::uint32_t pixel) {
  const std::array<double, 256>& light = linear_light();
  return 0.2126 * light[pixel >> 16 & 0xFF] + 0.7152 * light[pixel >> 8 & 0xFF] + 0.0722 * light[pixel & 0xFF];
}

/// 1 to 21.
inline double contrast_of(double a, double b) { return (std::fmax(a, b) + 0.05) / (std::fmin(a, b) + 0.05); }

}  // namespace kiosk
