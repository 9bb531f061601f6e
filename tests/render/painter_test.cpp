#include "render/painter.hpp"

#include <doctest/doctest.h>

#include "test_files.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

constexpr Color ground{10, 20, 30}, ink{200, 100, 50};
constexpr std::uint32_t ground_pixel = 0xFF0A141E, ink_pixel = 0xFFC86432;

Picture painted(std::vector<DrawOp> ops, Size size = {64, 48}, int rotate = 0) {
  const Fonts fonts;
  Images images{Images::Mode::immediate};
  return paint({size, ground, std::move(ops)}, fonts, images, rotate);
}

}  // namespace

TEST_CASE("A rectangle is filled within the picture, its corners rounded") {
  const Picture p = painted({FillRect{{10, 10, 20, 20}, ink, 0}, FillRect{{40, 10, 20, 20}, ink, 10},
                             FillRect{{-5, 40, 1000, 1000}, ink, 0}});
  CHECK(p.row(9)[10] == ground_pixel);
  CHECK(p.row(10)[10] == ink_pixel);
  CHECK(p.row(29)[29] == ink_pixel);
  CHECK(p.row(30)[29] == ground_pixel);
  CHECK(p.row(10)[40] == ground_pixel);
  CHECK(p.row(20)[50] == ink_pixel);
  CHECK(p.row(47)[0] == ink_pixel);
}

TEST_CASE("Half-transparent colour is mixed with what is under it") {
  const Picture p = painted({FillRect{{0, 0, 64, 48}, Color{210, 220, 230, 128}, 0}});
  CHECK(((p.pixels[0] >> 16) & 0xFF) == doctest::Approx(110).epsilon(0.02));
}

TEST_CASE("The picture is turned clockwise") {
  const std::vector<DrawOp> corner{FillRect{{0, 0, 4, 4}, ink, 0}};
  CHECK(painted(corner).row(0)[0] == ink_pixel);
  const Picture quarter = painted(corner, {64, 48}, 90);
  CHECK(quarter.size() == Size{48, 64});
  CHECK(quarter.row(0)[47] == ink_pixel);
  CHECK(painted(corner, {64, 48}, 180).row(47)[63] == ink_pixel);
  CHECK(painted(corner, {64, 48}, 270).row(63)[0] == ink_pixel);
}

TEST_CASE("A picture that can't be drawn leaves its box as it is") {
  CHECK(painted({DrawImage{"/no/such.png", {0, 0, 64, 48}, Fit::contain}}) == painted({}));
}

namespace {

/// 40 x 20, red, with a blue stripe at the top of `stripe` px.
std::string striped(const Folder& folder, int stripe) {
  Picture slide{{40, 20}, Color{255, 0, 0}};
  for (int y = 0; y < stripe; ++y) std::fill_n(slide.row(y), 40, 0xFF0000FF);
  save_png(slide, folder / "slide.png");
  return folder / "slide.png";
}

}  // namespace

TEST_CASE("A slide of another shape goes on in the colour of its edge, where that is one colour") {
  const Folder folder;
  const auto matched = [&](int stripe, Size box, bool match = true) {
    return painted({DrawImage{striped(folder, stripe), {0, 0, box.width, box.height}, Fit::contain, match}}, box);
  };
  CHECK(matched(0, {40, 60}).pixels == std::vector<std::uint32_t>(40 * 60, 0xFFFF0000));
  const Picture wide = matched(1, {120, 20});
  CHECK(wide.row(0)[0] == 0xFFFF0000);
  CHECK(wide.row(19)[119] == 0xFFFF0000);
  CHECK(wide.row(0)[60] == 0xFF0000FF);
  CHECK(matched(4, {120, 20}).row(10)[0] == 0xFFFF0000);
  const Picture tall = matched(1, {40, 60});
  CHECK(tall.row(0)[0] == 0xFF0000FF);
  CHECK(tall.row(59)[0] == 0xFFFF0000);
  CHECK(matched(0, {40, 60}, false).row(0)[0] == ground_pixel);
}

