// How one screen gives way to the next, with a simulated clock.

#include <doctest/doctest.h>

#include "walked_day.hpp"

using namespace kiosk;
using namespace kiosk::testing;
using namespace std::chrono_literals;
using doctest::Approx;

TEST_CASE("A picture that was lost is shown again, in mid-transition too") {
  Started day{"13:45"};
  pass_until_moving(day);
  day.done.clear();
  day.send(PictureLost{});
  CHECK_FALSE(day.state.moving);
  CHECK(day.did("show"));
}

TEST_CASE("What is urgent is there at once, and leaves the transition that it meets") {
  Started day{"13:45"};
  day.files["event.json"] = event_with_urgent(day.files["event.json"]);
  day.send(ReloadAsked{});
  CHECK(day.shown == "announcement");
  CHECK_FALSE(day.state.moving);
}

TEST_CASE("What comes of an action belongs before whatever else was met at once") {
  Started day{"13:45"};
  day.send_all({FilesChanged{}, Woken{}});
  CHECK(day.state.seen);
  day.files["kiosk.json"] = screen_file("monument");
  day.pass(200ms);
  CHECK(day.shown == "identify");
  CHECK(day.state.moving);  // faded in, not cut
  day.pass(2s);
  day.done.clear();
  day.files["kiosk.json"] = screen_file("monument", R"(, "display": {"rotate": 90})");
  day.send_all({ReloadAsked{}, DisplayCame{}, Woken{}});
  CHECK(day.state.display->rotate == 90);
  day.pass(1h);
  CHECK(day.shown == true_screen(day));
}

TEST_CASE("Screens exchange their words in the theme's time, within a session and where one begins") {
  Started day{"13:45"};
  pass_until_moving(day);
  CHECK(day.transition.movement == Movement::exchange);
  CHECK(day.transition.lasts.count() == Approx(day.state.box->theme.crossfade));
  const std::string current = day.state.seen->current;
  for (int i = 0; i < 50000 && day.state.seen->current == current; ++i) day.pass(200ms);
  REQUIRE(day.state.seen->current != current);
  CHECK(day.transition.movement == Movement::exchange);
  CHECK(day.transition.lasts.count() == Approx(day.state.box->theme.crossfade));
}

TEST_CASE("A clock four times as fast moves in a quarter of the time, one half as fast not more slowly") {
  SignState state;
  state.speed = 4;
  WalkedDay fast{"13:45", state};
  fast.start();
  pass_until_moving(fast);
  CHECK(fast.transition.lasts.count() == Approx(fast.state.box->theme.crossfade / 4));
  state.speed = 0.5;
  WalkedDay slow{"13:45", state};
  slow.start();
  pass_until_moving(slow);
  CHECK(slow.transition.lasts.count() == Approx(slow.state.box->theme.crossfade));
}

TEST_CASE("A theme without motion cuts, whatever follows") {
  WalkedDay day{"13:45"};
  day.files["kiosk.json"] = screen_file("masa-loft", R"(, "theme": "theme.json")");
  day.files["theme.json"] = R"({"motion": "none"})";
  day.start();
  REQUIRE(day.shown == "current");
  while (day.shown == "current") day.pass(1s);
  CHECK(day.transition.movement == Movement::cut);
  CHECK_FALSE(day.state.moving);
}

TEST_CASE("What follows is prepared when a transition has ended, not while it runs") {
  Started day{"13:45"};
  pass_until_moving(day);
  day.done.clear();
  day.pass(100ms);
  REQUIRE(day.state.moving);
  CHECK_FALSE(day.did("prepare"));
  day.pass(1s);
  REQUIRE_FALSE(day.state.moving);
  CHECK(day.count("prepare") == 1);
}

TEST_CASE("Files that are asked for in mid-transition are read when it has ended") {
  Started day{"13:45"};
  pass_until_moving(day);
  day.done.clear();
  day.send(ReloadAsked{});
  CHECK_FALSE(day.did("read content"));
  day.pass(1s);
  CHECK(day.count("read content") == 1);
}
