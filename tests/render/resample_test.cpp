#include "render/pixels.hpp"

#include <random>

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

using Pixels = std::vector<std::uint32_t>;

PixelRows view(const Pixels& pixels, Size size) {
  return {size, [&pixels, size](int y) { return pixels.data() + static_cast<std::ptrdiff_t>(y) * size.width; }};
}

Pixels noise(Size size, unsigned seed = 7) {
  std::mt19937 random{seed};
  Pixels pixels(static_cast<std::size_t>(size.width * size.height));
  for (auto& p : pixels) p = 0xFF000000u | static_cast<std::uint32_t>(random());
  return pixels;
}

/// Black at the left of `edge`, white from there on.
Pixels step(Size size, int edge) {
  Pixels pixels;
  for (int y = 0; y < size.height; ++y)
    for (int x = 0; x < size.width; ++x) pixels.push_back(x < edge ? 0xFF404040 : 0xFFC0C0C0);
  return pixels;
}

int grey(std::uint32_t pixel) { return static_cast<int>(pixel & 0xFF); }

double mean(const Pixels& pixels) {
  double sum = 0;
  for (const auto p : pixels) sum += grey(p);
  return sum / static_cast<double>(pixels.size());
}

}  // namespace

TEST_CASE("What keeps its size is copied to the bit") {
  const Pixels pixels = noise({37, 21});
  CHECK(resample(view(pixels, {37, 21}), {37, 21}) == pixels);
}

TEST_CASE("One colour stays that colour at any size, to the last pixel") {
  for (const Size from : {Size{1, 1}, Size{7, 3}, Size{300, 200}})
    for (const Size to : {Size{1, 1}, Size{5, 90}, Size{640, 2}}) {
      const Pixels pixels(static_cast<std::size_t>(from.width * from.height), 0x80402010);
      const Pixels scaled = resample(view(pixels, from), to);
      CHECK(scaled == Pixels(static_cast<std::size_t>(to.width * to.height), 0x80402010));
    }
}

TEST_CASE("A picture's mean survives shrinking and growing") {
  const Size from{192, 108};
  const Pixels pixels = step(from, 80);
  for (const Size to : {Size{96, 54}, Size{72, 40}, Size{19, 11}, Size{500, 300}}) {
    CAPTURE(to.width);
    CHECK(mean(resample(view(pixels, from), to)) == doctest::Approx(mean(pixels)).epsilon(0.015));
  }
}

TEST_CASE("An edge stays steep: two pixels between black and white, halos within a tenth of the step") {
  const Size from{384, 4};
  for (const int width : {192, 288, 960}) {
    CAPTURE(width);
    const Pixels row = resample(view(step(from, 192), from), {width, 1});
    const int least = 0x40 - 13, most = 0xC0 + 13, pixels_to_a_pixel = std::max(1, width / from.width);
    int between = 0;
    for (const auto p : row) {
      CHECK(grey(p) >= least);
      CHECK(grey(p) <= most);
      between += grey(p) > 0x40 + 16 && grey(p) < 0xC0 - 16;
    }
    CHECK(between <= 2 * pixels_to_a_pixel);
  }
}

TEST_CASE("Lines a pixel wide keep their contrast when a slide is halved and more") {
  const Size from{300, 1};
  Pixels pixels;
  for (int x = 0; x < 300; ++x) pixels.push_back(x % 20 < 2 ? 0xFF000000 : 0xFFFFFFFF);
  const Pixels halved = resample(view(pixels, from), {150, 1});
  CHECK(grey(halved[50]) <= 32);
  CHECK(grey(halved[55]) >= 245);
}

TEST_CASE("Stripes too fine to be shown become their mean, not moire") {
  Pixels pixels;
  for (int x = 0; x < 900; ++x) pixels.push_back(x % 2 ? 0xFF000000 : 0xFFFFFFFF);
  for (const int width : {300, 211, 40}) {
    CAPTURE(width);
    for (const auto p : resample(view(pixels, {900, 1}), {width, 1}))
      CHECK(grey(p) == doctest::Approx(127).epsilon(0.2));
  }
}

TEST_CASE("What is transparent lends no colour to its neighbours") {
  Pixels pixels;
  for (int x = 0; x < 64; ++x) pixels.push_back(x < 32 ? premultiplied(0x00FF0000) : premultiplied(0xFF0000FF));
  for (const int width : {24, 200})
    for (const auto p : resample(view(pixels, {64, 1}), {width, 1})) {
      CHECK((p >> 16 & 0xFF) == 0);
      CHECK((p & 0xFF) == p >> 24);
    }
}

TEST_CASE("A part is cut out where it lies, its neighbours beyond the cut not left out of account") {
  const Size from{40, 40};
  const Pixels pixels = noise(from);
  const Pixels part = resample(view(pixels, from), {10, 20, 5, 6}, {5, 6});
  for (int y = 0; y < 6; ++y)
    for (int x = 0; x < 5; ++x)
      CHECK(part[static_cast<std::size_t>(y * 5 + x)] == pixels[static_cast<std::size_t>((20 + y) * 40 + 10 + x)]);
}
