#include "render/coverage.hpp"

#include <random>

#include <doctest/doctest.h>

using namespace kiosk;

TEST_CASE("Marked stretches are covered by whole cells, joined where they are alike") {
  Coverage coverage{{1000, 100}};
  CHECK(coverage.rects().empty());
  coverage.mark(0, 70, 71);
  coverage.mark(40, 64, 128);
  coverage.mark(20, 100, 101);
  CHECK(coverage.rects() == std::vector{Rect{64, 0, 64, 48}});
  coverage.mark(99, 999, 1000);
  CHECK(coverage.rects() == std::vector{Rect{64, 0, 64, 48}, Rect{960, 96, 40, 4}});
  coverage.mark(47, 0, 300);
  CHECK(coverage.rects() == std::vector{Rect{64, 0, 64, 32}, Rect{0, 32, 320, 16}, Rect{960, 96, 40, 4}});
}

TEST_CASE("Whatever is marked is covered, once, within the frame") {
  std::mt19937 random{7};
  for (int round = 0; round < 50; ++round) {
    const Size size{static_cast<int>(random() % 700) + 1, static_cast<int>(random() % 200) + 1};
    Coverage coverage{size};
    std::vector<Rect> marked;
    for (int i = 0; i < 20; ++i) {
      const int y = static_cast<int>(random()) & 0xFFFF, begin = static_cast<int>(random() & 0xFFFF) % size.width;
      marked.push_back({begin, y % size.height, static_cast<int>(random() & 0xFFFF) % (size.width - begin) + 1, 1});
      coverage.mark(marked.back().y, begin, begin + marked.back().width);
    }
    std::vector<int> times(static_cast<std::size_t>(size.width * size.height));
    for (const Rect& r : coverage.rects()) {
      REQUIRE((r.x >= 0 && r.y >= 0 && r.x + r.width <= size.width && r.y + r.height <= size.height));
      for (int y = r.y; y < r.y + r.height; ++y) {
        for (int x = r.x; x < r.x + r.width; ++x) ++times[static_cast<std::size_t>(y * size.width + x)];
      }
    }
    for (const int t : times) REQUIRE(t <= 1);
    for (const Rect& m : marked) {
      for (int x = m.x; x < m.x + m.width; ++x) REQUIRE(times[static_cast<std::size_t>(m.y * size.width + x)] == 1);
    }
  }
}
