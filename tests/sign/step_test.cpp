// The sign's decisions, walked through with a simulated clock.

#include "sign/step.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "schedule/time_text.hpp"
#include "walked_day.hpp"

using namespace kiosk;
using namespace kiosk::testing;
using namespace std::chrono_literals;

TEST_CASE("A start reads the files, opens the display, shows what is true and prepares what follows") {
  const Started day{"13:45"};
  CHECK(day.shown == "current");
  CHECK(day.done == std::vector<std::string>{"read content", "follow files", "open display", "set alarm", "show",
                                             "prepare", "tidy"});
}

TEST_CASE("A whole day: at every second the screen is the one that is true, but for a transition's time") {
  Started day{"11:55"};
  int others = 0;
  for (int second = 0; second < 7 * 3600; ++second) {
    day.pass(1s);
    const bool right = day.shown == true_screen(day) || day.state.moving;
    others += !right;
  }
  CHECK(others == 0);
  CHECK(day.told.size() == 1);  // of the clock
}

TEST_CASE("Nothing is done between two answers") {
  Started day{"13:45"};
  day.pass(5s);
  const std::size_t done = day.done.size();
  const int wakings = day.wakings;
  REQUIRE(day.state.shown_until > day.moment().now + 2s);
  day.pass(1s);
  CHECK(day.done.size() == done);
  CHECK(day.wakings == wakings);
}

TEST_CASE("A clock that is set is followed at once, forward and back") {
  Started day{"13:45"};
  const auto before = day.showing.current;
  day.set_clock(2h);
  day.pass(3s);
  CHECK(day.shown == true_screen(day));
  CHECK(day.showing.current != before);
  day.set_clock(-2h);
  day.pass(3s);
  CHECK(day.showing.current == before);
  CHECK(std::ranges::count(day.told, "kiosk: the clock was set") == 2);
}

TEST_CASE("A clock that becomes trusted is acted on at the next look, one that is not shows the programme") {
  WalkedDay day{"13:45"};
  day.clock = ClockState::unknown;
  day.start();
  CHECK(day.shown == "programme");
  CHECK(day.told.back() == "kiosk: the clock is unknown, and not trusted");
  day.clock = ClockState::synchronised;
  day.send(Woken{});
  CHECK(day.shown == "current");
  CHECK(day.told.back() == "kiosk: the clock is synchronised");
}

TEST_CASE("While the clock can't be trusted it is looked at again within 2 s, and what it tells is drawn") {
  WalkedDay day{"13:45"};
  day.clock = ClockState::unknown;
  day.start();
  const SignMoment moment = day.moment();
  CHECK(rest_of(day.state, moment).steady <= moment.steady + 2s);
  day.clock = ClockState::synchronised;
  day.pass(2s);
  CHECK(day.shown == "current");
  CHECK(rest_of(day.state, day.moment()).steady > day.moment().steady + 20s);
}

TEST_CASE("--at starts the clock in the event's zone with the first usable content, however late that comes") {
  SignState state;
  state.at = "2020-09-06T13:50";
  WalkedDay day{"03:00", state};
  const std::string good = day.files["kiosk.json"];
  day.files["kiosk.json"] = "{";
  day.start();
  CHECK_FALSE(day.did("start clock"));
  day.files["kiosk.json"] = good;
  day.pass(25s);
  CHECK(day.did("start clock"));
  CHECK(day.shown == true_screen(day));
  CHECK(day.moment().now < *parse_time("2020-09-06T13:51", *Zone::find("Asia/Taipei")));
  day.send(ReloadAsked{});
  CHECK(day.count("start clock") == 1);
}

TEST_CASE("--at start begins with the event's first session") {
  SignState state;
  state.at = "start";
  WalkedDay day{"03:00", state};
  day.start();
  CHECK(day.did("start clock"));
  CHECK(day.moment().now >= *parse_time("2020-09-06T12:10", *Zone::find("Asia/Taipei")));
  CHECK(day.moment().now < *parse_time("2020-09-06T12:11", *Zone::find("Asia/Taipei")));
}

TEST_CASE("Changed files are read once when the editor is done, and never during a transition") {
  Started day{"13:45"};
  pass_until_moving(day);
  day.done.clear();
  day.send(FilesChanged{});
  day.send(FilesChanged{});
  day.pass(100ms);
  CHECK_FALSE(day.did("read content"));
  day.pass(5s);
  CHECK_FALSE(day.state.moving);
  CHECK(day.count("read content") == 1);
  day.done.clear();
  day.send(FilesChanged{});
  day.pass(100ms);
  day.send(FilesChanged{});
  day.pass(140ms);
  CHECK_FALSE(day.did("read content"));
  day.pass(20ms);
  CHECK(day.count("read content") == 1);
}

