// The window itself, on SDL's dummy display.

#include "render/window.hpp"

#include <cstdlib>

#include <doctest/doctest.h>

#include "render/painter.hpp"
#include "render/sdl_handle.hpp"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

constexpr Size stage_size{320, 200};

DisplayList saying(const std::string& word, Color plane) {
  return {stage_size,
          Color{15, 18, 24},
          {FillRect{{0, 0, 80, 200}, plane}, DrawGlyphs{"14:05", {}, 20, 100, 30, 60, Color{250, 250, 250}},
           DrawGlyphs{word, {}, 60, 100, 150, 200, Color{250, 250, 250}}}};
}

struct Theatre {
  Theatre() {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    window.emplace(WindowOptions{.windowed = stage_size, .software = true}, fonts, images);
  }

  Picture seen() const {
    SDL_Window* shown = nullptr;
    for (Uint32 id = 1; !shown && id < 100; ++id) shown = SDL_GetWindowFromID(id);
    const SDL_Surface* surface = SDL_GetWindowSurface(shown);
    Picture picture{{surface->w, surface->h}, Color{}};
    for (int y = 0; y < surface->h; ++y) {
      const auto* row = reinterpret_cast<const std::uint32_t*>(static_cast<const char*>(surface->pixels) +
                                                               static_cast<std::ptrdiff_t>(y) * surface->pitch);
      for (int x = 0; x < surface->w; ++x) picture.row(y)[x] = row[x] | 0xFF000000u;
    }
    return picture;
  }

  /// How often it said so until nothing moved any more.
  int settled() {
    int times = 0;
    for (int i = 0; i < 2000 && (times == 0 || window->moving()); ++i) times += window->wait(2ms, {}).settled;
    return times;
  }

  Fonts fonts;
  Images images{Images::Mode::immediate};
  std::optional<Window> window;
};

}  // namespace

TEST_CASE("An exchange ends once, with the next picture to the bit, even where one cuts in on it") {
  Theatre theatre;
  const DisplayList first = saying("Core", Color{255, 129, 182}), second = saying("Web", Color{255, 192, 56});
  const Transition exchange{Movement::exchange, 100ms};
  theatre.window->show(first, {});
  CHECK(theatre.seen() == paint(first, theatre.fonts, theatre.images));
  theatre.window->show(second, exchange);
  CHECK(theatre.window->moving());
  CHECK(theatre.settled() == 1);
  CHECK(theatre.seen() == paint(second, theatre.fonts, theatre.images));
  theatre.window->show(first, exchange);
  theatre.window->wait(10ms, {});
  theatre.window->show(second, {});
  CHECK_FALSE(theatre.window->moving());
  theatre.window->wait(200ms, {});
  CHECK(theatre.seen() == paint(second, theatre.fonts, theatre.images));
}

TEST_CASE("A minute that passes with a screen is there before the first word has left") {
  Theatre theatre;
  const auto at = [](const std::string& time, const std::string& word) {
    DisplayList list = saying(word, Color{20, 40, 60});
    list.head = {100, 0, list.size.width - 100, 50};
    list.ops.push_back(DrawGlyphs{time, {}, 24, 110, 35, 60, Color{250, 250, 250}});
    return list;
  };
  const DisplayList before = at("14:05", "Core"), after = at("14:06", "Web");
  theatre.window->show(before, {});
  theatre.window->show(after, {Movement::exchange, 60ms});
  CHECK(theatre.window->moving());
  CHECK(theatre.seen() == paint(at("14:06", "Core"), theatre.fonts, theatre.images));
  CHECK(theatre.settled() == 1);
  CHECK(theatre.seen() == paint(after, theatre.fonts, theatre.images));
}

TEST_CASE("Where no word leaves, new ones come at once; where none comes, the old ones' leaving is all") {
  Theatre theatre;
  const DisplayList with = saying("Core", Color{255, 129, 182});
  DisplayList without = with;
  without.ops.pop_back();
  const auto check = [&](const DisplayList& before, const DisplayList& after) {
    theatre.window->show(before, {});
    theatre.window->show(after, {Movement::exchange, 60ms});
    CHECK(theatre.settled() == 1);
    CHECK(theatre.seen() == paint(after, theatre.fonts, theatre.images));
  };
  check(without, with);
  check(with, without);
}

namespace {

DisplayList with_tide(const std::string& word, int level, const std::string& minutes) {
  const Color ebb{20, 40, 60}, bright{200, 210, 90};
  const Rect plane{0, 0, 80, 200};
  const DrawGlyphs number{minutes, {}, 40, 10, 150, 50, Color{9, 9, 9}};
  DisplayList list = saying(word, ebb);
  list.ops.insert(list.ops.begin() + 1, {FillRect{{0, level, 80, 200 - level}, bright}, number});
  list.tide = TideEdge{plane, level, {ebb, {number}}, {bright, {number}}};
  return list;
}

/// The first bright row.
int level_of(const Picture& picture) {
  int y = 0;
  while (y < picture.height && (picture.row(y)[2] & 0xFFFFFF) != 0xC8D25A) ++y;
  return y;
}

}  // namespace

TEST_CASE("In an exchange the tide slides to its level, its digits change at once, and the end is the picture") {
  Theatre theatre;
  const DisplayList full = with_tide("Core", 10, "50"), low = with_tide("Web", 180, "7");
  theatre.window->show(full, {});
  REQUIRE(level_of(theatre.seen()) == 10);
  theatre.window->show(low, {Movement::exchange, 400ms});
  int before = 0, between = 0;
  for (int i = 0; i < 2000 && theatre.window->moving(); ++i) {
    theatre.window->wait(2ms, {});
    const int level = level_of(theatre.seen());
    REQUIRE(level >= before);
    between += level > before && level > 10 && level < 180;
    before = level;
  }
  CHECK(between > 3);
  CHECK(theatre.seen() == paint(low, theatre.fonts, theatre.images));
}

TEST_CASE("A glide that another one cuts in on goes on from where the edge is") {
  Theatre theatre;
  const DisplayList full = with_tide("Core", 10, "50"), low = with_tide("Web", 180, "7");
  theatre.window->show(full, {});
  theatre.window->show(low, {Movement::exchange, 800ms});
  while (level_of(theatre.seen()) < 40) theatre.window->wait(2ms, {});
  const int cut_at = level_of(theatre.seen());
  theatre.window->show(full, {Movement::exchange, 800ms});
  theatre.window->wait(60ms, {});
  CHECK(level_of(theatre.seen()) > cut_at / 2);
  CHECK(level_of(theatre.seen()) < 180);
  CHECK(theatre.settled() == 1);
  CHECK(theatre.seen() == paint(full, theatre.fonts, theatre.images));
}

TEST_CASE("Where only the tide moves, and where a plane gives way to none, the end is the picture, told once") {
  Theatre theatre;
  DisplayList low = with_tide("Core", 180, "7");
  const auto check = [&](const DisplayList& before, const DisplayList& after) {
    theatre.window->show(before, {});
    theatre.window->show(after, {Movement::exchange, 60ms});
    CHECK(theatre.settled() == 1);
    CHECK(theatre.seen() == paint(after, theatre.fonts, theatre.images));
  };
  check(with_tide("Core", 10, "7"), low);
  check(low, with_tide("Core", 180, "8"));
  check(low, saying("Web", Color{255, 192, 56}));
  check(saying("Web", Color{255, 192, 56}), low);
}
