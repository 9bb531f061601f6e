// Both ways of showing pictures, without a display: SDL's software renderer on a surface runs the code that a GPU runs.

#include <cstdlib>

#include <doctest/doctest.h>

#include "render/sdl_window_surface.hpp"
#include "render/stages.hpp"

using namespace kiosk;

namespace {

constexpr Size size{64, 48};
constexpr std::uint32_t red = 0xFFFF0000, blue = 0xFF0000FF;

struct Canvas {
  Handle<SDL_Surface> surface{SDL_CreateRGBSurfaceWithFormat(0, size.width, size.height, 32, SDL_PIXELFORMAT_ARGB8888)};

  Handle<SDL_Renderer> renderer() {
    return owned(SDL_CreateSoftwareRenderer(surface.get()), "SDL_CreateSoftwareRenderer");
  }
  std::uint32_t at(int x, int y) const {
    const auto* row = static_cast<const char*>(surface->pixels) + static_cast<std::ptrdiff_t>(y) * surface->pitch;
    return reinterpret_cast<const std::uint32_t*>(row)[x] | 0xFF000000u;
  }
  Picture picture() const {
    Picture seen{size, Color{}};
    for (int y = 0; y < size.height; ++y) {
      for (int x = 0; x < size.width; ++x) seen.row(y)[x] = at(x, y);
    }
    return seen;
  }
};

DisplayList plain(Color color, Size of = size) { return {of, color, {}}; }

/// Every pixel another colour, so that one in a wrong place is seen.
DisplayList colourful(std::uint32_t seed) {
  DisplayList list = plain({});
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      const std::uint32_t bits = static_cast<std::uint32_t>(y * size.width + x) * 2654435761u + seed;
      const auto byte = [bits](int shift) { return static_cast<std::uint8_t>(bits >> shift & 0xFF); };
      list.ops.push_back(FillRect{{x, y, 1, 1}, {byte(16), byte(8), byte(0)}});
    }
  }
  return list;
}

struct Studio {
  Painting painting(const DisplayList& list) { return {list, fonts, images}; }
  Picture picture(const DisplayList& list) { return painting(list).picture(); }

  Fonts fonts;
  Images images{Images::Mode::immediate};
};

constexpr TransitionFrame last{1, true};

/// A window that is nowhere, as SDL's dummy driver has it.
struct Nowhere {
  Nowhere() {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    checked(SDL_Init(SDL_INIT_VIDEO) == 0, "SDL_Init");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    window = owned(SDL_CreateWindow("test", 0, 0, size.width, size.height, 0), "SDL_CreateWindow");
  }
  ~Nowhere() {
    window.reset();
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
  }
  std::uint32_t at(int x, int y) const {
    const SDL_Surface* surface = SDL_GetWindowSurface(window.get());
    const auto* row = static_cast<const char*>(surface->pixels) + static_cast<std::ptrdiff_t>(y) * surface->pitch;
    return reinterpret_cast<const std::uint32_t*>(row)[x] | 0xFF000000u;
  }
  Picture picture() const {
    Picture seen{size, Color{}};
    for (int y = 0; y < size.height; ++y) {
      for (int x = 0; x < size.width; ++x) seen.row(y)[x] = at(x, y);
    }
    return seen;
  }

  Handle<SDL_Window> window;
};

}  // namespace

TEST_CASE("A texture is shown to the bit, and again when it is asked for again") {
  Studio studio;
  Canvas canvas;
  TextureStage stage{canvas.renderer()};
  CHECK_FALSE(stage.redraw());
  const Picture picture = studio.picture(colourful(1));
  stage.show(picture);
  CHECK(canvas.picture() == picture);
  SDL_FillRect(canvas.surface.get(), nullptr, 0);
  CHECK(stage.redraw());
  CHECK(canvas.picture() == picture);
  stage.forget();
  CHECK_FALSE(stage.redraw());
}

TEST_CASE("A painting is shown through a texture like its picture, the first one and those after it") {
  Studio studio;
  Canvas canvas;
  TextureStage stage{canvas.renderer()};
  for (const std::uint32_t seed : {1u, 2u, 3u}) {
    stage.show(studio.painting(colourful(seed)));
    CHECK(canvas.picture() == studio.picture(colourful(seed)));
  }
}

