#include "render/drm_surface.hpp"

#include <cerrno>
#include <memory>
#include <utility>

#include <doctest/doctest.h>

#include "render/console_display.hpp"
#include "render/sdl_error.hpp"

using namespace kiosk;

namespace {

/// What a fake card was told, and what it answers.
struct Told {
  std::vector<DrmConnector> connectors;
  std::string calls;
  int set_mode = 0, flip = 0;
  bool flips_come = true, is_master = true;
  std::uint32_t shown = 0;  ///< the framebuffer
  std::vector<Picture> buffers;

  const Picture& seen() const { return buffers.at(shown - 1); }
};

class FakeCard : public DrmCard {
 public:
  explicit FakeCard(Told& told) : told_(told) { told_.buffers.reserve(8); }

  std::string driver() const override { return "fake"; }
  std::vector<DrmConnector> connectors() override { return told_.connectors; }
  DrmBuffer make_buffer(Size size) override {
    Picture& picture = told_.buffers.emplace_back(size, Color{1, 2, 3});
    return {static_cast<std::uint32_t>(told_.buffers.size()), 1, {picture.pixels.data(), size, size.width}, 0};
  }
  void drop(const DrmBuffer&) override { told_.calls += "drop "; }
  int set_mode(const DrmConnector&, std::size_t mode, const DrmBuffer& buffer) override {
    told_.calls += "mode" + std::to_string(mode) + " ";
    if (told_.set_mode == 0) told_.shown = buffer.framebuffer;
    return told_.set_mode;
  }
  int flip(const DrmConnector&, const DrmBuffer& buffer) override {
    told_.calls += "flip ";
    if (told_.flip == 0) told_.shown = buffer.framebuffer;
    return told_.flip;
  }
  bool flipped(std::chrono::milliseconds) override {
    told_.calls += told_.flips_come ? "came " : "late ";
    return told_.flips_come;
  }
  void hide_cursor(const DrmConnector&) override { told_.calls += "cursor "; }
  bool own_displays() override { return told_.is_master; }
  bool set_power(bool) override { return true; }

