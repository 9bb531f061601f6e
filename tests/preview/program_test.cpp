// What `kiosk preview` draws and says, from outside.

#include <doctest/doctest.h>

#include "program.hpp"
#include "render/images.hpp"

using namespace kiosk;
using namespace kiosk::testing;

TEST_CASE("preview shows the very pixels that the venue draws") {
  const Folder folder;
  const std::string seen = folder / "seen.png", drawn = folder / "drawn.png";
  CHECK(kiosk_program("preview --size 640x360 --keys 'left' -o " + seen).exit_code == 0);
  CHECK(kiosk_program("render --at 2020-09-06T13:40:15 --size 640x360 -o " + drawn).exit_code == 0);
  CHECK(png_size(seen) == std::pair{1280, 800});
  Images images{Images::Mode::immediate};
  const ImageState window = images.request({seen, {0, 0, 1280, 800}}),
                   picture = images.request({drawn, {0, 0, 640, 360}});
  const auto row = [](const ImageState& state, int x, int y, int width) {
    const auto first = state.image->pixels.begin() + y * state.image->width + x;
    return std::vector<std::uint32_t>(first, first + width);
  };
  int top = 0;
  while (top < 440 && row(window, 320, top, 640) != row(picture, 0, 0, 640)) ++top;
  REQUIRE(top < 440);
  bool same = true;
  for (int y = 0; y < 360; ++y) same = same && row(window, 320, top + y, 640) == row(picture, 0, y, 640);
  CHECK(same);
}

TEST_CASE("A slide that is not there is told, with 1") {
  const Outcome missing = kiosk_program("preview nowhere/slide.png -o /dev/null 2>&1");
  CHECK(missing.exit_code == 1);
  CHECK(missing.output == "kiosk: nowhere/slide.png: no such file\n");
  CHECK(kiosk_program("preview tests -o /dev/null 2>&1").output == "kiosk: tests: is a directory\n");
}

TEST_CASE("preview speaks the language of who sits there; of a machine that says none, the event's") {
  const auto with = [](const std::string& set) {
    const Folder folder;
    const std::string drawn = folder / "a.png";
    const Outcome done = shell("cd " KIOSK_SOURCE_DIR " && env -u LC_ALL -u LC_MESSAGES -u LANG " + set +
                               " " KIOSK_PROGRAM " preview -o " + drawn);
    CHECK(done.exit_code == 0);
    return contents(drawn);
  };
  const std::string english = with("LANG=en_GB.UTF-8"), chinese = with("LANG=zh_TW.UTF-8");
  CHECK(english != chinese);
  CHECK(with("LANG=C.UTF-8") == chinese);
  CHECK(with("LC_ALL=de_DE.UTF-8 LANG=zh_TW.UTF-8") == english);
}

TEST_CASE("preview ends with 2 for a venue that nobody knows, and with 3 where there is no display") {
  const Folder folder;
  const Outcome venue = kiosk_program("preview --venue masaloft -o " + folder / "x.png" + " 2>&1");
  CHECK(venue.exit_code == 2);
  CHECK(venue.output.find("did you mean \"masa-loft\"") != std::string::npos);
  CHECK(kiosk_program("preview --at 2020-09-06 -o " + folder / "x.png" + " 2>&1").exit_code == 2);
  CHECK(shell("cd " + folder / "" +
              " && env -u KIOSK_CONFIG -u DISPLAY -u WAYLAND_DISPLAY SDL_VIDEODRIVER=x11 " KIOSK_PROGRAM
              " preview 2>&1")
            .exit_code == 3);
  CHECK(shell("cd " + folder / "" +
              " && env -u KIOSK_CONFIG " KIOSK_PROGRAM " preview " KIOSK_SOURCE_DIR
              "/tests/render/pictures/palette.png -o x.png 2>&1")
            .exit_code == 0);
}