TEST_CASE("A fade over textures begins with the one, is between the two, and ends with the other to the bit") {
  Studio studio;
  Canvas canvas;
  TextureStage stage{canvas.renderer()};
  const Picture from = studio.picture(colourful(1)), to = studio.picture(colourful(2));
  stage.show(from);
  REQUIRE(stage.begin(studio.painting(colourful(2))));
  stage.step({0, false});
  CHECK(canvas.picture() == from);
  stage.step({0.5, false});
  for (int shift = 0; shift < 24; shift += 8) {
    const auto channel = [&](std::uint32_t p) { return static_cast<int>(p >> shift & 0xFF); };
    CHECK(std::abs(channel(canvas.at(5, 7)) - (channel(from.row(7)[5]) + channel(to.row(7)[5])) / 2) <= 2);
  }
  stage.step(last);
  CHECK(canvas.picture() == to);
}

TEST_CASE("Where there is nothing to come from, or it has another size, the picture is shown at once") {
  Studio studio;
  Canvas canvas;
  TextureStage stage{canvas.renderer()};
  CHECK_FALSE(stage.begin(studio.painting(colourful(1))));
  CHECK(canvas.picture() == studio.picture(colourful(1)));
  CHECK_FALSE(stage.begin(studio.painting(plain({}, {10, 10}))));
  CHECK(canvas.picture() == studio.picture(colourful(1)));
}

TEST_CASE("A renderer that does not draw what it was given is found out") {
  Studio studio;
  Canvas canvas;
  auto renderer = canvas.renderer();
  const SDL_Rect corner{0, 0, 8, 8};
  SDL_RenderSetClipRect(renderer.get(), &corner);
  TextureStage stage{std::move(renderer)};
  CHECK_THROWS_WITH_AS(stage.show(studio.painting(colourful(1))),
                       "SDL_RenderReadPixels: what was drawn is not there (software)", SdlError);
}

TEST_CASE("A window's surface shows fades") {
  Studio studio;
  Nowhere nowhere;
  SurfaceStage stage{std::make_unique<SdlWindowSurface>(*nowhere.window)};
  const DisplayList from = plain({0xFF, 0, 0}), to = plain({0, 0, 0xFF});
  stage.show(studio.painting(from));
  CHECK(nowhere.at(5, 5) == red);
  CHECK_FALSE(stage.begin(studio.painting(from)));  // nothing differs
  REQUIRE(stage.begin(studio.painting(to)));
  stage.step(last);
  CHECK(nowhere.at(0, 0) == blue);
  REQUIRE(stage.begin(studio.painting(from)));
  stage.step({0.5, false});
  CHECK(nowhere.at(30, 30) == 0xFF7F007F);
  stage.step(last);
  CHECK(nowhere.at(30, 30) == red);
}

TEST_CASE("On a window's surface every fade ends with the picture, also one that ends another half way") {
  Studio studio;
  Nowhere nowhere;
  SurfaceStage stage{std::make_unique<SdlWindowSurface>(*nowhere.window)};
  stage.show(studio.picture(colourful(1)));
  CHECK(nowhere.picture() == studio.picture(colourful(1)));
  std::uint32_t seed = 1;
  for (int i = 0; i < 3; ++i) {
    REQUIRE(stage.begin(studio.painting(colourful(++seed))));
    stage.step({0.3, false});
    REQUIRE(stage.begin(studio.painting(colourful(++seed))));
    stage.step({0.3, false});
    stage.step(last);
    CHECK(nowhere.picture() == studio.picture(colourful(seed)));
  }
  stage.show(studio.painting(plain({0xFF, 0, 0})));
  CHECK(nowhere.picture() == Picture{size, Color{0xFF, 0, 0}});
  stage.step(last);  // nothing is under way
  CHECK(nowhere.picture() == Picture{size, Color{0xFF, 0, 0}});
}

