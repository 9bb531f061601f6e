#include "render/edge_color.hpp"

#include <algorithm>
#include <cstdlib>

namespace kiosk {

namespace {

constexpr int noise = 10;  // of 255

int channel(std::uint32_t pixel, int shift) { return static_cast<int>(pixel >> shift & 0xFF); }

Pixels sides(const Pixels& pixels, Size size, bool beside) {
  const auto width = static_cast<std::size_t>(size.width), height = static_cast<std::size_t>(size.height);
  Pixels edge;
  for (std::size_t i = 0; i < (beside ? height : width); ++i) {
    edge.push_back(pixels[beside ? i * width : i]);
    edge.push_back(pixels[beside ? (i + 1) * width - 1 : (height - 1) * width + i]);
  }
  return edge;
}

/// A middle value for each channel: noise leaves it alone, and so does what a tenth of the pixels are.
std::uint32_t median(Pixels edge) {
  std::uint32_t result = 0;
  const auto middle = edge.begin() + static_cast<std::ptrdiff_t>(edge.size() / 2);
  for (int shift = 0; shift < 32; shift += 8) {
    std::ranges::nth_element(edge, middle, {}, [shift](std::uint32_t p) { return channel(p, shift); });
    result |= static_cast<std::uint32_t>(channel(*middle, shift)) << shift;
  }
  return result;
}

bool near(std::uint32_t a, std::uint32_t b) {
  for (int shift = 0; shift < 32; shift += 8) {
    if (std::abs(channel(a, shift) - channel(b, shift)) > noise) return false;
  }
  return true;
}

}  // namespace

std::optional<Color> edge_color(const Pixels& pixels, Size size, Size box) {
  if (pixels.empty() || size == box) return std::nullopt;
  const Pixels edge = sides(pixels, size, size.width < box.width);
  const std::uint32_t color = median(edge);
  if (channel(color, 24) < 255) return std::nullopt;
  const auto alike = std::ranges::count_if(edge, [color](std::uint32_t p) { return near(p, color); });
  if (static_cast<std::size_t>(alike) * 10 < edge.size() * 9) return std::nullopt;
  const auto part = [color](int shift) { return static_cast<std::uint8_t>(channel(color, shift)); };
  return Color{part(16), part(8), part(0)};
}

}  // namespace kiosk
