// Sticks, with a simulated clock.

#include <doctest/doctest.h>

#include "walked_day.hpp"

using namespace kiosk;
using namespace kiosk::testing;
using namespace std::chrono_literals;

TEST_CASE("A stick waits for a transition's end, is told for ten seconds, and its content stays") {
  Started day{"13:45"};
  WalkedDay other{"13:45"};
  other.files["kiosk.json"] = screen_file("monument");
  other.start();
  day.stick = {other.state.box, "", false};
  pass_until_moving(day);
  day.send(SticksCame{{"/run/stick"}});
  CHECK_FALSE(day.did("read stick"));
  day.pass(2s);
  CHECK(day.count("read stick") == 1);
  CHECK(day.shown == "stick");
  CHECK(day.state.box->venue().id == "monument");
  day.pass(10s);
  CHECK(day.shown == true_screen(day));
  CHECK(day.showing.venue.id == "monument");
}

TEST_CASE("A stick that is refused is told for thirty seconds, one that is none of ours not at all") {
  Started day{"13:45"};
  day.stick = {nullptr, "kiosk.json:3:2: expected ','", false};
  day.send(SticksCame{{"/run/stick"}});
  CHECK(day.shown == "stick");
  CHECK(std::get<StickScreen>(day.showing.screen).problem == "kiosk.json:3:2: expected ','");
  day.pass(29s);
  CHECK(day.shown == "stick");
  day.pass(3s);
  CHECK(day.shown != "stick");
  day.stick = {nullptr, "", true};
  day.send(SticksCame{{"/run/other"}});
  CHECK(day.shown != "stick");
}

TEST_CASE("A stick's good content clears the staff line of the files' problems") {
  Started day{"13:45"};
  day.stick = {day.state.box, "", false};
  day.files["event.json"] = "{";
  day.send(ReloadAsked{});
  REQUIRE_FALSE(look_of(day.state, {1920, 1080}).staff_line.empty());
  day.send(SticksCame{{"/run/stick"}});
  CHECK(look_of(day.state, {1920, 1080}).staff_line.empty());
}

TEST_CASE("Of several sticks each is read, those that come one after another during a transition, too") {
  Started day{"13:45"};
  day.stick = {nullptr, "", true};
  day.done.clear();
  day.send(SticksCame{{"/run/a", "/run/b"}});
  CHECK(day.count("read stick") == 2);
  pass_until_moving(day);
  day.done.clear();
  day.send(SticksCame{{"/run/c"}});
  day.send(SticksCame{{"/run/d"}});
  day.pass(1s);
  CHECK(day.count("read stick") == 2);
}
