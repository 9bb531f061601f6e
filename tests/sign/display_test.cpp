// Displays that come, go and sleep, with a simulated clock.

#include <doctest/doctest.h>

#include "walked_day.hpp"

using namespace kiosk;
using namespace kiosk::testing;
using namespace std::chrono_literals;

TEST_CASE("Without a display it is tried again every two seconds, and files are followed meanwhile") {
  WalkedDay day{"13:45"};
  day.display_there = false;
  day.start();
  CHECK(day.count("open display") == 1);
  CHECK_FALSE(day.did("show"));
  day.pass(5s);
  CHECK(day.count("open display") == 3);
  day.files["kiosk.json"] = screen_file("monument");
  day.send(FilesChanged{});
  day.pass(1s);
  CHECK(day.state.box->venue().id == "monument");
  day.display_there = true;
  day.pass(2s);
  CHECK(day.shown != "nothing");
}

TEST_CASE("A display that comes where there was none is opened at once, another one when its modes have settled") {
  WalkedDay day{"13:45"};
  day.display_there = false;
  day.start();
  day.display_there = true;
  day.send(DisplayCame{});
  CHECK(day.shown == "current");
  CHECK(std::ranges::count(day.told, "kiosk: a display has come") == 0);
  day.done.clear();
  day.send(DisplayCame{});
  day.pass(600ms);
  CHECK_FALSE(day.did("open display"));
  day.pass(200ms);
  CHECK(day.count("open display") == 1);
  CHECK(day.told.back() == "kiosk: a display has come");
  CHECK(day.shown == true_screen(day));
}

TEST_CASE("Another rotation or mode opens the display anew, anything else does not") {
  Started day{"13:45"};
  day.done.clear();
  day.files["kiosk.json"] = screen_file("masa-loft", R"(, "name": "pi-3")");
  day.send(ReloadAsked{});
  CHECK_FALSE(day.did("open display"));
  day.files["kiosk.json"] = screen_file("masa-loft", R"(, "display": {"rotate": 90})");
  day.send(ReloadAsked{});
  CHECK(day.count("open display") == 1);
  CHECK(day.state.display->rotate == 90);
  CHECK(day.shown == true_screen(day));
}

TEST_CASE("Files that are changed while the display is being opened have it opened once more") {
  Started day{"13:45"};
  day.files["kiosk.json"] = screen_file("masa-loft", R"(, "display": {"rotate": 90})");
  const SignMoment moment = day.moment();
  WalkedDay turned{"13:45"};
  turned.files = day.files;
  turned.start();
  SignState state = day.state;
  state.display.reset();  // as while it is being opened
  state = step(state, ContentRead{{turned.state.box, {}, false}}, moment).state;
  const Step opened = step(state, DisplayOpened{{0, "auto"}}, moment);
  CHECK_FALSE(opened.state.display);
  REQUIRE(opened.actions.size() == 1);
  CHECK(std::get<OpenDisplay>(opened.actions[0]).wish.rotate == 90);
}

TEST_CASE("Off hours put the display to sleep and wake it on the minute; the television is told once each time") {
  WalkedDay day{"22:58"};
  day.files["kiosk.json"] =
      screen_file("masa-loft", R"(, "display": {"cec": true, "off": {"from": "23:00", "until": "07:00"}})");
  day.start();
  CHECK(day.awake);
  CHECK(day.count("wake television") == 1);
  day.pass(119s);
  CHECK(day.awake);
  CHECK(day.count("wake television") == 1);
  day.pass(2s);
  CHECK_FALSE(day.awake);
  CHECK(day.count("sleep television") == 1);
  day.done.clear();
  day.pass(7h);
  CHECK_FALSE(day.awake);
  CHECK_FALSE(day.did("show"));
  day.pass(1h);
  CHECK(day.awake);
  CHECK(day.count("wake display") == 1);
  CHECK(day.count("wake television") == 1);
  CHECK(day.shown == true_screen(day));
}

TEST_CASE("In off hours what is urgent is shown, an answer to staff is, and a doubtful clock darkens nothing") {
  WalkedDay day{"23:30"};
  const std::string off = R"(, "display": {"off": {"from": "23:00", "until": "07:00"}})";
  day.files["kiosk.json"] = screen_file("masa-loft", off);
  day.start();
  REQUIRE_FALSE(day.awake);
  day.files["kiosk.json"] = screen_file("monument", off);
  day.send(ReloadAsked{});
  CHECK(day.awake);
  CHECK(day.shown == "identify");
  day.pass(11s);
  CHECK_FALSE(day.awake);
  day.clock = ClockState::restored;
  day.send(Woken{});
  CHECK(day.awake);
  day.clock = ClockState::synchronised;
  day.send(Woken{});
  CHECK_FALSE(day.awake);
  day.files["event.json"] = event_with_urgent(day.files["event.json"]);
  day.send(ReloadAsked{});
  CHECK(day.awake);
  CHECK(day.shown == "announcement");
}

TEST_CASE("A display that comes while it sleeps is left alone until the hours are over") {
  WalkedDay day{"06:59"};
  day.files["kiosk.json"] = screen_file("masa-loft", R"(, "display": {"off": {"from": "23:00", "until": "07:00"}})");
  day.start();
  REQUIRE_FALSE(day.awake);
  day.done.clear();
  day.send(DisplayCame{});
  CHECK(rest_of(day.state, day.moment()).steady > day.moment().steady);
  day.pass(30s);
  CHECK_FALSE(day.did("open display"));
  day.pass(40s);
  CHECK(day.awake);
  CHECK(day.count("open display") == 1);
}

TEST_CASE("A picture that is lost while the display sleeps sends it to sleep again") {
  WalkedDay day{"06:30"};
  day.files["kiosk.json"] = screen_file("masa-loft", R"(, "display": {"off": {"from": "23:00", "until": "07:00"}})");
  day.start();
  REQUIRE_FALSE(day.awake);
  day.done.clear();
  day.send(PictureLost{});
  CHECK(day.did("sleep display"));
  CHECK_FALSE(day.did("wake display"));
}

TEST_CASE("A picture of a display that is there no more starts no transition on the next one") {
  Started day{"13:45"};
  SignState state = day.state;
  state.display.reset();
  state.coming.reset();
  CHECK_FALSE(step(state, Shown{true}, day.moment()).state.moving);
}

TEST_CASE("Off hours that begin while a slide is waited for leave nothing that is due") {
  WalkedDay day{"22:58"};
  day.files["kiosk.json"] = screen_file("masa-loft", R"(, "display": {"off": {"from": "23:00", "until": "07:00"}})");
  day.start();
  day.pass(119500ms);
  day.state.patience = day.moment().steady + 1s;
  day.pass(1s);
  REQUIRE_FALSE(day.awake);
  CHECK_FALSE(day.state.patience);
  const int wakings = day.wakings;
  day.pass(1h);
  CHECK(day.wakings - wakings < 1000);  // as the playlist goes on
}

TEST_CASE("A display that is due to be opened doesn't wake the sign during a transition") {
  Started day{"13:45"};
  pass_until_moving(day);
  day.state.reopen_at = day.moment().steady - 1s;
  CHECK(rest_of(day.state, day.moment()).steady > day.moment().steady + 1s);
}

TEST_CASE("A clock that is set while there is no display is noticed") {
  WalkedDay day{"13:45"};
  day.display_there = false;
  day.start();
  CHECK(day.did("set alarm"));
}
