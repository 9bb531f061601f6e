#include "render/transition.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "render/painter.hpp"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

constexpr Transition fade{Movement::crossfade, 500ms};

}  // namespace

TEST_CASE("A fade gets from the one to the other") {
  CHECK(frame_of(fade, 0ms) == TransitionFrame{0, false});
  CHECK(frame_of(fade, 250ms) == TransitionFrame{0.5, false});
  CHECK(frame_of(fade, 500ms) == TransitionFrame{1, true});
  CHECK(frame_of(fade, 100ms).alpha < 0.2);  // slow at both ends
  CHECK(frame_of(fade, 400ms).alpha > 0.8);
}

TEST_CASE("A cut, a transition without time and one whose time is over are the new picture alone") {
  const TransitionFrame settled{1, true};
  CHECK(frame_of({Movement::cut, 500ms}, 0ms) == settled);
  CHECK(frame_of({Movement::crossfade, 0ms}, 0ms) == settled);
  CHECK(frame_of(fade, 1h) == settled);
}

TEST_CASE("The display sets the pace, and where it does not wait, the least time does") {
  const FrameTime begun{};
  CHECK(next_frame(begun, begun + 17ms, 16ms) == begun + 17ms);  // shown at the display's turn: on at once
  CHECK(next_frame(begun, begun, 16ms) == begun + 16ms);         // did not wait
}

TEST_CASE("In an exchange words leave faster than they come, within the transition's time") {
  const Exchange exchange = exchange_of({Movement::exchange, 400ms});
  CHECK(exchange.leaving.movement == Movement::crossfade);
  CHECK(exchange.coming.movement == Movement::crossfade);
  CHECK(exchange.leaving.lasts.count() == doctest::Approx(0.16));
  CHECK(exchange.coming.lasts.count() == doctest::Approx(0.24));
  CHECK(exchange.sliding.lasts.count() == doctest::Approx(0.5));
}

TEST_CASE("Between two pictures stands what both have, on the new one's ground") {
  const Color light{250, 250, 250}, dark{9, 9, 9};
  const DrawGlyphs head{"14:05", {}, 50, 600.5, 60, 90, light}, old{"Core", {}, 90, 600, 300, 200, light},
      fresh{"Web", {}, 90, 600, 300, 200, light};
  const DrawPictogram sign{"sign-star", {10, 10, 60, 60}, dark}, foot{"foot", {10, 200, 60, 60}, dark};
  const FillRect plane{{0, 0, 400, 800}, light}, plate{{600, 500, 100, 40}, light};
  const DrawImage photo{.path = "x.jpg", .box = {700, 500, 90, 90}};
  const DisplayList shown{{1000, 800}, dark, {plane, sign, head, old}};
  const DisplayList next{{1000, 800}, dark, {plane, sign, head, plate, photo, fresh, foot}, 2};
  CHECK(without_new_words(next, shown) == DisplayList{{1000, 800}, dark, {plane, sign, head, plate, photo}, 2});
  CHECK(without_new_words(next, next) == next);
  CHECK(without_new_words(next, {{1000, 800}, dark, {}}).ops == std::vector<DrawOp>{plane, plate, photo});
}

TEST_CASE("A head that changed is the new one's at once, what is around it the old one's") {
  const Color light{250, 250, 250};
  const Rect head{400, 0, 600, 88};
  const DrawGlyphs minute{"14:05", {}, 50, 600.5, 60, 90, light}, next_minute{"14:06", {}, 50, 600.5, 60, 90, light},
      old{"Core", {}, 90, 600, 300, 200, light}, fresh{"Web", {}, 90, 600, 300, 200, light};
  const FillRect plane{{0, 0, 400, 800}, light}, bar{{420, 30, 9, 40}, light}, ground{{400, 0, 600, 800}, light};
  const DisplayList shown{{1000, 800}, {}, {ground, plane, bar, minute, old}, 1, {}, head};
  DisplayList next{{1000, 800}, {}, {ground, plane, bar, next_minute, fresh}, 1, {}, head};
  const auto headed = with_head_of(next, shown);
  REQUIRE(headed.has_value());
  CHECK(headed->ops == std::vector<DrawOp>{ground, plane, old, bar, next_minute});
  CHECK_FALSE(with_head_of(shown, shown).has_value());
  next.head.y = 2;
  CHECK_FALSE(with_head_of(next, shown).has_value());
  next.head = {};
  CHECK_FALSE(with_head_of(next, shown).has_value());
}

TEST_CASE(
    "A word stands still whatever its colour and clip, and is another one elsewhere, larger or in other letters") {
  const DrawGlyphs word{"20", {}, 90, 600, 300, 200, Color{9, 9, 9}, {0, 0, 50, 50}};
  const auto stands = [&](const DrawGlyphs& before) {
    return !without_new_words({{9, 9}, {}, {word}}, {{9, 9}, {}, {before}}).ops.empty();
  };
  DrawGlyphs other = word;
  other.color = Color{250, 250, 250};
  other.clip = {};
  CHECK(stands(other));
  CHECK_FALSE(stands({"21", word.style, 90, 600, 300, 200, word.color}));
  CHECK_FALSE(stands({"20", {1, false, 0}, 90, 600, 300, 200, word.color}));
  CHECK_FALSE(stands({"20", word.style, 91, 600, 300, 200, word.color}));
  CHECK_FALSE(stands({"20", word.style, 90, 601, 300, 200, word.color}));
  CHECK_FALSE(stands({"20", word.style, 90, 600, 301, 200, word.color}));
}

TEST_CASE("On a board the rows that both have stand still, through both legs") {
  Fonts fonts;
  Images images{Images::Mode::immediate};
  const Color ground{15, 18, 24}, ink{250, 250, 250};
  const auto board = [&](const std::vector<std::string>& rows) {
    DisplayList list{{300, 200}, ground, {}};
    int y = 0;
    for (const std::string& row : rows) {
      list.ops.push_back(FillRect{{0, y + 38, 300, 1}, {60, 60, 60}});
      list.ops.push_back(DrawGlyphs{"14:00", {}, 24, 10, y + 30, 60, ink});
      list.ops.push_back(DrawGlyphs{row, {}, 24, 100, y + 30, 120, ink});
      y += 40;
    }
    return list;
  };
  const DisplayList before = board({"Core", "Web", "Design", "Cloud"}),
                    after = board({"Core", "Web", "Games", "Cloud"});
  const Picture from = paint(before, fonts, images), to = paint(after, fonts, images);
  const Picture bare = paint(without_new_words(after, before), fonts, images);
  const auto same = [](const Picture& a, const Picture& b, int y, int left) {
    return std::equal(a.row(y) + left, a.row(y) + a.width, b.row(y) + left);
  };
  for (int y = 0; y < from.height; ++y) {
    CAPTURE(y);
    const int left = y >= 80 && y < 120 ? 100 : 0;
    CHECK(std::equal(from.row(y), from.row(y) + (left ? left : from.width), bare.row(y)));
    if (!left) CHECK(same(from, bare, y, 0));
    if (!left) CHECK(same(bare, to, y, 0));
  }
  CHECK_FALSE(same(from, bare, 105, 100));
  CHECK_FALSE(same(bare, to, 105, 100));
}
