// A picture behind all others, and the veil over it that lets words be read.

#include <doctest/doctest.h>

#include "render/painter.hpp"
#include "test_files.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

/// Screens that all have the same backdrop.
DisplayList veiled(const std::string& backdrop, std::uint8_t veil, int screen = 0) {
  return {{60, 40},
          {},
          {DrawImage{.path = backdrop, .box = {0, 0, 60, 40}, .fit = Fit::cover},
           FillRect{{0, 0, 60, 40}, Color{15, 18, 24, veil}}, FillRect{{screen, 0, 1, 1}, Color{255, 0, 0}}}};
}

}  // namespace

TEST_CASE("A veil lets through what it doesn't cover, with rounded corners too") {
  const Folder folder;
  const std::string white = png(folder / "white.png", {200, 100}, Color{255, 255, 255});
  const Fonts fonts;
  Images images{Images::Mode::immediate};
  const auto pixel = [&](std::uint8_t veil) { return paint(veiled(white, veil), fonts, images).row(20)[30]; };
  CHECK(pixel(0) == 0xFFFFFFFF);
  CHECK(pixel(255) == 0xFF0F1218);
  CHECK(pixel(204) == 0xFF3F4146);
  DisplayList rounded = veiled(white, 204);
  std::get<FillRect>(rounded.ops[1]).radius = 20;
  const Picture picture = paint(rounded, fonts, images);
  CHECK(picture.row(20)[30] == 0xFF3F4146);
  CHECK(picture.row(39)[0] == 0xFFFFFFFF);
}

TEST_CASE("A backdrop is decoded once, however many screens it is behind") {
  const Folder folder;
  const Fonts fonts;
  Images images{Images::Mode::background};
  const std::string path = png(folder / "back.png", {200, 100}, Color{0, 90, 200});
  images.prepare(veiled(path, 204));
  images.wait();
  const auto backdrop = std::get<DrawImage>(veiled(path, 204).ops[0]);
  const std::shared_ptr<const LoadedImage> decoded = images.request(backdrop).image;
  REQUIRE(decoded);
  for (int screen = 0; screen < 20; ++screen) {
    const DisplayList list = veiled(path, 204, screen);
    CHECK(images.prepare(list));
    CHECK(std::get<PlacedImage>(marks_of(list.ops, fonts, images).at(0)).image == decoded);
    images.shown(list);
  }
}