TEST_CASE("A bad first start is a setup screen; it is read again by itself, and shows what is mended") {
  WalkedDay day{"13:45"};
  const std::string good = day.files["kiosk.json"];
  day.files["kiosk.json"] = "{\"venue\": \"masa-loft\"\n\"event\": \"event.json\"}";
  day.start();
  REQUIRE(day.shown == "setup");
  const auto& setup = std::get<SetupScreen>(day.showing.screen);
  REQUIRE_FALSE(setup.lines.empty());
  CHECK(setup.lines[0].starts_with("kiosk.json:2:1: "));
  day.files["kiosk.json"] = good;
  day.pass(25s);
  CHECK(day.shown == true_screen(day));
  CHECK(day.shown != "setup");
}

TEST_CASE("Bad content keeps the last good on, and the staff line names file and line until it is mended") {
  Started day{"13:45"};
  const Size full_hd{1920, 1080};
  CHECK(look_of(day.state, full_hd).staff_line.empty());
  const std::string good = day.files["event.json"];
  day.files["event.json"] = good.substr(0, 5000);
  day.send(ReloadAsked{});
  CHECK(day.shown == "current");
  CHECK(look_of(day.state, full_hd).staff_line.starts_with("event.json:"));
  day.files["event.json"] = good;
  day.send(ReloadAsked{});
  CHECK(look_of(day.state, full_hd).staff_line.empty());
}

TEST_CASE("A switch of the venue is told for ten seconds; a start and a change of anything else are not") {
  Started day{"13:45"};
  day.files["kiosk.json"] = screen_file("masa-loft", R"(, "name": "pi-3")");
  day.send(ReloadAsked{});
  CHECK(day.shown == "current");
  day.files["kiosk.json"] = screen_file("monument");
  day.send(ReloadAsked{});
  CHECK(day.shown == "identify");
  CHECK(day.showing.venue.id == "monument");
  day.pass(9s);
  CHECK(day.shown == "identify");
  day.pass(2s);
  CHECK(day.shown == true_screen(day));
  CHECK(day.shown != "identify");
}

TEST_CASE("--venue for an unknown venue ends the start, and only the start") {
  SignState state;
  const SignMoment moment{Instant{}, {}, ClockState::synchronised};
  const Step first = step(state, ContentRead{{nullptr, {}, true}}, moment);
  CHECK(first.state.ended == Exit::bad_command_line);
  CHECK(first.actions.empty());
  state.started = true;
  CHECK_FALSE(step(state, ContentRead{{nullptr, {}, true}}, moment).state.ended);
}

TEST_CASE("A slide that is being decoded is waited for with the picture before it on, two seconds at most") {
  WalkedDay day{"13:45"};
  day.slides_take = 1s;
  day.start();
  while (!day.state.patience) day.pass(100ms);
  const std::string before = day.shown;
  CHECK(before != "sponsor");
  day.pass(800ms);
  day.send(Woken{});
  CHECK(day.shown == before);
  day.pass(300ms);
  day.send(Woken{});  // as the decoder's thread wakes the loop
  CHECK(day.shown == "sponsor");
  CHECK_FALSE(day.state.patience);

  WalkedDay slow{"13:45"};
  slow.slides_take = 60s;
  slow.start();
  while (!slow.state.patience) slow.pass(100ms);
  slow.pass(1900ms);
  CHECK(slow.shown != "sponsor");
  slow.pass(200ms);
  CHECK(slow.shown == "sponsor");
}

TEST_CASE("What may not have been done when something threw is tried again: reading, and opening a display") {
  Started day{"13:45"};
  day.state.display.reset();
  day.done.clear();
  day.send(Failed{});
  day.pass(30s);
  CHECK(day.did("open display"));
  CHECK(day.did("read content"));
  CHECK(day.shown == true_screen(day));
}

TEST_CASE("Something unforeseen costs at most the picture of that second") {
  Started day{"13:45"};
  day.done.clear();
  day.send(Failed{});
  CHECK_FALSE(day.did("show"));
  day.pass(1100ms);
  CHECK(day.did("show"));
  CHECK(day.shown == true_screen(day));
}

