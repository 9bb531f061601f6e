// What would send people to the wrong place, or home too early.
#include <doctest/doctest.h>

#include "compose/compose.hpp"
#include "pictures.hpp"
#include "samples.hpp"

using namespace kiosk;
using namespace kiosk_test;

TEST_CASE("People are sent home only when nothing is left: else the screen says where the day goes on") {
  AfterScreen after;
  after.elsewhere = {{"v", plain("Park"), plain("Topic"), {}, intern(), 0, {}, NoCar::none}};
  after.farewell = false;
  const Showing going_on = showing(monument(), Phase::after, at(13, 42), after);
  CHECK_FALSE(says(going_on, "safely"));
  for (const char* told : {"|Park|", "|Topic|", "|14:30|"}) CHECK(says(going_on, told));
  CHECK(says(showing(monument(), Phase::after, at(18, 0), AfterScreen{}), "safely"));
}

TEST_CASE("No line of the way home is cut: the words of farewell give way, then it turns pages") {
  Venue far = monument();
  std::string lines;
  for (int i = 0; i < 9; ++i)
    lines += "Line" + std::to_string(i) + " by bus, on foot and by the last train of the day at 22:40\n";
  far.way_home = plain(lines);
  for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{2560, 1080}, Size{1280, 720}}) {
    CAPTURE(size.width);
    Showing after = showing(far, Phase::after, at(18, 0), AfterScreen{});
    std::string all;
    const int pages = drawn(after, size).pages;
    for (; after.page < static_cast<std::size_t>(pages); ++after.page) all += text_of(drawn(after, size));
    for (int i = 0; i < 9; ++i) CHECK(all.find("Line" + std::to_string(i)) != std::string::npos);
    CHECK(all.find("…") == std::string::npos);
  }
}

TEST_CASE("Of a car that leaves another stop no minutes are counted, and its time is said to be before") {
  BoardRow row = plain_car();
  row.at_this_stop = false;
  row.minutes.reset();
  row.first_stop = plain("NCKU");
  CHECK(says(board_of(row), "|after"));
  CHECK(says(board_of(row), "then comes here"));
  row.cancelled = true;
  CHECK_FALSE(says(board_of(row), "then comes here"));
  row.cancelled = false;
  const auto size_of_time = [](const BoardRow& car) {
    int largest = 0;
    for (const DrawGlyphs& run : texts(drawn(board_of(car))))
      if (run.text.find("12:40") != std::string::npos) largest = std::max(largest, run.size);
    return largest;
  };
  CHECK(size_of_time(row) < size_of_time(plain_car()));
}

TEST_CASE("A change is told ahead with its destination whole, and as the main thing while it is missed") {
  const Occurrence away = moved(intern(), plain("A Café with a Name That Is Rather Long for a Mark on a Sign"));
  for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{2560, 1080}, Size{1280, 720}}) {
    const auto whole = [&](Screen screen) {
      const Showing told = showing(monument(), Phase::gap, at(14, 22), std::move(screen));
      return says(told, "Long", size) && says(told, "Sign", size);
    };
    CHECK(whole(CurrentScreen{doctors(), {}, {}, {away}}));
    CHECK(whole(NextScreen{doctors(), {}, {away}}));
    CHECK(whole(GapScreen{doctors(), {}, {}, {away}}));
    CHECK(whole(GapScreen{doctors(), {}, {away}, {}}));
    CHECK(whole(BeforeScreen{doctors(), {}, {}, {away}}));
  }
}

TEST_CASE("A title leads: it is never smaller than one and a quarter of its speakers") {
  const std::string long_title = "An uncommonly long title that goes on and on about the deployment of models, and on";
  for (const std::string& title : {std::string("Short"), long_title, long_title + " " + long_title}) {
    Occurrence o = intern();
    o.session.title = plain(title);
    o.session.speakers = {{plain("Ada Lovelace"), ""}, {plain("Grace Hopper"), ""}};
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{2560, 1080}, Size{800, 480}}) {
      int of_title = 0, of_speakers = 0;
      for (const DrawGlyphs& run :
           texts(drawn(showing(monument(), Phase::session, at(14, 6), CurrentScreen{o, {}}), size))) {
        if (title.starts_with(run.text.substr(0, 5))) of_title = run.size;
        if (run.text.starts_with("Ada")) of_speakers = run.size;
      }
      CAPTURE(title);
      CHECK(of_title * 4 >= of_speakers * 5);
    }
  }
}

TEST_CASE("The next of several is not named as if it were alone") {
  CurrentScreen current{doctors(), intern()};
  CHECK_FALSE(says(showing(monument(), Phase::session, at(14, 6), current), "at the same time"));
  current.beside_next = 49;
  for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{2560, 1080}})
    CHECK(says(showing(monument(), Phase::session, at(14, 6), current), "and 49 more at the same time", size));
  const GapScreen gap{intern(), {intern(), doctors()}};
  for (const char* title : {"2 at the same time", "My High", "我們"})
    CHECK(says(showing(monument(), Phase::gap, at(14, 22), gap), title));
}

TEST_CASE("A fixed item that comes next is named for both kinds of readers") {
  Occurrence lunch = intern();
  lunch.session.kind = SessionKind::break_;
  lunch.session.title = both("午餐", "Lunch");
  for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{2560, 1080}}) {
    const Showing current = showing(monument(), Phase::session, at(14, 6), CurrentScreen{doctors(), lunch});
    CHECK(says(current, "Lunch", size));
    CHECK(says(current, "午餐", size));
  }
}
