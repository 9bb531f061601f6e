// What is told of a screen to those afar, and of what they hear at once.

#include "status/screen_told.hpp"

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

ScreenTold example() {
  ScreenTold told;
  told.told = Instant{Seconds{1'600'000'000}};
  told.sign.emplace();
  told.sign->version = "1.2";
  told.sign->venue = "hall";
  told.sign->screen = "current";
  told.sign->drawn = Instant{Seconds{1'600'000'001}};
  told.sync_state = "portal";
  told.sync_what = "a web page \"came\"";
  told.sync_since = Instant{Seconds{1'599'000'000}};
  told.health.celsius = 51.5;
  told.health.undervoltage = false;
  return told;
}

}  // namespace

TEST_CASE("What is told of a screen comes back as it was, with a sign and without one") {
  ScreenTold told = example();
  CHECK(read_screen_told(to_line(json_object(told))) == told);
  told.sign.reset();
  CHECK(read_screen_told(to_line(json_object(told))) == told);
  const ScreenSeen seen{"conf", "pi-3", true, told};
  CHECK(read_screen_seen(to_json(seen)) == seen);
  const ScreenSeen unheard{"conf", "pi-4", false, {}};
  CHECK(read_screen_seen(to_json(unheard)) == unheard);
}

TEST_CASE("What is not whole, or another's, is nothing") {
  CHECK_FALSE(read_screen_told("offline"));
  CHECK_FALSE(read_screen_told("{}"));
  CHECK_FALSE(read_screen_seen("[]"));
  const std::string whole = to_line(json_object(example()));
  CHECK_FALSE(read_screen_told(whole.substr(0, whole.size() / 2)));
}

TEST_CASE("Another picture, plays and degrees are no news; another event, state or trouble is") {
  const ScreenTold before = example();
  ScreenTold now = before;
  now.told += Seconds{60};
  now.sign->screen = "next";
  now.sign->drawn = now.told;
  now.sign->list = "abc";
  now.sign->picture = "def";
  now.sign->picture_at = now.told;
  now.sign->plays = 9;
  now.sign->clock_offset = 0.5;
  now.health.celsius = 60;
  CHECK_FALSE(is_news(before, now));
  const auto news = [&](auto change) {
    ScreenTold other = before;
    change(other);
    return is_news(before, other);
  };
  CHECK(news([](ScreenTold& t) { t.sign->serial = 2; }));
  CHECK(news([](ScreenTold& t) { t.sign->content = "beef"; }));
  CHECK(news([](ScreenTold& t) { t.sign->clock = "unknown"; }));
  CHECK(news([](ScreenTold& t) { t.sign->problems = {"kiosk.json:1:1: error: …"}; }));
  CHECK(news([](ScreenTold& t) { t.sign->screen = "off"; }));
  CHECK(news([](ScreenTold& t) { t.sign->laid_over = {"identify"}; }));
  CHECK(news([](ScreenTold& t) { t.sign->wrong_pictures = 1; }));
  CHECK(news([](ScreenTold& t) { t.sign.reset(); }));
  CHECK(news([](ScreenTold& t) { t.sync_state = "ok"; }));
  CHECK(news([](ScreenTold& t) { t.health.undervoltage = true; }));
}

TEST_CASE("Topics say which event, which screen, what") {
  CHECK(topic_of("conf", "pi-3", "cmd") == "kiosk/conf/pi-3/cmd");
  const auto topic = read_topic("kiosk/conf/pi-3/status");
  REQUIRE(topic);
  CHECK(topic->event == "conf");
  CHECK(topic->screen == "pi-3");
  CHECK(topic->what == "status");
  for (const char* other : {"", "kiosk", "kiosk/conf/pi-3", "kiosk/conf/pi-3/status/x", "other/conf/pi-3/status"})
    CHECK_FALSE(read_topic(other));
}