TEST_CASE("It ends when it is told to, by a signal or when its time is up") {
  Started day{"13:45"};
  day.send(StopAsked{});
  CHECK(day.state.ended == Exit::ok);
  SignState state;
  state.end_at = Steady{} + 3s;
  WalkedDay timed{"13:45", state};
  timed.start();
  timed.pass(2s);
  CHECK_FALSE(timed.state.ended);
  timed.pass(2s);
  CHECK(timed.state.ended == Exit::ok);
}
TEST_CASE("What is to be read is read before anything is drawn") {
  WalkedDay day{"13:45"};
  day.clock = ClockState::unknown;
  day.start();
  day.clock = ClockState::synchronised;  // a reason to draw
  day.done.clear();
  day.send(ReloadAsked{});
  REQUIRE_FALSE(day.done.empty());
  CHECK(day.done[0] == "read content");
  CHECK(day.count("show") == 1);
}

TEST_CASE("A slide is waited for two seconds in all, however often the sign is woken meanwhile") {
  WalkedDay day{"13:45"};
  day.slides_take = 60s;
  day.start();
  while (!day.state.patience) day.pass(100ms);
  for (int i = 0; i < 4; ++i) {
    day.pass(490ms);
    CHECK(day.shown != "sponsor");
    day.send(Woken{});
  }
  day.pass(100ms);
  CHECK(day.shown == "sponsor");
}

TEST_CASE("A long list of problems shows its first eight") {
  SignState state;
  Problem problem;
  problem.file = "event.json";
  for (problem.line = 1; problem.line <= 20; ++problem.line) state.errors.push_back(problem);
  const Showing showing = showing_of(state, Instant{}, {Instant{}, {}, ClockState::synchronised});
  const auto& lines = std::get<SetupScreen>(showing.screen).lines;
  REQUIRE(lines.size() == 8);
  CHECK(lines[7].starts_with("event.json:8:"));
  CHECK(showing_of(state, Instant{} + 10min, {}).shift != showing.shift);  // burns in less
}

TEST_CASE("The staff line names the first problem; without content the picture still has the display's size") {
  Started day{"13:45"};
  Problem problem;
  for (problem.line = 3; problem.line <= 5; ++problem.line) {
    problem.file = "event.json";
    day.state.errors.push_back(problem);
  }
  CHECK(look_of(day.state, {1920, 1080}).staff_line.starts_with("event.json:3:"));
  day.state.box.reset();
  const Look look = look_of(day.state, {1024, 600});
  CHECK(look.size.width == 1024);
  CHECK(look.size.height == 600);
}

TEST_CASE("A clock that was only restored from disk is not believed") {
  WalkedDay day{"13:45"};
  day.clock = ClockState::restored;
  day.start();
  CHECK(day.shown == "programme");
}

TEST_CASE("Files that had mistakes are looked at again every 20 s, though nobody says that they have changed") {
  Started day{"13:45"};
  const std::string good = day.files["kiosk.json"];
  day.files.erase("kiosk.json");
  day.send(ReloadAsked{});
  REQUIRE_FALSE(look_of(day.state, {1920, 1080}).staff_line.empty());
  CHECK(day.state.box->venue().id == "masa-loft");
  day.files["kiosk.json"] = good;
  day.pass(22s);
  CHECK(look_of(day.state, {1920, 1080}).staff_line.empty());
  day.done.clear();
  day.pass(60s);
  CHECK_FALSE(day.did("read content"));
}

TEST_CASE("While files are being read beside the loop nothing else is read, and the picture goes on") {
  Started day{"13:45"};
  SignState reading = day.state;
  reading.reading = true;
  reading.reload_at = day.moment().steady;
  reading.sticks = {"/run/stick"};
  const Step woken = step(reading, Woken{}, day.moment());
  bool drawn = false;
  for (const SignAction& action : woken.actions) {
    CHECK_FALSE(std::holds_alternative<ReadContent>(action));
    CHECK_FALSE(std::holds_alternative<ReadStick>(action));
    drawn = drawn || std::holds_alternative<Show>(action);
  }
  CHECK(drawn);
  CHECK(rest_of(woken.state, day.moment()).steady > day.moment().steady);
  CHECK(step(woken.state, Failed{false}, day.moment()).state.reading);
  SignState nothing_due = woken.state;
  nothing_due.sticks.clear();
  nothing_due.reload_at = day.moment().steady + 20s;
  CHECK_FALSE(step(nothing_due, Failed{true}, day.moment()).state.reading);
}
