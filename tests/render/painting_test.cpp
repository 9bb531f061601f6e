#include "render/painter.hpp"

#include <doctest/doctest.h>

#include "test_files.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

constexpr Color paper{10, 20, 30}, pencil{200, 100, 50};

/// Something of every kind on the edges between strips, and over the picture's own edges.
DisplayList everything(const std::string& slide, Size size) {
  return {size,
          paper,
          {FillRect{{-10, 20, 60, 40}, pencil, 12}, FillRect{{30, 5, 20, 100}, Color{0, 90, 200, 130}, 0},
           DrawGlyphs{"Ágj", {}, 48, 12.5, 70, 80, pencil}, DrawImage{slide, {40, 50, 60, 70}, Fit::contain, true},
           DrawQr{"https://example.org", {60, 0, 66, 66}, pencil, paper}}};
}

Picture put_together(const Painting& painting, StripBuffer& buffer) {
  Picture whole{painting.size(), Color{}};
  painting.for_each_strip(buffer, [&](const Picture& strip, int top) { place(whole, strip, 0, top); });
  return whole;
}

}  // namespace

TEST_CASE("Strips put together are the picture, whichever way it is turned and whatever was drawn before") {
  const Folder folder;
  const Fonts fonts;
  Images images{Images::Mode::immediate};
  StripBuffer buffer;
  for (const Size size : {Size{130, 101}, Size{101, 130}, Size{64, 32}}) {
    const DisplayList list = everything(png(folder / "slide.png", {50, 20}, Color{250, 0, 0}), size);
    for (const int rotate : {0, 90, 180, 270}) {
      CAPTURE(rotate);
      const Painting painting{list, fonts, images, rotate};
      CHECK(put_together(painting, buffer) == rotated(paint(list, fonts, images), rotate));
      const Painting bare{{size, pencil, {}}, fonts, images, rotate};
      CHECK(put_together(bare, buffer) == Picture{rotated(size, rotate), pencil});
    }
  }
}

TEST_CASE("Every strip of every picture is drawn in the same memory") {
  const Fonts fonts;
  Images images{Images::Mode::immediate};
  for (const int rotate : {0, 90}) {
    StripBuffer buffer;
    const std::uint32_t* memory = nullptr;
    for (int i = 0; i < 3; ++i) {
      const Painting painting{{{300, 200}, paper, {FillRect{{i, i, 50, 50}, pencil}}}, fonts, images, rotate};
      painting.for_each_strip(buffer, [&](const Picture& strip, int) {
        if (!memory) memory = strip.pixels.data();
        CHECK(strip.pixels.data() == memory);
      });
    }
  }
}

TEST_CASE("Strips have the picture's whole width and follow one another") {
  const Fonts fonts;
  Images images{Images::Mode::immediate};
  const Painting painting{{{300, 201}, paper, {}}, fonts, images, 90};
  StripBuffer buffer;
  int below = 0;
  painting.for_each_strip(buffer, [&](const Picture& strip, int top) {
    CHECK(top == below);
    CHECK(strip.width == 201);
    CHECK(strip.height < 100);
    below += strip.height;
  });
  CHECK(below == 300);
}

TEST_CASE("A picture that is reset is of one colour, in the memory that it has") {
  Picture picture{{20, 10}, pencil};
  const std::uint32_t* memory = picture.pixels.data();
  picture.reset({10, 10}, paper);
  CHECK(picture == Picture{{10, 10}, paper});
  CHECK(picture.pixels.data() == memory);
}
