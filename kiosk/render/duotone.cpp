#include "render/duotone.hpp"

#include <algorithm>

namespace kiosk {
namespace {

/// 0 to the pixel's alpha; the weights are of 65536.
std::uint32_t luma_of(std::uint32_t pixel) {
  return (13933 * (pixel >> 16 & 0xFF) + 46871 * (pixel >> 8 & 0xFF) + 4732 * (pixel & 0xFF) + 32768) >> 16;
}

std::uint32_t toned(std::uint32_t pixel, const Duotone& tones) {
  const std::uint32_t alpha = pixel >> 24, light = luma_of(pixel), dark = alpha - std::min(alpha, light);
  const auto mixed = [&](std::uint8_t d, std::uint8_t l) { return (d * dark + l * light + 127) / 255; };
  return alpha << 24 | mixed(tones.dark.r, tones.light.r) << 16 | mixed(tones.dark.g, tones.light.g) << 8 |
         mixed(tones.dark.b, tones.light.b);
}

}  // namespace

void duotone(Pixels& pixels, const Duotone& tones) {
  for (std::uint32_t& pixel : pixels) pixel = toned(pixel, tones);
}

}  // namespace kiosk
