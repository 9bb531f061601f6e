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
