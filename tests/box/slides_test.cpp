// Slides on the picture that the sign shows: there, in a card's place, not yet.

#include <algorithm>

#include <doctest/doctest.h>

#include "box/box.hpp"
#include "folder.hpp"
#include "render/fonts.hpp"
#include "render/images.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

Showing slide(const std::string& path) {
  Showing showing;
  SponsorScreen screen;
  screen.sponsor.id = "gold";
  screen.sponsor.name.by_language = {{"en", "Gold"}};
  screen.sponsor.slide = path;
  showing.screen = screen;
  return showing;
}

bool draws(const DisplayList& list, const std::string& path) {
  return std::ranges::any_of(list.ops, [&](const DrawOp& op) {
    const auto* image = std::get_if<DrawImage>(&op);
    return image && image->path == path;
  });
}

}  // namespace

TEST_CASE("A slide that is not decoded yet is waited for, or has its card meanwhile; only what is drawn is seen") {
  const std::string good = KIOSK_SOURCE_DIR "/assets/readme/current.png";
  const Fonts fonts;
  Images images{Images::Mode::background};
  Look look;
  const Showing showing = slide(good);
  DisplayList list = compose_with_pictures(showing, look, fonts, images, true);
  CHECK(draws(list, good));
  CHECK_FALSE(has_slide(showing, {}, images));
  images.wait();
  list = compose_with_pictures(showing, look, fonts, images, false);
  CHECK(draws(list, good));
  CHECK(has_slide(showing, list, images));
}

TEST_CASE("A slide that can't be drawn has its card, which is not the slide; a sponsor without one has a card alone") {
  const Folder folder;
  write(folder / "bad.png", "no picture");
  const Fonts fonts;
  Images images{Images::Mode::immediate};
  Look look;
  const Showing broken = slide(folder / "bad.png"), none = slide("");
  const DisplayList list = compose_with_pictures(broken, look, fonts, images);
  CHECK_FALSE(draws(list, folder / "bad.png"));
  CHECK_FALSE(list.ops.empty());
  CHECK_FALSE(has_slide(broken, list, images));
  CHECK(has_slide(none, compose_with_pictures(none, look, fonts, images), images));
}