namespace {

/// A file of 40 x 40 px in a folder that stays as long as the program.
std::string svg(const std::string& inner) {
  static const Folder folder;
  static int files = 0;
  const std::string path = folder / (std::to_string(++files) + ".svg");
  write(path, R"(<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">)" + inner + "</svg>");
  return path;
}

}  // namespace

TEST_CASE("Each edge goes on by itself, a footer as a footer") {
  const Folder folder;
  Picture slide{{40, 40}, Color{255, 0, 0}};
  std::fill_n(slide.row(32), 40 * 8, 0xFF0000FF);
  for (int y = 0; y < 40; ++y) slide.row(y)[39] = y % 2 == 0 ? 0xFF00FF00 : 0xFF000000;
  save_png(slide, folder / "slide.png");
  const Picture wide = painted({DrawImage{folder / "slide.png", {0, 0, 80, 40}, Fit::contain, true}}, {80, 40});
  CHECK(wide.row(0)[0] == 0xFFFF0000);
  CHECK(wide.row(31)[19] == 0xFFFF0000);
  CHECK(wide.row(32)[0] == 0xFF0000FF);
  CHECK(wide.row(39)[19] == 0xFF0000FF);
  CHECK(wide.row(0)[79] == ground_pixel);
  const Picture tall = painted({DrawImage{folder / "slide.png", {0, 0, 40, 80}, Fit::contain, true}}, {40, 80});
  CHECK(tall.row(0)[0] == 0xFFFF0000);
  CHECK(tall.row(79)[0] == 0xFF0000FF);
}

TEST_CASE("What can be seen through stands on a plate that brings it out, bars and all; what can't keeps the ground") {
  const std::vector<Color> plates{ground, {240, 240, 240}};
  const auto shown = [&](const char* picture) {
    return painted({DrawImage{svg(picture), {0, 0, 64, 48}, Fit::contain, true, plates}}, {64, 48});
  };
  const Picture dark = shown(R"(<rect x="10" y="10" width="4" height="20" fill="#000"/>)");
  CHECK(dark.row(0)[0] == 0xFFF0F0F0);
  CHECK(dark.row(47)[63] == 0xFFF0F0F0);
  const Picture light = shown(R"(<rect x="10" y="10" width="4" height="20" fill="#fff"/>)");
  CHECK(light.row(0)[0] == ground_pixel);
  CHECK(light.row(47)[63] == ground_pixel);
  CHECK(shown(R"(<rect width="40" height="40" fill="#000"/>)").row(0)[0] == 0xFF000000);
}

TEST_CASE("A QR code has its quiet zone, and finders in its corners") {
  const Picture p = painted({DrawQr{"https://example.org", {0, 0, 330, 330}, ink, ground}}, {330, 330});
  int first = 0;  // the first dark pixel on the diagonal is the upper left finder's corner
  while (first < 165 && p.row(first)[first] != ink_pixel) ++first;
  REQUIRE(first < 165);
  CHECK(p.row(first)[329 - first] == ink_pixel);
  CHECK(p.row(329 - first)[first] == ink_pixel);
  for (int x = 0; x < 330; ++x) CHECK(p.row(first - 1)[x] == ground_pixel);
}

TEST_CASE("The same list gives the same bytes") {
  const std::vector<DrawOp> ops{FillRect{{3, 3, 40, 30}, ink, 7}, DrawGlyphs{"g", {}, 30, 5.5, 30, 20, ink}};
  CHECK(painted(ops) == painted(ops));
}

TEST_CASE("Shrinking takes the mean of what is covered") {
  Picture p{{4, 4}, Color{0, 0, 0}};
  for (int y = 0; y < 4; ++y) p.row(y)[0] = p.row(y)[1] = 0xFFFFFFFF;
  const Picture small = downscale(p, {1, 1});
  CHECK(((small.pixels[0] >> 8) & 0xFF) == doctest::Approx(127.5).epsilon(0.02));
}
