#include "render/drm_surface.hpp"

#include <cerrno>
#include <memory>
#include <utility>

#include <doctest/doctest.h>

#include "fake_drm_card.hpp"
#include "render/sdl_error.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

constexpr Size small{40, 30};

struct Bench {
  Told told;
  std::vector<std::string> said;
  DrmSurface surface{std::make_unique<FakeCard>(told),
                     {{connected({{small, 60}}), 0, 3}},
                     [this](const std::string& line) { said.push_back(line); }};

  /// A white square of 5 px at (x, 4), shown.
  void draw(int x) {
    for (int y = 4; y < 9; ++y) std::fill_n(surface.frame().row(y) + x, 5, 0xFFFFFFFF);
    surface.present(std::array{Rect{x, 4, 5, 5}});
  }
  Picture drawn() {
    Picture all{small, Color{}};
    for (int y = 0; y < small.height; ++y) std::copy_n(surface.frame().row(y), small.width, all.row(y));
    return all;
  }
};

}  // namespace

TEST_CASE("The first picture sets the mode, the others flip once the one before was shown, and each is all there") {
  Bench bench;
  bench.draw(0);
  CHECK(bench.told.calls == "mode0 ");
  CHECK(bench.told.seen() == bench.drawn());
  for (const int x : {10, 20, 30}) {
    bench.draw(x);
    CHECK(bench.told.seen() == bench.drawn());
  }
  CHECK(bench.told.calls == "mode0 flip came flip came flip ");
  bench.surface.present({});  // what the other buffer lacks
  CHECK(bench.told.calls == "mode0 flip came flip came flip came flip ");
  bench.surface.present({});
  bench.surface.present(std::array{Rect{0, 0, 0, 9}});
  CHECK(bench.told.calls == "mode0 flip came flip came flip came flip ");
  CHECK(bench.said.empty());
}

TEST_CASE("A flip that doesn't come sets the mode anew, is told once, and hangs nothing") {
  Bench bench;
  bench.draw(0);
  bench.draw(10);
  bench.told.flips_come = false;
  bench.told.calls.clear();
  bench.draw(20);
  CHECK(bench.told.calls == "late dark mode0 ");
  bench.draw(25);
  bench.draw(30);
  CHECK(bench.told.seen() == bench.drawn());
  CHECK(bench.said.size() == 1);
}

TEST_CASE("A picture that is to stand and whose flip doesn't come is shown by its mode") {
  Bench bench;
  bench.draw(0);
  bench.draw(10);
  bench.told.flips_come = false;
  bench.told.shown = 9;
  bench.surface.verify();
  CHECK(bench.told.seen() == bench.drawn());
  CHECK(bench.told.calls == "mode0 flip late dark mode0 ");
}

TEST_CASE("A driver without flips has its mode set for each picture") {
  Bench bench;
  bench.told.flip = EINVAL;
  bench.draw(0);
  bench.draw(10);
  bench.draw(20);
  CHECK(bench.told.seen() == bench.drawn());
  CHECK(bench.told.calls == "mode0 flip mode0 flip mode0 ");
}

TEST_CASE("A flip names all in which its buffer differs from what is seen, and from what it held itself") {
  Bench bench;
  bench.draw(0);
  bench.draw(10);
  bench.draw(20);
  CHECK(bench.told.changed == std::vector{Rect{10, 4, 5, 5}, Rect{20, 4, 5, 5}});
  bench.draw(20);
  CHECK(bench.told.changed == std::vector{Rect{20, 4, 5, 5}});
}

TEST_CASE("What is to stand is compared with what the display is fed from: once whole, then whether it is that") {
  Bench bench;
  bench.draw(0);
  bench.surface.verify();
  REQUIRE(bench.surface.verified().has_value());
  const auto first = *bench.surface.verified();
  bench.draw(10);
  bench.surface.verify();
  CHECK(*bench.surface.verified() == first);  // not a minute later
  CHECK(bench.said.empty());
  CHECK(bench.surface.wrong_pictures() == 0);
  bench.told.shown = 9;  // somebody else's
  bench.told.calls.clear();
  bench.surface.verify();
  CHECK(bench.told.calls == "mode0 ");
  CHECK(bench.told.seen() == bench.drawn());
  CHECK(*bench.surface.verified() != first);
  CHECK(bench.surface.wrong_pictures() == 1);
  CHECK(bench.said.size() == 1);
}

TEST_CASE("Bytes that don't arrive are drawn again") {
  Bench bench;
  bench.draw(0);
  bench.told.buffers[bench.told.shown - 1].pixels[3] ^= 1;
  bench.surface.verify();
  CHECK(bench.told.seen() == bench.drawn());
  CHECK(bench.said.size() == 1);
  bench.told.set_modes = EACCES;  // and nothing arrives where it is another program's
  bench.told.shown = 9;
  bench.surface.verify();
  CHECK(bench.surface.is_lost());
}

TEST_CASE("What can't be shown as it was drawn is thrown") {
  Bench bench;
  bench.draw(0);
  bench.told.stuck = true;
  bench.told.shown = 9;
  CHECK_THROWS_AS(bench.surface.verify(), SdlError);
  CHECK(bench.surface.wrong_pictures() == 2);  // and again, when it had been shown anew
}

TEST_CASE("Bytes that never arrive are thrown") {
  Bench bench;
  bench.told.spoils = true;
  bench.draw(0);
  CHECK_THROWS_AS(bench.surface.verify(), SdlError);
}

TEST_CASE("A second buffer that can't be had gives the first one back") {
  Told told;
  told.most_buffers = 1;
  CHECK_THROWS_AS(
      (DrmSurface{std::make_unique<FakeCard>(told), {{connected({{small, 60}}), 0, 3}}, [](const std::string&) {}}),
      SdlError);
  CHECK(told.calls == "drop drop ");
}

TEST_CASE("What was left to another terminal is left alone until it is regained") {
  Bench bench;
  bench.draw(0);
  bench.draw(10);
  bench.told.calls.clear();
  bench.surface.leave();
  bench.draw(20);
  bench.surface.verify();
  CHECK(bench.told.calls == "came leave ");
  CHECK(bench.surface.regain());
  bench.draw(30);
  CHECK(bench.told.calls == "came leave mode0 ");
  CHECK(bench.told.seen() == bench.drawn());
  CHECK(bench.said.empty());
}

TEST_CASE("What another program owns is left alone, and taken back with all that was drawn meanwhile") {
  Bench bench;
  bench.draw(0);
  bench.told.flip = EACCES;
  bench.told.is_master = false;
  bench.draw(10);
  CHECK(bench.surface.is_lost());
  bench.told.calls.clear();
  bench.draw(20);
  CHECK_FALSE(bench.surface.regain());
  CHECK(bench.told.calls.empty());
  bench.told.flip = 0;
  bench.told.is_master = true;
  CHECK(bench.surface.regain());
  CHECK_FALSE(bench.surface.is_lost());
  bench.draw(30);
  CHECK(bench.told.calls == "mode0 ");
  CHECK(bench.told.seen() == bench.drawn());
}

TEST_CASE("A mode that can't be set is thrown, for there may be another way; both buffers are given back") {
  Told told;
  {
    DrmSurface surface{std::make_unique<FakeCard>(told), {{connected({{small, 60}}), 0, 3}}, [](const std::string&) {}};
    told.set_modes = ENOSPC;
    CHECK_THROWS_AS(surface.present(std::array{Rect{0, 0, 5, 5}}), SdlError);
    told.calls.clear();
  }
  CHECK(told.calls == "drop drop ");
}
