// What may leave marks only in a part of the picture: words that cross the tide's edge are drawn once on each side.

#include <doctest/doctest.h>

#include "render/painter.hpp"

using namespace kiosk;

namespace {

constexpr Color sand{10, 20, 30}, foam{240, 230, 200};
constexpr Size beach{200, 120};

Picture drawn(const std::vector<DrawOp>& ops, int rotate = 0) {
  static const Fonts fonts;
  Images images{Images::Mode::immediate};
  return paint({beach, sand, ops}, fonts, images, rotate);
}

DrawGlyphs word(Clip clip) { return {"Ágj 8", {}, 60, 12.5, 80, 150, foam, clip}; }

Rect above(int y) { return {0, 0, beach.width, y}; }
Rect below(int y) { return {0, y, beach.width, beach.height - y}; }

bool is_bare(const Picture& picture, const Rect& part) {
  for (int y = part.y; y < part.y + part.height; ++y) {
    for (int x = part.x; x < part.x + part.width; ++x)
      if (picture.row(y)[x] != 0xFF0A141E) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("A run in two clips that meet is the run, wherever they meet and however the picture is turned") {
  for (const int rotate : {0, 90, 180, 270}) {
    const Picture whole = drawn({word({})}, rotate);
    for (int edge = 0; edge <= beach.height; edge += 7) {
      CAPTURE(edge);
      CHECK(drawn({word(above(edge)), word(below(edge))}, rotate) == whole);
    }
    for (int edge = 1; edge < beach.width; edge += 13) {
      const Rect left{0, 0, edge, beach.height}, right{edge, 0, beach.width - edge, beach.height};
      CHECK(drawn({word(left), word(right)}, rotate) == whole);
    }
  }
}

TEST_CASE("Nothing of a run is outside its clip") {
  const Picture picture = drawn({word({40, 50, 60, 20})});
  CHECK_FALSE(is_bare(picture, {40, 50, 60, 20}));
  CHECK(is_bare(picture, above(50)));
  CHECK(is_bare(picture, below(70)));
  CHECK(is_bare(picture, {0, 0, 40, beach.height}));
  CHECK(is_bare(picture, {100, 0, 100, beach.height}));
}

TEST_CASE("A clip of no width is everywhere, one of no height or beside the picture nowhere") {
  CHECK(drawn({word({30, 30, 0, 10})}) == drawn({word({-50, -50, 1000, 1000})}));
  CHECK(drawn({word({0, 40, beach.width, 0})}) == drawn({}));
  CHECK(drawn({word({-300, 0, 100, 100})}) == drawn({}));
  CHECK(drawn({word({beach.width, 0, 100, 100})}) == drawn({}));
}