namespace {

constexpr Rect plane{8, 4, 20, 40};

DisplayList with_tide(int level, Color field) {
  const Color ebb{20, 40, 60}, bright{200, 210, 90};
  DisplayList list = plain(field);
  list.ops = {FillRect{{plane.x, plane.y, plane.width, level - plane.y}, ebb},
              FillRect{{plane.x, level, plane.width, plane.y + plane.height - level}, bright}};
  list.tide = TideEdge{plane, level, {ebb, {}}, {bright, {}}};
  return list;
}

/// The plane is at the level of each step while the field fades, and where it ends the picture is the next one.
template <class Stage, class Seen>
void check_glide(Stage& stage, Studio& studio, const Seen& seen) {
  const DisplayList from = with_tide(30, {0xFF, 0, 0}), to = with_tide(10, {0, 0, 0xFF});
  stage.show(studio.painting(from));
  REQUIRE(stage.glide(tide_plane(to, studio.fonts, studio.images, 0)));
  REQUIRE(stage.begin(studio.painting(to)));
  for (const int level : {30, 24, 12}) {
    stage.step({0.5, false, level});
    const Picture frame = seen();
    const Picture plane_now = studio.picture(with_tide(level, {}));
    for (int y = plane.y; y < plane.y + plane.height; ++y)
      REQUIRE(std::equal(frame.row(y) + plane.x, frame.row(y) + plane.x + plane.width, plane_now.row(y) + plane.x));
    CHECK(frame.row(2)[2] != red);
    CHECK(frame.row(2)[2] != blue);
  }
  stage.step({1, true, 11});  // the field has settled, the tide goes on
  CHECK(seen() == studio.picture(with_tide(11, {0, 0, 0xFF})));
  stage.step({1, true, 10});
  stage.end_glide();
  CHECK(seen() == studio.picture(to));
}

}  // namespace

TEST_CASE("A tide slides on a window's surface while the field fades") {
  Studio studio;
  Nowhere nowhere;
  SurfaceStage stage{std::make_unique<SdlWindowSurface>(*nowhere.window)};
  check_glide(stage, studio, [&] { return nowhere.picture(); });
}

TEST_CASE("A tide slides over textures while the field fades; without a picture there is none") {
  Studio studio;
  Canvas canvas;
  TextureStage stage{canvas.renderer()};
  CHECK_FALSE(stage.glide(tide_plane(with_tide(10, {}), studio.fonts, studio.images, 0)));
  check_glide(stage, studio, [&] { return canvas.picture(); });
  CHECK(stage.redraw());
}

namespace {

/// Half way words stand lower, over their ground; at the end nothing is left of that.
template <class Stage, class Seen>
void check_rise(Stage& stage, Studio& studio, const Seen& seen) {
  const Color ground{15, 18, 24}, ink{250, 250, 250};
  const DisplayList bare = plain(ground);
  const auto word = [&](int baseline) {
    DisplayList list = bare;
    list.ops = {DrawGlyphs{"A", {}, 20, 20, baseline, 14, ink}};
    return list;
  };
  Rise rise = rise_of(word(30), bare);
  REQUIRE(rise.boxes.size() == 1);
  rise.y = 4;
  rise.boxes[0].box.height += 4;
  stage.show(studio.painting(bare));
  REQUIRE(stage.begin(studio.painting(word(30)), rise));
  stage.step({0.5, false, {}});
  const Picture half = seen(), lower = studio.picture(word(32)), from = studio.picture(bare);
  int off = 0;
  for (std::size_t i = 0; i < half.pixels.size(); ++i) {
    const auto green = [](std::uint32_t p) { return static_cast<int>(p >> 8 & 0xFF); };
    off += std::abs(2 * green(half.pixels[i]) - green(from.pixels[i]) - green(lower.pixels[i])) > 4;
  }
  CHECK(off == 0);
  CHECK(half != from);
  stage.step(last);
  CHECK(seen() == studio.picture(word(30)));
}

}  // namespace

TEST_CASE("Words rise on a window's surface and leave nothing where they came from") {
  Studio studio;
  Nowhere nowhere;
  SurfaceStage stage{std::make_unique<SdlWindowSurface>(*nowhere.window)};
  check_rise(stage, studio, [&] { return nowhere.picture(); });
}

TEST_CASE("Words rise over textures and leave nothing where they came from") {
  Studio studio;
  Canvas canvas;
  TextureStage stage{canvas.renderer()};
  check_rise(stage, studio, [&] { return canvas.picture(); });
}
