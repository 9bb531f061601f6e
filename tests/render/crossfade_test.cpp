#include "render/crossfade.hpp"

#include <algorithm>
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

/// In strips of 40 rows.
void begin(Crossfade& fade, Picture seen, const Picture& next) {
  fade.begin(next.size());
  for (int top = 0; top < next.height; top += 40) {
    Picture strip{{next.width, std::min(40, next.height - top)}, Color{}};
    place(strip, next, 0, -top);
    fade.add(strip, top, view(seen));
  }
}

Crossfade between(const Picture& seen, const Picture& next) {
  Crossfade fade;
  begin(fade, seen, next);
  return fade;
}

/// The frame after a blend, of which the pixels that no blend writes are `rest`.
Picture blended(const Crossfade& fade, double share, const Picture& rest) {
  Picture frame = rest;
  fade.blend(share, view(frame));
  return frame;
}

}  // namespace

TEST_CASE("A crossfade begins with the one picture and ends with the other, to the bit") {
  const Picture from = noise(1), to = noise(2);
  const Crossfade fade = between(from, to);
  CHECK(fade.parts() == std::vector{Rect{0, 0, size.width, size.height}});
  CHECK(blended(fade, 0, from) == from);
  CHECK(blended(fade, 1, from) == to);
  CHECK(blended(fade, 0, to) == from);
}

TEST_CASE("Half way each channel is between the two") {
  const Picture from{size, Color{0, 100, 200}}, to{size, Color{200, 100, 0}};
  const Picture frame = blended(between(from, to), 0.5, from);
  CHECK(frame.pixels == std::vector<std::uint32_t>(frame.pixels.size(), 0xFF646464));
}

TEST_CASE("Only what differs is written") {
  const Picture from = noise(1);
  Picture to = from;
  to.row(40)[100] ^= 0xFF;
  to.row(50)[10] ^= 0xFF;
  to.row(50)[size.width - 1] ^= 0xFF;
  const Crossfade fade = between(from, to);
  const int last = size.width - (size.width - 1) % 64 - 1;
  CHECK(fade.parts() == std::vector{Rect{64, 32, 64, 16}, Rect{0, 48, 64, 16}, Rect{last, 48, size.width - last, 16}});
  const Picture frame = blended(fade, 1, Picture{size, Color{1, 2, 3}});
  CHECK(frame.row(40)[100] == to.row(40)[100]);
  CHECK(frame.row(50)[10] == to.row(50)[10]);
  CHECK(frame.row(50)[size.width - 1] == to.row(50)[size.width - 1]);
  CHECK(frame.row(45)[100] == 0xFF010203);
  CHECK(frame.row(50)[100] == 0xFF010203);
  CHECK(between(from, from).parts().empty());
}

TEST_CASE("From colour to colour, from colour to detail and back: each pixel is as it would be alone") {
  std::mt19937 random{5};
  const auto patchwork = [&] {
    Picture picture = noise(static_cast<unsigned>(random()));
    for (int y = 0; y < size.height; ++y) {
      for (int x = 0; x < size.width; x += 16) {
        const std::uint32_t color = random() % 3 == 0 ? 0xFF204060u : 0xFF000000u | random() % 2;
        if (random() % 4 != 0) std::fill_n(picture.row(y) + x, std::min(16, size.width - x), color);
      }
    }
    return picture;
  };
  const Picture from = patchwork(), to = patchwork();
  const Picture frame = blended(between(from, to), 0.25, from);
  CHECK(blended(between(from, to), 1, from) == to);
  for (std::size_t i = 0; i < frame.pixels.size(); ++i) {
    std::uint32_t expected = 0;
    for (unsigned shift = 0; shift < 32; shift += 8) {
      const std::uint32_t a = from.pixels[i] >> shift & 0xFF, b = to.pixels[i] >> shift & 0xFF;
      expected |= ((a * 192 + b * 64) >> 8) << shift;
    }
    REQUIRE(frame.pixels[i] == expected);
  }
}

TEST_CASE("Every pattern of differences ends with the other picture") {
  std::mt19937 random{3};
  for (int round = 0; round < 40; ++round) {
    const Picture from = noise(1);
    Picture to = from;
    for (auto& p : to.pixels) p ^= random() % 150 == 0 ? 0x10u : 0u;
    CHECK(blended(between(from, to), 1, from) == to);
  }
}

TEST_CASE("A crossfade that begins again has nothing of the one before it") {
  const Picture first = noise(1), second = noise(2), third = noise(3);
  Crossfade fade;
  begin(fade, first, second);
  begin(fade, second, third);
  CHECK(blended(fade, 0.5, first) == blended(between(second, third), 0.5, first));
  fade.end();
  CHECK(fade.parts().empty());
  CHECK(blended(fade, 1, first) == first);
  begin(fade, second, second);
  CHECK(fade.parts().empty());
}

TEST_CASE("A frame whose first bytes are anything counts as opaque") {
  Picture seen{size, Color{100, 100, 100}};
  for (auto& p : seen.pixels) p &= 0x00FFFFFFu;
  const Picture to{size, Color{100, 100, 100}};
  CHECK(blended(between(seen, to), 0.3, Picture{size, Color{}}) == to);
}

TEST_CASE("What is spared is not written, however it lies to the blocks that are compared") {
  const Picture from = noise(1), to = noise(2);
  for (const Rect& spared : {Rect{0, 10, 41, 30}, Rect{0, 0, size.width, 20}, Rect{33, 5, 50, 92}, Rect{3, 0, 1, 97}}) {
    CAPTURE(spared.x);
    Picture seen = from;
    Crossfade fade;
    fade.begin(size, spared);
    fade.add(to, 0, view(seen));
    fade.blend(1, view(seen));
    Picture expected = to;
    for (int y = spared.y; y < spared.y + spared.height; ++y)
      std::copy_n(from.row(y) + spared.x, spared.width, expected.row(y) + spared.x);
    CHECK(seen == expected);
    begin(fade, from, to);  // the next one spares nothing
    CHECK(blended(fade, 1, from) == to);
  }
}
