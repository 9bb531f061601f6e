// Speakers' photos: cut about the face, in two tones, and let go when they are no longer shown.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <memory>

#include "render/image_placing.hpp"
#include "render/images.hpp"
#include "render/painter.hpp"
#include "test_files.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

/// 60 rows in greys that say which row it is: 0 at the top, 4 more with each.
std::string ruled(const Folder& folder, Size size) {
  Picture picture{size, Color{}};
  for (int y = 0; y < size.height; ++y)
    std::fill_n(picture.row(y), size.width, 0xFF000000u | static_cast<std::uint32_t>(y * 4) * 0x010101u);
  save_png(picture, folder / "ruled.png");
  return folder / "ruled.png";
}

std::shared_ptr<const LoadedImage> loaded(const DrawImage& wanted) {
  return Images{Images::Mode::immediate}.request(wanted).image;
}

/// Which row of the file is seen first and last.
std::array<int, 2> rows_in(const std::string& path, Size box, Fit fit) {
  const auto image = loaded({.path = path, .box = {0, 0, box.width, box.height}, .fit = fit});
  REQUIRE(image);
  CHECK(Size{image->width, image->height} == box);
  return {static_cast<int>(image->pixels.front() & 0xFF) / 4, static_cast<int>(image->pixels.back() & 0xFF) / 4};
}

}  // namespace

TEST_CASE("A face's picture fills its box about its upper third where it is upright, and its middle where it is not") {
  const Folder folder;
  const std::string upright = ruled(folder, {20, 60});
  CHECK(rows_in(upright, {20, 20}, Fit::face) == std::array{10, 29});
  CHECK(rows_in(upright, {20, 20}, Fit::cover) == std::array{20, 39});
  CHECK(rows_in(upright, {20, 50}, Fit::face) == std::array{0, 49});
  CHECK(rows_in(upright, {20, 60}, Fit::face) == std::array{0, 59});
  CHECK(rows_in(ruled(folder, {30, 40}), {30, 30}, Fit::face) == std::array{0, 29});
  CHECK(rows_in(ruled(folder, {40, 40}), {40, 20}, Fit::face) == std::array{10, 29});
  CHECK(rows_in(ruled(folder, {60, 40}), {60, 10}, Fit::face) == std::array{15, 24});
}

TEST_CASE("The upper third is that of the picture as it is seen, however it is stored") {
  // The part's place among the stored pixels of 600 x 200 turned, or 200 x 600.
  const auto begin = [](int orientation) {
    ImageHeader header;
    header.orientation = orientation;
    header.stored = header.is_turned() ? Size{600, 200} : Size{200, 600};
    const Window2d part = place_in(header, {50, 50}, Fit::face).part;
    CHECK(part.width == doctest::Approx(200));
    CHECK(part.height == doctest::Approx(200));
    CHECK((header.is_turned() ? part.y : part.x) == doctest::Approx(0));
    return header.is_turned() ? part.x : part.y;
  };
  for (const int from_top : {1, 2, 5, 6}) CHECK(begin(from_top) == doctest::Approx(100));
  for (const int from_bottom : {3, 4, 7, 8}) CHECK(begin(from_bottom) == doctest::Approx(300));
}

TEST_CASE("In two tones black is the dark one, white the light one, and greys lie between") {
  const Folder folder;
  Picture greys{{4, 1}, Color{}};
  greys.pixels = {0xFF000000, 0xFFFFFFFF, 0xFF808080, 0xFFFF0000};
  save_png(greys, folder / "greys.png");
  const Duotone tones{{10, 20, 30}, {250, 240, 130}};
  DrawImage wanted{.path = folder / "greys.png", .box = {0, 0, 4, 1}, .fit = Fit::face, .tones = tones};
  const auto image = loaded(wanted);
  REQUIRE(image);
  CHECK(image->pixels[0] == 0xFF0A141E);
  CHECK(image->pixels[1] == 0xFFFAF082);
  CHECK(image->pixels[2] == 0xFF828250);
  CHECK(image->pixels[3] == 0xFF3D4333);
  wanted.tones.reset();
  CHECK(loaded(wanted)->pixels == greys.pixels);
}

TEST_CASE("What can be seen through stays so in two tones") {
  const Folder folder;
  write(folder / "x.svg",
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="4" height="1"><path d="M0 0h2v1h-2z" fill="#fff"/></svg>)");
  const auto image = loaded({.path = folder / "x.svg", .box = {0, 0, 4, 1}, .tones = Duotone{{}, {0, 0, 200}}});
  REQUIRE(image);
  CHECK(image->pixels.front() == 0xFF0000C8);
  CHECK(image->pixels.back() == 0);
}

TEST_CASE("One photo in other tones, or cut otherwise, is another picture") {
  const Folder folder;
  Images images{Images::Mode::immediate};
  const DrawImage plain{.path = ruled(folder, {20, 60}), .box = {0, 0, 20, 20}, .fit = Fit::face};
  DrawImage blue = plain, red = plain, covering = plain;
  blue.tones = Duotone{{}, {0, 0, 255}};
  red.tones = Duotone{{}, {255, 0, 0}};
  covering.fit = Fit::cover;
  const auto first = images.request(blue).image;
  for (const DrawImage& other : {plain, red, covering}) CHECK(images.request(other).image->pixels != first->pixels);
  CHECK(images.request(blue).image == first);
}

TEST_CASE("Of many photos only those of the last screens are kept") {
  const Folder folder;
  Images images{Images::Mode::immediate};
  std::vector<std::weak_ptr<const LoadedImage>> photos;
  for (int screen = 0; screen < 40; ++screen) {
    DisplayList list{{64, 64}, {}, {}};
    for (int i = 0; i < 3; ++i) {
      const std::string path = png(folder / (std::to_string(3 * screen + i) + ".png"), {8, 8}, Color{});
      list.ops.push_back(DrawImage{.path = path, .box = {0, 0, 32, 32}, .fit = Fit::face, .tones = Duotone{}});
    }
    for (const DrawOp& op : list.ops) photos.push_back(images.request(std::get<DrawImage>(op)).image);
    images.shown(list);
  }
  const auto kept = std::ranges::count_if(photos, [](const auto& photo) { return !photo.expired(); });
  CHECK(kept >= 3);
  CHECK(kept <= 9);
}
