#include "render/rise.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "render/painter.hpp"

using namespace kiosk;

namespace {

constexpr Size size{300, 200};
constexpr Color ground{15, 18, 24}, plate{60, 70, 90}, ink{250, 250, 250};

DrawGlyphs word(const char* text, int x, int baseline) {
  return {text, {}, 20, static_cast<double>(x), baseline, 60, ink};
}

Rise rise_of_new(std::vector<DrawOp> ops, const std::vector<DrawOp>& shown = {}) {
  return rise_of({size, ground, std::move(ops)}, {size, ground, shown});
}

FrameView view(Picture& p) { return {p.pixels.data(), p.size(), p.width}; }

}  // namespace

TEST_CASE("A new word on one colour rises, in a box that holds it and the room below") {
  const Rise rise = rise_of_new({word("Web", 100, 100)});
  REQUIRE(rise.boxes.size() == 1);
  CHECK(rise.y == 2);  // of 200
  CHECK(rise.x == 0);
  CHECK(rise.boxes[0].ground == ground);
  const Rect& box = rise.boxes[0].box;
  CHECK(box.x < 100);
  CHECK(box.x + box.width > 160);
  CHECK(box.y <= 80);
  CHECK(box.y + box.height >= 106 + rise.y);
  CHECK(rise_of_new({word("Web", 100, 100)}, {word("Web", 100, 100)}).boxes.empty());
}

TEST_CASE("Words whose boxes overlap rise together, others each for itself") {
  CHECK(rise_of_new({word("a", 100, 100), word("b", 100, 122), word("c", 100, 144)}).boxes.size() == 1);
  CHECK(rise_of_new({word("a", 100, 100), word("c", 100, 144), word("b", 100, 122)}).boxes.size() == 1);
  CHECK(rise_of_new({word("a", 20, 100), word("b", 200, 100)}).boxes.size() == 2);
  CHECK(rise_of_new({word("a", 20, 100), word("c", 40, 150)}).boxes.size() == 2);
  CHECK(rise_of_new({word("a", 20, 100), word("c", 40, 150), word("b", 100, 122)}).boxes.size() == 1);
}

TEST_CASE("On a plate that holds them words rise over its colour; over an edge, a picture or beside what stands, not") {
  const DrawGlyphs fresh = word("Web", 100, 100);
  const auto rises = [&](const DrawOp& other, const std::vector<DrawOp>& shown = {}) {
    return rise_of_new({other, fresh}, shown).boxes;
  };
  const std::vector<RisingBox> over = rises(FillRect{{80, 60, 120, 80}, plate});
  REQUIRE(over.size() == 1);
  CHECK(over[0].ground == plate);
  CHECK(rises(FillRect{{80, 60, 50, 80}, plate}).empty());
  CHECK(rises(FillRect{{80, 60, 120, 80}, plate, 8}).empty());
  CHECK(rises(FillRect{{80, 60, 120, 80}, {9, 9, 9, 99}}).empty());
  CHECK(rises(DrawImage{.path = "x.jpg", .box = {80, 60, 120, 80}}).empty());
  CHECK(rises(DrawQr{"x", {150, 60, 60, 60}, ground, ink}).empty());
  CHECK(rises(word("stays", 100, 119), {word("stays", 100, 119)}).empty());
  CHECK(rises(word("stays", 100, 160), {word("stays", 100, 160)}).size() == 1);
  CHECK(rise_of_new({FillRect{{80, 60, 50, 80}, plate}, FillRect{{0, 0, 300, 200}, plate}, fresh}).boxes.size() == 1);
  CHECK(rise_of_new({word("out", 280, 100)}).boxes.empty());
}

TEST_CASE("A tide's plane keeps its words in their place") {
  DisplayList list{size, ground, {word("20", 20, 100), word("Web", 150, 100)}};
  list.tide = TideEdge{{0, 0, 110, 200}, 50, {}, {}};
  const Rise rise = rise_of(list, {size, ground, {}});
  REQUIRE(rise.boxes.size() == 1);
  CHECK(rise.boxes[0].box.x > 110);
}

TEST_CASE("However the picture is turned, words are below their place by what is left of the way, over their ground") {
  Fonts fonts;
  Images images{Images::Mode::immediate};
  const DisplayList next{size, ground, {word("Web", 100, 100)}}, bare{size, ground, {}};
  Rise rise = rise_of(next, bare);
  rise.y = 6;  // still within the box's spare room below; above there is hardly any left
  rise.boxes[0].box.y += 5;
  rise.boxes[0].box.height -= 5;
  DisplayList lower = next;
  std::get<DrawGlyphs>(lower.ops[0]).baseline += 3;
  for (const int rotate : {0, 90, 180, 270}) {
    CAPTURE(rotate);
    const Picture to = paint(next, fonts, images, rotate), between = paint(lower, fonts, images, rotate);
    const Picture from = paint(bare, fonts, images, rotate);
    Rising rising{turned(rise, size, rotate)};
    for (int top = 0; top < to.height; top += 7) {
      Picture strip{{to.width, std::min(7, to.height - top)}, Color{}};
      place(strip, to, 0, -top);
      rising.add(strip, top);
    }
    Picture frame = from;
    CHECK(rising.draw(0, view(frame)).size() == 1);
    CHECK(frame == from);
    frame = to;  // as a fade in its place leaves it
    rising.draw(0.5, view(frame));
    bool right = frame != from;
    for (std::size_t i = 0; i < frame.pixels.size(); ++i) {
      for (int shift = 0; shift < 24; shift += 8) {
        const auto channel = [&](std::uint32_t p) { return static_cast<int>(p >> shift & 0xFF); };
        right =
            right && std::abs(2 * channel(frame.pixels[i]) - channel(from.pixels[i]) - channel(between.pixels[i])) <= 2;
      }
    }
    CHECK(right);
    rising.draw(1, view(frame));
    CHECK(frame == to);
  }
}
