#include "render/console_display.hpp"

#include <cerrno>
#include <memory>
#include <utility>

#include <doctest/doctest.h>

#include "fake_drm_card.hpp"

using namespace kiosk;
using namespace kiosk::testing;

TEST_CASE("The first connected display is taken, in its own mode, a bearable one or the wished one") {
  const DisplayMode hd{{1920, 1080}, 60}, low{{1280, 720}, 60}, film{{3840, 2160}, 60}, upright{{1080, 1920}, 60};
  const auto chosen = [](std::vector<std::vector<DrmConnector>> all, const std::string& wish, bool mirror = false) {
    std::vector<std::unique_ptr<DrmCard>> cards;
    static std::vector<std::unique_ptr<Told>> told;
    for (auto& connectors : all) {
      told.push_back(std::make_unique<Told>());
      told.back()->connectors = std::move(connectors);
      cards.push_back(std::make_unique<FakeCard>(*told.back()));
    }
    const ConsoleChoice choice = choose_console(std::move(cards), {wish, mirror});
    std::string told_of;
    for (const DrmHead& head : choice.heads)
      told_of += head.connector.name + " " + to_text(head.connector.modes[head.mode]) + " ";
    for (const std::string& name : choice.left_out) told_of += "without " + name + " ";
    return told_of + (choice.has_wished_mode ? "" : "not as wished ");
  };
  DrmConnector out = connected({hd}), second = connected({low});
  out.connected = false;
  second.name = "HDMI-A-2";
  CHECK(chosen({{connected({low, hd}, 1)}}, "auto") == "HDMI-A-1 1920x1080@60 ");
  CHECK(chosen({{connected({low, hd})}}, "auto") == "HDMI-A-1 1280x720@60 ");
  CHECK(chosen({{connected({upright, hd})}}, "auto") == "HDMI-A-1 1080x1920@60 ");
  CHECK(chosen({{connected({film, hd, low})}}, "auto") == "HDMI-A-1 1920x1080@60 ");
  CHECK(chosen({{connected({film, hd, low})}}, "preferred") == "HDMI-A-1 3840x2160@60 ");
  CHECK(chosen({{connected({hd, low})}}, "1280x720") == "HDMI-A-1 1280x720@60 ");
  CHECK(chosen({{connected({hd, low})}}, "800x600") == "HDMI-A-1 1920x1080@60 not as wished ");
  CHECK(chosen({{out}, {out, second}}, "auto") == "HDMI-A-2 1280x720@60 ");
  CHECK_THROWS_AS(chosen({{out}}, "auto"), NoDisplayConnected);
  CHECK_THROWS_AS(chosen({}, "auto"), NoDisplayConnected);
  second.crtcs.clear();
  CHECK_THROWS_AS(chosen({{second}}, "auto"), NoDisplayConnected);
}

TEST_CASE("Where displays show the same, they do so in the best mode that all have, each from a feed of its own") {
  const DisplayMode hd{{1920, 1080}, 60}, slow{{1920, 1080}, 50}, low{{1280, 720}, 60}, odd{{800, 480}, 60};
  const auto chosen = [](std::vector<DrmConnector> connectors, const std::string& wish = "auto") {
    Told told;
    told.connectors = std::move(connectors);
    for (std::size_t i = 0; i < told.connectors.size(); ++i) {
      told.connectors[i].id = static_cast<std::uint32_t>(i);
      told.connectors[i].name = std::string(1, static_cast<char>('a' + i));
    }
    std::vector<std::unique_ptr<DrmCard>> cards;
    cards.push_back(std::make_unique<FakeCard>(told));
    const ConsoleChoice choice = choose_console(std::move(cards), {wish, true});
    std::string heads;
    for (const DrmHead& head : choice.heads) {
      heads +=
          head.connector.name + " " + to_text(head.connector.modes[head.mode]) + " " + std::to_string(head.crtc) + "; ";
    }
    for (const std::string& name : choice.left_out) heads += "not " + name + "; ";
    return heads + (choice.has_wished_mode ? "" : "not as wished");
  };
  const auto at = [](std::vector<std::uint32_t> crtcs, DrmConnector connector) {
    connector.crtcs = std::move(crtcs);
    return connector;
  };
  const DrmConnector one = at({3, 4}, connected({hd, low})), slower = at({3, 4}, connected({slow, low}));
  CHECK(chosen({one}) == "a 1920x1080@60 3; ");
  CHECK(chosen({one, slower}) == "a 1920x1080@60 3; b 1920x1080@50 4; ");
  CHECK(chosen({one, at({4}, connected({low}))}) == "a 1280x720@60 3; b 1280x720@60 4; ");
  CHECK(chosen({one, slower}, "1280x720") == "a 1280x720@60 3; b 1280x720@60 4; ");
  CHECK(chosen({one, at({4}, connected({low}))}, "1920x1080") == "a 1280x720@60 3; b 1280x720@60 4; not as wished");
  CHECK(chosen({one, at({4}, connected({odd}))}) == "a 1920x1080@60 3; not b; ");
  CHECK(chosen({at({3}, one), at({3}, one)}) == "a 1920x1080@60 3; not b; ");
  CHECK(chosen({one, at({3}, one)}) == "a 1920x1080@60 4; b 1920x1080@60 3; ");
}

TEST_CASE("A display that another program has is not opened, for who opened it then could never take it") {
  Told told;
  told.connectors = {connected({{{40, 30}, 60}})};
  told.is_master = false;
  std::vector<std::unique_ptr<DrmCard>> cards;
  cards.push_back(std::make_unique<FakeCard>(told));
  CHECK_THROWS_AS(choose_console(std::move(cards), {}), NoDisplayConnected);
}

TEST_CASE("A console's display has the kernel's names, and shows what it is given") {
  Told told;
  told.connectors = {connected({{{40, 30}, 60}})};
  std::vector<std::unique_ptr<DrmCard>> cards;
  cards.push_back(std::make_unique<FakeCard>(told));
  ConsoleDisplay display{choose_console(std::move(cards), {}), [](const std::string&) {}};
  CHECK(display.facts().driver == "fake (atomic)");
  CHECK(display.facts().connectors == "HDMI-A-1");
  CHECK(display.facts().verified.empty());
  CHECK(display.size() == Size{40, 30});
  const Picture red{Size{40, 30}, Color{200, 10, 10}};
  display.show(red);
  CHECK(told.seen() == red);
  CHECK(display.facts().verified.size() == 16);
  CHECK_FALSE(display.events_every().has_value());
  told.flip = EACCES;
  told.is_master = false;
  display.show(Picture{Size{40, 30}, Color{}});
  CHECK(display.events_every().has_value());
  CHECK_FALSE(display.is_seen());
  CHECK_FALSE(display.take_events().resized);
  told.is_master = true;
  told.flip = 0;
  CHECK(display.take_events().resized);
  display.show(red);
  CHECK(told.seen() == red);
}
