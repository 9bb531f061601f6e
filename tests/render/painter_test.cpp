#include "render/painter.hpp"

#include <doctest/doctest.h>

#include "render/pixels.hpp"
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
  CHECK(matched(4, {120, 20}).row(10)[0] == ground_pixel);
  CHECK(matched(1, {40, 60}).row(59)[0] == ground_pixel);
  CHECK(matched(0, {40, 60}, false).row(0)[0] == ground_pixel);
}

TEST_CASE("What can be seen through has no colour to go on with") {
  const Pixels clear(16, premultiplied(0x80FF0000)), solid(16, 0xFFFF0000);
  CHECK_FALSE(edge_color(clear, {4, 4}, {8, 4}));
  CHECK(edge_color(solid, {4, 4}, {8, 4}) == Color{255, 0, 0});
  CHECK_FALSE(edge_color(solid, {4, 4}, {4, 4}));
  Pixels noisy = solid;
  for (std::size_t i = 0; i < noisy.size(); i += 3) noisy[i] = 0xFFF90603;
  CHECK(edge_color(noisy, {4, 4}, {8, 4}));
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
