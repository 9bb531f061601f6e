// Slides on the picture that the sign shows: there, in a card's place, not yet.

#include <algorithm>
#include <set>

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
  CHECK_FALSE(slide_on(showing, {}, images));
  images.wait();
  list = compose_with_pictures(showing, look, fonts, images, false);
  CHECK(draws(list, good));
  CHECK(slide_on(showing, list, images) == good);
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
  CHECK_FALSE(slide_on(broken, list, images));
  CHECK(slide_on(none, compose_with_pictures(none, look, fonts, images), images) == "");
}

TEST_CASE("An upright screen has the upright slide, else the other one, else the card; a play says which file it was") {
  const Folder folder;
  const std::string good = KIOSK_SOURCE_DIR "/assets/readme/current.png", bad = folder / "bad.png";
  write(bad, "no picture");
  const Fonts fonts;
  Images images{Images::Mode::immediate};
  const auto shown = [&](const std::string& path, const std::string& upright, Size size) {
    Showing showing = slide(path);
    std::get<SponsorScreen>(showing.screen).sponsor.slide_portrait = upright;
    Look look;
    look.size = size;
    return slide_on(showing, compose_with_pictures(showing, look, fonts, images), images);
  };
  constexpr Size standing{90, 160}, lying{160, 90};
  const std::string second = folder / "second.png";
  std::filesystem::copy(good, second);
  CHECK(shown(good, second, standing) == second);
  CHECK(shown(good, second, lying) == good);
  CHECK(shown(good, "", standing) == good);
  CHECK(shown(good, bad, standing) == good);
  CHECK_FALSE(shown(bad, bad, standing));
  CHECK_FALSE(shown("", bad, standing));
  CHECK(shown("", good, lying) == "");
}

TEST_CASE("Both slides still being decoded, the card is shown when nobody waits") {
  const std::string good = KIOSK_SOURCE_DIR "/assets/readme/current.png";
  const Fonts fonts;
  Images images{Images::Mode::background};
  Look look;
  look.size = {90, 160};
  Showing showing = slide(good);
  std::get<SponsorScreen>(showing.screen).sponsor.slide_portrait = KIOSK_SOURCE_DIR "/assets/readme/next.png";
  const DisplayList list = compose_with_pictures(showing, look, fonts, images, false);
  CHECK(std::ranges::any_of(list.ops, [](const DrawOp& op) { return std::holds_alternative<DrawGlyphs>(op); }));
}

TEST_CASE("A speaker's face is never waited for: the screen is shown without it, and with it once it is decoded") {
  const std::string slide = KIOSK_SOURCE_DIR "/assets/readme/current.png";
  const std::string face = KIOSK_SOURCE_DIR "/assets/readme/current.png";
  const DisplayList list{{64, 64},
                         {},
                         {DrawImage{.path = slide, .box = {0, 0, 64, 64}},
                          DrawImage{.path = face, .box = {0, 0, 32, 32}, .fit = Fit::face}}};
  Images images{Images::Mode::background};
  CHECK(missing_pictures(list, images, true) == std::set{face});
  CHECK(missing_pictures(list, images, false) == std::set{face, slide});
  images.shown({{64, 64}, {}, {}});
  images.wait();
  CHECK(missing_pictures(list, images, true).empty());
  Images at_once{Images::Mode::immediate};
  CHECK(missing_pictures(list, at_once, true).empty());
}
