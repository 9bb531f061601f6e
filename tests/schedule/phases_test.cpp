#include <doctest/doctest.h>

#include "content_builder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

TEST_CASE("A venue's day goes from before over sessions and gaps to after") {
  ContentBuilder b;
  b.venue("v");
  b.session("A", 0, "13:40", "13:50");
  b.session("B", 0, "13:50", "14:20");
  b.session("C", 0, "14:30", "15:00");
  const Schedule s = b.schedule();
  struct Row {
    const char *now, *expected;
  };
  for (const Row& row : {Row{"04:59:59", "idle ->-"},
                         {"05:00", "before ->A"},
                         {"13:39:59", "before ->A"},
                         {"13:40", "session A>B"},
                         {"13:49:59", "session A>B"},
                         {"13:50", "session B>C"},
                         {"14:19:59", "session B>C"},
                         {"14:20", "gap ->C"},
                         {"14:29:59", "gap ->C"},
                         {"14:30", "session C>-"},
                         {"15:00", "after ->-"},
                         {"1 04:59:59", "after ->-"},
                         {"1 05:00", "idle ->-"}}) {
    CAPTURE(row.now);
    CHECK(state(ask(s, b.at(row.now))) == row.expected);
  }
}

TEST_CASE("A venue's own session stands before one for every venue, which goes on when it ends") {
  ContentBuilder b;
  b.venue("v");
  b.venue("w");
  b.session("lunch", -1, "12:00", "14:00");
  b.session("own", 0, "12:30", "13:00");
  const Schedule v = b.schedule(0), w = b.schedule(1);
  CHECK(state(ask(v, b.at("12:10"))) == "session lunch>own");
  CHECK(state(ask(v, b.at("12:30"))) == "session own>-");
  CHECK(state(ask(v, b.at("13:00"))) == "session lunch>-");
  CHECK(state(ask(w, b.at("12:45"))) == "session lunch>-");
  CHECK(overlaps(b.content).empty());
}

TEST_CASE("Of two that overlap the later start is shown, and the overlap is found") {
  ContentBuilder b;
  b.venue("v");
  b.session("A", 0, "13:00", "14:00");
  b.session("B", 0, "13:30", "13:45");
  const Schedule s = b.schedule();
  CHECK(id_at(s, b.at("13:29:59")) == "A");
  CHECK(id_at(s, b.at("13:30")) == "B");
  CHECK(id_at(s, b.at("13:45")) == "A");
  REQUIRE(overlaps(b.content).size() == 1);
  CHECK(overlaps(b.content)[0] == Overlap{0, 0, 1, true});
}

TEST_CASE("A night session is not torn at midnight, nor at the day's start") {
  ContentBuilder b;
  b.venue("v");
  b.session("evening", 0, "22:00", "23:30");
  b.session("night", 0, "1 00:30", "1 02:00");
  b.session("dawn", 0, "1 04:30", "1 05:30");
  b.session("day two", 0, "1 09:00", "1 10:00");
  const Schedule s = b.schedule();
  CHECK(state(ask(s, b.at("1 00:00"))) == "gap ->night");
  CHECK(state(ask(s, b.at("1 04:45"))) == "session dawn>-");
  CHECK(state(ask(s, b.at("1 05:10"))) == "session dawn>day two");
  CHECK(state(ask(s, b.at("1 05:30"))) == "before ->day two");
}

TEST_CASE("Next is of this event day alone; where the event goes on is for after and idle to say") {
  ContentBuilder b;
  b.venue("v");
  b.venue("w");
  b.session("A", 0, "10:00", "11:00");
  b.session("W", 1, "10:30", "12:00");
  b.session("B", 0, "2 10:00", "2 11:00");
  const Schedule s = b.schedule();
  CHECK(state(ask(s, b.at("11:00"))) == "after ->-");
  const auto after = ask_for<AfterScreen>(s, b.at("11:00"), "after");
  REQUIRE(after.elsewhere.size() == 1);
  CHECK(after.elsewhere[0].running);
  CHECK(after.elsewhere[0].occurrence.session.id == "W");
  CHECK(after.goes_on == b.local("2 10:00"));
  const auto idle = ask_for<IdleScreen>(s, b.at("1 11:00"), "idle");
  CHECK(idle.goes_on == b.local("2 10:00"));
  CHECK(LocalTime{idle.last_day} == b.local("2 00:00"));
  CHECK_FALSE(ask_for<IdleScreen>(s, b.at("9 11:00"), "idle").goes_on);
}

TEST_CASE("Minutes until a session and to its end are rounded up; at 60 the clock time stands alone") {
  ContentBuilder b;
  b.venue("v");
  b.session("A", 0, "10:00", "10:30");
  b.session("B", 0, "11:00", "12:00");
  const Schedule s = b.schedule();
  CHECK(ask_for<CurrentScreen>(s, b.at("10:29:59"), "current").minutes_left == 1);
  CHECK(ask_for<CurrentScreen>(s, b.at("10:29"), "current").minutes_left == 1);
  CHECK(ask_for<CurrentScreen>(s, b.at("10:28:59"), "current").minutes_left == 2);
  CHECK(ask_for<CurrentScreen>(s, b.at("10:00:59"), "current").minutes_elapsed == 0);
  CHECK(ask_for<NextScreen>(s, b.at("10:00"), "next").minutes_until == std::nullopt);
  CHECK(ask_for<NextScreen>(s, b.at("10:00:01"), "next").minutes_until == std::nullopt);
  CHECK(ask_for<NextScreen>(s, b.at("10:01"), "next").minutes_until == 59);
}

TEST_CASE("An event without sessions is idle") {
  ContentBuilder b;
  b.venue("v");
  const Schedule s = b.schedule();
  CHECK(state(ask(s, b.at("12:00"))) == "idle ->-");
  CHECK(ask(s, b.at("12:00")).until == b.at("12:01"));
}
