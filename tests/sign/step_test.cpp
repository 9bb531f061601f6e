// The sign's decisions, walked through with a simulated clock.

#include "sign/step.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "schedule/time_text.hpp"
#include "walked_day.hpp"

using namespace kiosk;
using namespace kiosk::testing;
using namespace std::chrono_literals;

namespace {

/// Started in the usual way.
struct Started : WalkedDay {
  explicit Started(const std::string& now) : WalkedDay{now} { start(); }
};

std::string true_screen(const WalkedDay& day) {
  const SignMoment moment = day.moment();
  return std::string{name_of(showing_of(day.state, moment.now, moment).screen)};
}

/// The venue, with something more in the screen file.
std::string screen_file(const std::string& venue, const std::string& more = "") {
  return "{\"venue\": \"" + venue + "\", \"event\": \"event.json\"" + more + "}";
}

/// The event with an announcement for the whole day.
std::string event_with_urgent(std::string event) {
  const std::string none = R"("announcements": [])";
  REQUIRE(event.find(none) != std::string::npos);
  return event.replace(event.find(none), none.size(), R"("announcements": [{"text": "Leave", "level": "urgent"}])");
}

void pass_until_moving(WalkedDay& day) {
  for (int i = 0; i < 2000 && !day.state.moving; ++i) day.pass(50ms);
  REQUIRE(day.state.moving);
}

}  // namespace

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

TEST_CASE("While the clock can't be trusted it is looked at again within 20 s") {
  WalkedDay day{"13:45"};
  day.clock = ClockState::unknown;
  day.start();
  const SignMoment moment = day.moment();
  CHECK(rest_of(day.state, moment).steady <= moment.steady + 20s);
  day.clock = ClockState::synchronised;
  day.send(Woken{});
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

TEST_CASE("A picture that was lost is shown again, in mid-transition too") {
  Started day{"13:45"};
  pass_until_moving(day);
  day.done.clear();
  day.send(PictureLost{});
  CHECK_FALSE(day.state.moving);
  CHECK(day.did("show"));
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
  day.pass(30s);
  CHECK_FALSE(day.did("open display"));
  day.pass(40s);
  CHECK(day.awake);
  CHECK(day.count("open display") == 1);
}

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

TEST_CASE("What is urgent is there at once, and leaves the transition that it meets") {
  Started day{"13:45"};
  day.files["event.json"] = event_with_urgent(day.files["event.json"]);
  day.send(ReloadAsked{});
  CHECK(day.shown == "announcement");
  CHECK_FALSE(day.state.moving);
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
  day.state.patience = day.moment().steady + 121s;
  day.pass(130s);
  REQUIRE_FALSE(day.awake);
  CHECK_FALSE(day.state.patience);
  const int wakings = day.wakings;
  day.pass(1h);
  CHECK(day.wakings - wakings < 1000);  // as the playlist goes on
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
