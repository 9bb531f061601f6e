#include "render/plate.hpp"

#include <algorithm>

#include "render/luminance.hpp"

namespace kiosk {

namespace {

constexpr double stands_out_from = 3;       // WCAG 2.2, 1.4.11
constexpr std::uint32_t seen_through = 64;  // of 255: less than that hides nothing of what is under it

struct Canvas {
  const std::vector<std::uint32_t>& pixels;
  int width, height;

  std::uint32_t at(int x, int y) const {
    return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  }
  bool is_open(int x, int y) const { return at(x, y) >> 24 < seen_through; }

  /// An eye sees a letter by its outline: what lies deeper is on ink, not on the plate.
  bool borders(int x, int y, int reach) const {
    return is_open(std::max(0, x - reach), y) || is_open(std::min(width - 1, x + reach), y) ||
           is_open(x, std::max(0, y - reach)) || is_open(x, std::min(height - 1, y + reach));
  }
};

std::uint32_t straight(std::uint32_t premultiplied) {
  const std::uint32_t alpha = premultiplied >> 24;
  std::uint32_t pixel = 0;
  for (unsigned shift = 0; shift < 24; shift += 8)
    pixel |= std::min(255U, ((premultiplied >> shift & 0xFF) * 255 + alpha / 2) / alpha) << shift;
  return pixel;
}

std::size_t grey_of(std::uint32_t premultiplied) {
  const auto& light = linear_light();
  const auto grey = std::ranges::lower_bound(light, luminance_of(straight(premultiplied)) - 1e-9);
  return std::min<std::size_t>(255, static_cast<std::size_t>(grey - light.begin()));
}

using Ink = std::array<std::uint64_t, 256>;

std::uint64_t sum_of(const Ink& sums) {
  std::uint64_t sum = 0;
  for (const std::uint64_t part : sums) sum += part;
  return sum;
}

Ink ink_of(const Canvas& canvas, int reach) {
  Ink sums{};
  for (int y = 0; y < canvas.height; ++y) {
    for (int x = 0; x < canvas.width; ++x) {
      const std::uint32_t pixel = canvas.at(x, y), alpha = pixel >> 24;
      if (alpha == 0 || (reach > 0 && !canvas.borders(x, y, reach))) continue;
      sums[grey_of(pixel)] += std::uint64_t{alpha} * alpha;
    }
  }
  return sums;
}

double share_that_stands_out(const InkLevels& ink, Color plate) {
  const double under = luminance_of(std::uint32_t{plate.r} << 16 | std::uint32_t{plate.g} << 8 | plate.b);
  double all = 0, good = 0;
  for (std::size_t grey = 0; grey < ink.size(); ++grey) {
    all += ink[grey];
    if (contrast_of(linear_light()[grey], under) >= stands_out_from) good += ink[grey];
  }
  return all > 0 ? good / all : 1;
}

}  // namespace

InkLevels ink_levels(const std::vector<std::uint32_t>& pixels, Size size) {
  const auto opaque = std::ranges::count_if(pixels, [](std::uint32_t p) { return p >> 24 == 255; });
  InkLevels levels{};
  if (static_cast<std::size_t>(opaque) * 100 >= pixels.size() * 97) return levels;
  const Canvas canvas{pixels, size.width, size.height};
  Ink sums = ink_of(canvas, std::max(1, std::min(size.width, size.height) / 270));
  if (sum_of(sums) == 0) sums = ink_of(canvas, 0);  // a veil over all of it
  const std::uint64_t whole = std::max<std::uint64_t>(1, sum_of(sums));
  std::ranges::transform(sums, levels.begin(),
                         [whole](std::uint64_t part) { return static_cast<std::uint16_t>(part * 65535 / whole); });
  return levels;
}

Color plate_for(const InkLevels& ink, std::span<const Color> plates) {
  constexpr double enough = 0.9;
  Color best = plates.front();
  double most = -1;
  for (const Color& plate : plates) {
    const double share = share_that_stands_out(ink, plate);
    if (share >= enough) return plate;
    if (share <= most) continue;
    most = share;
    best = plate;
  }
  return best;
}

}  // namespace kiosk
