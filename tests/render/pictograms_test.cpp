#include "render/pictograms.hpp"

#include <algorithm>
#include <numeric>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "golden.hpp"
#include "render/painter.hpp"

using namespace kiosk;

namespace {

constexpr Color dusk{15, 18, 24}, chalk{247, 244, 237};

Picture inked(const std::vector<DrawOp>& ops, Size size, Color on = dusk) {
  static const Fonts fonts;
  Images images{Images::Mode::immediate};
  return paint({size, on, ops}, fonts, images);
}

/// What of it is ink, in squares of its side.
double area(const GlyphImage& image) {
  const auto sum = std::accumulate(image.coverage.begin(), image.coverage.end(), 0L);
  return static_cast<double>(sum) / 255 / image.width / image.height;
}

/// The smallest rectangle with all of its ink.
Rect extent(const GlyphImage& image) {
  int left = image.width, right = 0, top = image.height, bottom = 0;
  for (int i = 0; i < image.width * image.height; ++i) {
    if (image.coverage[static_cast<std::size_t>(i)] < 128) continue;
    const int x = i % image.width, y = i / image.width;
    left = std::min(left, x), right = std::max(right, x + 1), top = std::min(top, y), bottom = std::max(bottom, y + 1);
  }
  return {left, top, right - left, bottom - top};
}

/// All of them, light on dark and dark on bright.
Picture pictogram_sheet(int size, int columns) {
  const int cell = size + size / 3, names = static_cast<int>(pictogram_names().size());
  const int rows = (names + columns - 1) / columns;
  std::vector<DrawOp> ops{FillRect{{0, rows * cell, columns * cell, rows * cell}, Color{58, 207, 131}}};
  for (int i = 0; i < names; ++i) {
    const std::string name{pictogram_names()[static_cast<std::size_t>(i)]};
    const int x = i % columns * cell + size / 6, y = i / columns * cell + size / 6;
    ops.push_back(DrawPictogram{name, {x, y, size, size}, chalk});
    ops.push_back(DrawPictogram{name, {x, y + rows * cell, size, size}, dusk});
  }
  return inked(ops, {columns * cell, 2 * rows * cell});
}

}  // namespace

TEST_CASE("There is every pictogram that a screen can ask for, and no other") {
  for (const char* name : {"foot",
                           "bus",
                           "car",
                           "train",
                           "bike",
                           "exit",
                           "stairs",
                           "warning",
                           "moved",
                           "cancelled",
                           "photo",
                           "cafe",
                           "toilet",
                           "wifi",
                           "lightning",
                           "first-aid",
                           "assembly",
                           "fire",
                           "no-entry",
                           "all-clear",
                           "lift",
                           "info",
                           "no-lift",
                           "stairs-down",
                           "exit-left",
                           "stairs-left",
                           "stairs-down-left",
                           "arrow-left",
                           "arrow-right",
                           "arrow-up",
                           "arrow-down",
                           "sign-circle",
                           "sign-triangle",
                           "sign-square",
                           "sign-cross",
                           "sign-diamond",
                           "sign-hexagon",
                           "sign-half-disc",
                           "sign-star"}) {
    CAPTURE(name);
    CHECK(has_pictogram(name));
  }
  for (const char* name : {"", "Foot", "foot ", "foo", "oot", "foot\"", "../foot", "sign"}) {
    CAPTURE(name);
    CHECK_FALSE(has_pictogram(name));
    CHECK(raster_pictogram(name, 45).blank());
  }
}

TEST_CASE("Each has ink enough to be seen, reaches far into its square and is whole") {
  for (const std::string_view name : pictogram_names()) {
    CAPTURE(name);
    if (name.starts_with("pattern-")) continue;
    const GlyphImage image = raster_pictogram(name, 96);
    REQUIRE(image.width == 96);
    CHECK(area(image) > 0.15);
    CHECK(area(image) < 0.75);
    CHECK(std::max(extent(image).width, extent(image).height) >= 72);
    CHECK(raster_pictogram(name, 1).coverage.size() == 1);
  }
}

TEST_CASE("Signs of venues weigh alike: none is missed beside another") {
  for (const std::string_view name : pictogram_names()) {
    if (!name.starts_with("sign-")) continue;
    CAPTURE(name);
    CHECK(area(raster_pictogram(name, 90)) == doctest::Approx(0.5).epsilon(0.25));
  }
}

TEST_CASE("A pictogram is painted in its colour, in the largest square of its box, centred, within its clip") {
  const auto square = [](Rect box, Clip clip = {}) {
    return inked({DrawPictogram{"sign-square", box, chalk, clip}}, {100, 60});
  };
  CHECK(square({20, 0, 60, 60}) == square({0, 0, 100, 60}));
  CHECK(square({20, 0, 60, 60}).row(30)[50] == 0xFFF7F4ED);
  CHECK(square({20, 0, 60, 60}).row(1)[50] == 0xFF0F1218);
  const Picture half = square({0, 0, 100, 60}, {0, 0, 50, 60});
  CHECK(half.row(30)[49] == 0xFFF7F4ED);
  CHECK(half.row(30)[50] == 0xFF0F1218);
  const auto nothing = inked({}, {100, 60});
  CHECK(square({20, 20, 0, 60}) == nothing);
  CHECK(square({20, 20, -5, 60}) == nothing);
  CHECK(inked({DrawPictogram{"no-such", {0, 0, 50, 50}, chalk}}, {100, 60}) == nothing);
}

TEST_CASE("A pictogram that was rasterised ahead is the one that is painted") {
  const Fonts fonts;
  const DrawPictogram foot{"foot", {0, 0, 80, 45}, chalk};
  rasterise({{100, 60}, dusk, {foot}}, fonts);
  const auto ahead = fonts.pictogram("foot", 45);
  Images images{Images::Mode::immediate};
  const auto marks = marks_of({foot}, fonts, images);
  CHECK(std::get<PlacedGlyphs>(marks.at(0)).glyphs == ahead);
}

TEST_CASE("Pictograms look as they did when they were looked at") {
  CHECK(kiosk_test::golden_fault(KIOSK_SOURCE_DIR "/tests/render/golden", "pictograms", pictogram_sheet(64, 11)) == "");
}
