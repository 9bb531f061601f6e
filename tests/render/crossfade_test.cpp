#include "render/crossfade.hpp"

#include <random>

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

constexpr Size size{211, 97};

Picture noise(unsigned seed) {
  std::mt19937 random{seed};
  Picture picture{size, Color{}};
  for (auto& p : picture.pixels) p = 0xFF000000u | static_cast<std::uint32_t>(random());
  return picture;
}

FrameView view(Picture& p) { return {p.pixels.data(), p.size(), p.width}; }

}  // namespace

TEST_CASE("A crossfade begins with the one picture and ends with the other, to the bit") {
  const Picture from = noise(1), to = noise(2);
  const Crossfade fade{from, to};
  Picture frame = from;
  fade.blend(0, view(frame));
  CHECK(frame == from);
  fade.blend(1, view(frame));
  CHECK(frame == to);
}

TEST_CASE("Half way each channel is between the two") {
  const Picture from{size, Color{0, 100, 200}}, to{size, Color{200, 100, 0}};
  Picture frame = from;
  Crossfade{from, to}.blend(0.5, view(frame));
  CHECK(frame.pixels.front() == 0xFF646464);
  CHECK(frame.pixels.back() == 0xFF646464);
}

TEST_CASE("Only what differs is written") {
  const Picture from = noise(1);
  Picture to = from;
  to.row(40)[100] ^= 0xFF;
  to.row(50)[10] ^= 0xFF;
  const Crossfade fade{from, to};
  CHECK(fade.bounds().y == 40);
  CHECK(fade.bounds().height == 11);
  Picture frame{size, Color{1, 2, 3}};
  fade.blend(1, view(frame));
  CHECK(frame.row(40)[100] == to.row(40)[100]);
  CHECK(frame.row(45)[100] == 0xFF010203);
  CHECK(Crossfade{from, from}.bounds().width == 0);
}
