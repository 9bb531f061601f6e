#include "render/glide.hpp"

#include <doctest/doctest.h>

#include "render/painter.hpp"

using namespace kiosk;

namespace {

constexpr Size size{64, 48};
constexpr Rect plane{4, 6, 20, 36};
constexpr Color ebb{20, 40, 60}, bright{200, 210, 90}, ground{1, 2, 3};

/// Every row and column of either side another colour, so that one in a wrong place is seen.
TideSide side(Color color, std::uint8_t mark) {
  TideSide side{color, {}};
  for (int y = plane.y; y < plane.y + plane.height; ++y)
    side.ops.push_back(FillRect{{plane.x, y, 3, 1}, {mark, static_cast<std::uint8_t>(y), 0}});
  for (int x = plane.x + 3; x < plane.x + plane.width; ++x)
    side.ops.push_back(FillRect{{x, plane.y, 1, 5}, {mark, 0, static_cast<std::uint8_t>(x)}});
  return side;
}

DisplayList list_at(int y) { return {size, ground, {}, 1, TideEdge{plane, y, side(ebb, 100), side(bright, 250)}}; }

struct Studio {
  TidePlane tide(const DisplayList& list, int rotate) { return tide_plane(list, fonts, images, rotate); }

  /// The upright picture, turned: what the steps must come to.
  Picture expected(int level, int rotate) {
    Picture whole{size, ground};
    const TidePlane upright = tide(list_at(0), 0);
    for (int y = 0; y < plane.height; ++y) {
      const Picture& from = plane.y + y < level ? upright.above : upright.below;
      std::copy_n(from.row(y), plane.width, whole.row(plane.y + y) + plane.x);
    }
    return rotated(whole, rotate);
  }

  Fonts fonts;
  Images images{Images::Mode::immediate};
};

FrameView view(Picture& p) { return {p.pixels.data(), p.size(), p.width}; }

}  // namespace

TEST_CASE("A tide slides from its level to the next one's where both stand on one plane in the same colours") {
  const DisplayList shown = list_at(30);
  CHECK(glide_between(shown, list_at(10)) == Glide{30, 10});
  CHECK(glide_between(shown, list_at(30)) == Glide{30, 30});
  DisplayList other = list_at(10);
  other.tide->above.ops.clear();  // texts change at once
  CHECK(glide_between(shown, other));
  other.tide->plane.width += 2;
  CHECK_FALSE(glide_between(shown, other));
  other = list_at(10);
  other.tide->below.ground = ground;
  CHECK_FALSE(glide_between(shown, other));
  other = list_at(10);
  other.tide->above.ground = ground;
  CHECK_FALSE(glide_between(shown, other));
  other = list_at(10);
  other.size.width += 100;
  CHECK_FALSE(glide_between(shown, other));
  other.tide.reset();
  CHECK_FALSE(glide_between(shown, other));
  CHECK_FALSE(glide_between(other, shown));
}

TEST_CASE("Levels go from the one to the other, up as down") {
  CHECK(level_at({30, 10}, 0) == 30);
  CHECK(level_at({30, 10}, 0.25) == 25);
  CHECK(level_at({30, 10}, 1) == 10);
  CHECK(level_at({10, 30}, 0.5) == 20);
}

TEST_CASE("However the picture is turned, steps come to what is above the edge of one side and below of the other") {
  Studio studio;
  for (const int rotate : {0, 90, 180, 270}) {
    CAPTURE(rotate);
    const TidePlane tide = studio.tide(list_at(30), rotate);
    CHECK(tide.place.output() == rotated(size, rotate));
    Picture frame{rotated(size, rotate), ground};
    CHECK(draw_tide(tide, {}, 30, view(frame)) == tide.place.whole());
    REQUIRE(frame == studio.expected(30, rotate));
    int before = 30;
    for (const int level : {28, 11, 11, 17, plane.y, plane.y + plane.height, 30}) {
      CAPTURE(level);
      draw_tide(tide, before, level, view(frame));
      REQUIRE(frame == studio.expected(level, rotate));
      before = level;
    }
  }
}

TEST_CASE("A step writes what the edge has passed and no more") {
  Studio studio;
  const TidePlane tide = studio.tide(list_at(30), 0);
  Picture frame{size, ground};
  CHECK(draw_tide(tide, 30, 26, view(frame)) == Rect{plane.x, 26, plane.width, 4});
  CHECK(frame.row(25)[plane.x] == Picture{{1, 1}, ground}.row(0)[0]);
  CHECK(frame.row(26)[plane.x] != Picture{{1, 1}, ground}.row(0)[0]);
  CHECK(frame.row(30)[plane.x] == Picture{{1, 1}, ground}.row(0)[0]);
  CHECK(draw_tide(tide, 26, 26, view(frame)).height == 0);
  CHECK(draw_tide(tide, plane.y, plane.y - 9, view(frame)).height == 0);  // a level beyond the plane is its end
}

TEST_CASE("A plane's sides are drawn as the picture has them, words too") {
  Studio studio;
  DisplayList list = list_at(30);
  const DrawGlyphs digits{"20", {}, 24, 5, 30, 20, Color{9, 9, 9}};
  list.tide->above.ops.emplace_back(digits);
  DisplayList picture{size, ebb, {}};
  picture.ops = list.tide->above.ops;
  const Picture whole = paint(picture, studio.fonts, studio.images);
  const TidePlane tide = studio.tide(list, 0);
  for (int y = 0; y < plane.height; ++y)
    REQUIRE(std::equal(tide.above.row(y), tide.above.row(y) + plane.width, whole.row(plane.y + y) + plane.x));
}
