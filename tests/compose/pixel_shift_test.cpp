#include "compose/compose.hpp"

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

constexpr Color any_color{1, 2, 3};

/// Within an overscan of 10 px.
DisplayList moved(DrawOp op, PixelShift shift, Size size = {1920, 1080}) {
  DisplayList list{size, any_color, {std::move(op)}};
  move_by(list, shift, {10, 10, size.width - 20, size.height - 20});
  return list;
}

Rect moved_fill(Rect rect, PixelShift shift) {
  return std::get<FillRect>(moved(FillRect{rect, any_color}, shift).ops[0]).rect;
}

}  // namespace

TEST_CASE("Everything moves by the same whole pixels") {
  const auto text = std::get<DrawGlyphs>(moved(DrawGlyphs{"a", {}, 50, 100.25, 200, 30, any_color}, {-2, 1}).ops[0]);
  CHECK(text.x == 98.25);
  CHECK(text.baseline == 201);
  CHECK(std::get<DrawQr>(moved(DrawQr{"a", {50, 60, 300, 300}, any_color, any_color}, {1, -1}).ops[0]).box ==
        Rect{51, 59, 300, 300});
  CHECK(moved_fill({50, 60, 300, 200}, {-1, 2}) == Rect{49, 62, 300, 200});
}

TEST_CASE("What bleeds off the safe area's edge goes on doing so") {
  CHECK(moved_fill({10, 800, 1900, 270}, {2, 0}) == Rect{10, 800, 1900, 270});  // a shelf along the foot
  CHECK(moved_fill({10, 800, 1900, 270}, {0, -2}) == Rect{10, 798, 1900, 272});
  CHECK(moved_fill({100, 10, 300, 150}, {1, 1}) == Rect{101, 10, 300, 151});       // a flag from the upper edge
  CHECK(moved_fill({1400, 10, 510, 1060}, {-2, 0}) == Rect{1398, 10, 512, 1060});  // a panel at the right
  CHECK(moved_fill({11, 50, 20, 20}, {-2, 0}) == Rect{10, 50, 19, 20});            // never over the edge
}

TEST_CASE("A step grows with the picture, and is never nothing") {
  CHECK(shift_step(600) == 1);
  CHECK(shift_step(1080) == 1);
  CHECK(shift_step(2160) == 2);
  CHECK(std::get<DrawGlyphs>(moved(DrawGlyphs{"a", {}, 50, 100, 200, 30, any_color}, {2, 0}, {3840, 2160}).ops[0]).x ==
        104);
}
