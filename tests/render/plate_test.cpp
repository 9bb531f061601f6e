// What artwork on transparency is stood on.
#include "render/plate.hpp"

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

constexpr Color night{11, 18, 27}, pale{242, 240, 234}, black{0, 0, 0}, white{255, 255, 255}, mid_grey{117, 117, 117};
constexpr Size sheet{60, 40};

/// Strokes in turn of these colours, premultiplied, with nothing between them.
std::vector<std::uint32_t> strokes(std::initializer_list<std::uint32_t> colors) {
  std::vector<std::uint32_t> pixels;
  for (int i = 0; i < sheet.width * sheet.height; ++i) {
    const auto stroke = static_cast<std::size_t>(i % sheet.width / 4);
    pixels.push_back(stroke % 2 == 0 ? 0 : colors.begin()[stroke / 2 % colors.size()]);
  }
  return pixels;
}

Color plate(const std::vector<std::uint32_t>& pixels) {
  const std::array plates{night, pale, black, white, mid_grey};
  return plate_for(ink_levels(pixels, sheet), plates);
}

}  // namespace

TEST_CASE("A dark logo stands on the theme's light colour, a light one on its dark one") {
  CHECK(plate(strokes({0xFF000000})) == pale);
  CHECK(plate(strokes({0xFF0033A0})) == pale);
  CHECK(plate(strokes({0xFFFFFFFF})) == night);
  CHECK(plate(strokes({0xFFE8A200})) == night);
}

TEST_CASE("The first plate on which it stands out is taken: both would do for a middle tone") {
  CHECK(plate(strokes({0xFFD23C3C})) == night);
  const std::array light_theme{pale, night};
  CHECK(plate_for(ink_levels(strokes({0xFFD23C3C}), sheet), light_theme) == pale);
}

TEST_CASE("Where a theme's colours don't suffice black or white does") {
  const std::array middling{Color{120, 120, 120}, Color{150, 150, 150}, black, white};
  CHECK(plate_for(ink_levels(strokes({0xFF888888}), sheet), middling) == black);
}

TEST_CASE("Black and white strokes alike stand out on mid_grey alone") {
  CHECK(plate(strokes({0xFF000000, 0xFFFFFFFF})) == mid_grey);
}

TEST_CASE("What is faint counts little: a soft shadow does not decide") {
  CHECK(plate(strokes({0xFFFFFFFF, 0x28000000})) == night);
  CHECK(plate(strokes({0x40404040})) == night);  // a white veil, premultiplied
}

TEST_CASE("It is the outline that must stand out: what lies deeper lies on ink") {
  std::vector<std::uint32_t> badge(static_cast<std::size_t>(sheet.width) * sheet.height, 0);
  for (int y = 5; y < 35; ++y) {
    for (int x = 5; x < 55; ++x) {
      const bool rim = y < 7 || y >= 33 || x < 7 || x >= 53;
      badge[static_cast<std::size_t>(y) * sheet.width + static_cast<std::size_t>(x)] = rim ? 0xFF000000 : 0xFFFFFFFF;
    }
  }
  CHECK(plate(badge) == pale);
}

TEST_CASE("A slide with rounded corners needs no plate, nor does an opaque one") {
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(sheet.width) * sheet.height, 0xFF000000);
  CHECK(ink_levels(pixels, sheet) == InkLevels{});
  pixels.front() = pixels.back() = 0;
  CHECK(plate(pixels) == night);
}