 private:
  Told& told_;
};

DrmConnector connected(std::vector<DisplayMode> modes, std::size_t own = 0) {
  return {.id = 7, .name = "HDMI-A-1", .connected = true, .modes = std::move(modes), .own = own, .crtc = 3};
}

constexpr Size small{40, 30};

struct Bench {
  Told told;
  std::vector<std::string> said;
  DrmSurface surface{std::make_unique<FakeCard>(told), connected({{small, 60}}), 0,
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
  CHECK(bench.told.calls == "mode0 cursor ");
  CHECK(bench.told.seen() == bench.drawn());
  for (const int x : {10, 20, 30}) {
    bench.draw(x);
    CHECK(bench.told.seen() == bench.drawn());
  }
  CHECK(bench.told.calls == "mode0 cursor flip came flip came flip ");
  bench.surface.present({});
  bench.surface.present(std::array{Rect{0, 0, 0, 9}});
  CHECK(bench.said.empty());
}

TEST_CASE("A flip that doesn't come sets the mode anew, is told once, and hangs nothing") {
  Bench bench;
  bench.draw(0);
  bench.draw(10);
  bench.told.flips_come = false;
  bench.told.calls.clear();
  bench.draw(20);
  CHECK(bench.told.calls == "late mode0 cursor ");
  bench.draw(25);
  bench.draw(30);
  CHECK(bench.told.seen() == bench.drawn());
  CHECK(bench.said.size() == 1);
}

TEST_CASE("A driver without flips has its mode set for each picture") {
  Bench bench;
  bench.told.flip = EINVAL;
  bench.draw(0);
  bench.draw(10);
  bench.draw(20);
  CHECK(bench.told.seen() == bench.drawn());
  CHECK(bench.told.calls == "mode0 cursor flip mode0 cursor flip mode0 cursor ");
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
  CHECK(bench.told.calls == "mode0 cursor ");
  CHECK(bench.told.seen() == bench.drawn());
}

TEST_CASE("A mode that can't be set is thrown, for there may be another way; both buffers are given back") {
  Told told;
  {
    DrmSurface surface{std::make_unique<FakeCard>(told), connected({{small, 60}}), 0, [](const std::string&) {}};
    told.set_mode = ENOSPC;
    CHECK_THROWS_AS(surface.present(std::array{Rect{0, 0, 5, 5}}), SdlError);
    told.calls.clear();
  }
  CHECK(told.calls == "drop drop ");
}

TEST_CASE("The first connected display is taken, in its own mode, a bearable one or the wished one") {
  const DisplayMode hd{{1920, 1080}, 60}, low{{1280, 720}, 60}, film{{3840, 2160}, 60}, upright{{1080, 1920}, 60};
  const auto chosen = [](std::vector<std::vector<DrmConnector>> all, const std::string& wish) {
    std::vector<std::unique_ptr<DrmCard>> cards;
    static std::vector<std::unique_ptr<Told>> told;
    for (auto& connectors : all) {
      told.push_back(std::make_unique<Told>());
      told.back()->connectors = std::move(connectors);
      cards.push_back(std::make_unique<FakeCard>(*told.back()));
    }
    const ConsoleChoice choice = choose_console(std::move(cards), wish);
    return choice.connector.name + " " + to_text(choice.connector.modes[choice.mode]) +
           (choice.has_wished_mode ? "" : " not as wished");
  };
  DrmConnector out = connected({hd}), second = connected({low});
  out.connected = false;
  second.name = "HDMI-A-2";
  CHECK(chosen({{connected({low, hd}, 1)}}, "auto") == "HDMI-A-1 1920x1080@60");
  CHECK(chosen({{connected({low, hd})}}, "auto") == "HDMI-A-1 1280x720@60");
  CHECK(chosen({{connected({upright, hd})}}, "auto") == "HDMI-A-1 1080x1920@60");
  CHECK(chosen({{connected({film, hd, low})}}, "auto") == "HDMI-A-1 1920x1080@60");
  CHECK(chosen({{connected({film, hd, low})}}, "preferred") == "HDMI-A-1 3840x2160@60");
  CHECK(chosen({{connected({hd, low})}}, "1280x720") == "HDMI-A-1 1280x720@60");
  CHECK(chosen({{connected({hd, low})}}, "800x600") == "HDMI-A-1 1920x1080@60 not as wished");
  CHECK(chosen({{out}, {out, second}}, "auto") == "HDMI-A-2 1280x720@60");
  CHECK_THROWS_AS(chosen({{out}}, "auto"), NoDisplayConnected);
  CHECK_THROWS_AS(chosen({}, "auto"), NoDisplayConnected);
  second.crtc = 0;
  CHECK_THROWS_AS(chosen({{second}}, "auto"), NoDisplayConnected);
}

TEST_CASE("A console's display has the kernel's names, and shows what it is given") {
  Told told;
  told.connectors = {connected({{small, 60}})};
  std::vector<std::unique_ptr<DrmCard>> cards;
  cards.push_back(std::make_unique<FakeCard>(told));
  ConsoleDisplay display{choose_console(std::move(cards), "auto"), [](const std::string&) {}};
  CHECK(display.name() == "fake HDMI-A-1");
  CHECK(display.size() == small);
  const Picture red{small, Color{200, 10, 10}};
  display.show(red);
  CHECK(told.seen() == red);
  CHECK_FALSE(display.events_every().has_value());
  told.flip = EACCES;
  told.is_master = false;
  display.show(Picture{small, Color{}});
  CHECK(display.events_every().has_value());
  CHECK_FALSE(display.take_events().resized);
  told.is_master = true;
  told.flip = 0;
  CHECK(display.take_events().resized);
  display.show(red);
  CHECK(told.seen() == red);
}
