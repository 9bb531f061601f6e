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

TEST_CASE("A venue's own session is not put aside by a later one for every venue") {
  ContentBuilder b;
  b.venue("v");
  b.session("own", 0, "12:00", "14:00");
  b.session("tea", -1, "12:30", "13:00");
  b.session("photo", -1, "13:45", "14:15");
  const Schedule s = b.schedule();
  CHECK(state(ask(s, b.at("12:29:59"))) == "session own>photo");
  CHECK(state(ask(s, b.at("12:30"))) == "session own>photo");
  CHECK(state(ask(s, b.at("13:45"))) == "session own>photo");
  CHECK(state(ask(s, b.at("14:00"))) == "session photo>-");
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

TEST_CASE("Sessions of one start run in parallel and are no overlap; what they all overlap is found once") {
  ContentBuilder b;
  b.venue("v");
  b.session("long", 0, "13:00", "15:00");
  b.session("longer", 0, "13:00", "16:00");
  b.session("short", 0, "13:00", "13:30");
  CHECK(overlaps(b.content).empty());
  b.session("poster", 0, "14:00", "15:00");
  b.session("poster too", 0, "14:00", "15:30");
  CHECK(overlaps(b.content) == std::vector<Overlap>{{0, 1, 3, true}});
  b.session("late", 0, "15:45", "16:30");
  CHECK(overlaps(b.content) == std::vector<Overlap>{{0, 1, 3, true}, {0, 1, 5, true}});
}

TEST_CASE("A long session overlaps all that begin before its end, a short one between them or not") {
  ContentBuilder b;
  b.venue("v");
  b.session("long", 0, "13:00", "15:00");
  b.session("short", 0, "13:10", "13:20");
  b.session("late", 0, "14:00", "15:00");
  b.session("after", 0, "15:00", "15:30");
  CHECK(overlaps(b.content) == std::vector<Overlap>{{0, 0, 1, true}, {0, 0, 2, true}});
}

TEST_CASE("After the last session here, what runs elsewhere stands before what follows, each by its start") {
  ContentBuilder b;
  for (const char* id : {"here", "follows", "follows first", "runs", "runs longer"}) b.venue(id);
  b.session("H", 0, "10:00", "11:00");
  b.session("F", 1, "12:00", "13:00");
  b.session("E", 2, "11:30", "12:00");
  b.session("R", 3, "10:30", "12:00");
  b.session("L", 4, "10:15", "12:00");
  std::string ids;
  for (const OtherVenue& v : ask_for<AfterScreen>(b.schedule(), b.at("11:10"), "after").elsewhere)
    ids += (v.current ? v.current : v.next)->session.id;
  CHECK(ids == "LREF");
  CHECK_FALSE(ask_for<AfterScreen>(b.schedule(), b.at("11:10"), "after").goes_on);  // that is of another day
}

TEST_CASE("In the night when the clock is set back, what runs still stands before what follows") {
  ContentBuilder b{"Europe/Berlin", date::local_days{date::year{2020} / 10 / 24}};
  for (const char* id : {"here", "follows", "runs"}) b.venue(id);
  b.session("H", 0, "1 00:00", "1 02:00");
  b.session("F", 1, "1 02:20", "1 04:00").delay = Minutes{70};  // 02:30 for the second time
  b.session("R", 2, "1 02:50", "1 04:00");                      // for the first time
  const auto after = ask_for<AfterScreen>(b.schedule(), b.at("1 02:55"), "after");
  REQUIRE(after.elsewhere.size() == 2);
  CHECK(after.elsewhere[0].current->session.id == "R");
  CHECK(after.elsewhere[1].next->start == b.local("1 02:30"));
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
  CHECK(state(ask(s, b.at("1 05:30"))) == "gap ->day two");  // it touched this day too
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
  CHECK(after.elsewhere[0].current->session.id == "W");
  CHECK(after.goes_on == Continuation{b.local("2 10:00"), true, 2});
  const auto idle = ask_for<IdleScreen>(s, b.at("1 11:00"), "idle");
  CHECK(idle.goes_on == Continuation{b.local("2 10:00"), true, 1});
  CHECK(LocalTime{idle.last_day} == b.local("2 00:00"));
  CHECK_FALSE(ask_for<IdleScreen>(s, b.at("9 11:00"), "idle").goes_on);
}

TEST_CASE("Minutes until a session and to its end are rounded up; at 60 the clock time stands alone") {
  ContentBuilder b;
  b.venue("v");
  b.session("A", 0, "10:00", "10:30");
  b.session("B", 0, "12:00", "13:00");
  const Schedule s = b.schedule();
  CHECK(tide_of(s, b.at("10:29:59")).minutes == 1);
  CHECK(tide_of(s, b.at("10:29")).minutes == 1);
  CHECK(tide_of(s, b.at("10:28:59")).minutes == 2);
  CHECK(tide_of(s, b.at("11:00")).minutes == std::nullopt);
  CHECK(tide_of(s, b.at("11:00:01")).minutes == std::nullopt);
  CHECK(tide_of(s, b.at("11:01")).minutes == 59);
}

TEST_CASE("The tide is what is left of a session, and what has passed of a pause, in minutes") {
  ContentBuilder b;
  b.venue("v");
  b.session("A", 0, "10:00", "10:30");
  b.session("B", 0, "10:50", "11:20");
  const Schedule s = b.schedule();
  const auto level = [&](const std::string& time) {
    const Tide tide = tide_of(s, b.at(time));
    return std::string{tide.of_session ? "session " : "pause "} + std::to_string(tide.part) + "/" +
           std::to_string(tide.whole);
  };
  CHECK(level("10:00") == "session 30/30");
  CHECK(level("10:00:01") == "session 30/30");
  CHECK(level("10:20") == "session 10/30");
  CHECK(level("10:29:59") == "session 1/30");
  CHECK(level("10:30") == "pause 0/20");
  CHECK(level("10:49") == "pause 19/20");
  CHECK(level("10:50") == "session 30/30");
  CHECK(tide_of(s, b.at("10:30")).begin == b.local("10:30"));
  CHECK(tide_of(s, b.at("10:30")).end == b.local("10:50"));
}

TEST_CASE("Before a day's first session the tide rises through the last hour; earlier nothing is measured") {
  ContentBuilder b;
  b.venue("v");
  b.session("A", 0, "11:00", "12:00");
  const Schedule s = b.schedule();
  CHECK(tide_of(s, b.at("09:59:59")).whole == 0);
  CHECK(tide_of(s, b.at("10:00")).part == 0);
  CHECK(tide_of(s, b.at("10:00")).whole == 60);
  CHECK(tide_of(s, b.at("10:45")).part == 45);
  CHECK_FALSE(ask(s, b.at("12:00")).tide);
  CHECK_FALSE(ask(s, b.at("1 09:00")).tide);
}

TEST_CASE("Neither a sponsor's picture, nor an urgent announcement, nor a clock that can't be trusted has a tide") {
  ContentBuilder b;
  b.venue("v");
  b.session("A", 0, "10:00", "10:30");
  b.content.sponsors.emplace_back();
  b.content.playlist = {{SlotScreen::sponsor, Seconds{60}}};
  CHECK_FALSE(ask(b.schedule(), b.at("10:10")).tide);
  CHECK_FALSE(showing_at(b.schedule(), b.at("10:10"), ClockTrust::untrusted).tide);
  b.content.playlist.clear();
  CHECK(ask(b.schedule(), b.at("10:10")).tide);
  b.content.announcements.push_back({.text = text("out"), .window = {}, .venues = {}, .urgent = true});
  CHECK_FALSE(ask(b.schedule(), b.at("10:10")).tide);
}

TEST_CASE("What is on and what comes stand around every screen, and each change has its turn") {
  ContentBuilder b;
  b.venue("v");
  b.venue("w");
  b.session("A", 0, "10:00", "10:30");
  b.session("B", 0, "10:30", "11:00").cancelled = true;
  b.session("C", 0, "11:00", "11:30").moved_to = 1;
  b.session("D", 0, "11:30", "12:00");
  b.content.playlist = {{SlotScreen::current, Seconds{10}}, {SlotScreen::next, Seconds{10}}};
  const Schedule s = b.schedule();
  const Showing first = ask(s, b.at("10:00")), second = ask(s, b.at("10:00:10"));
  CHECK(first.on->session.id == "A");
  CHECK(first.coming->session.id == "D");
  REQUIRE(first.changes.size() == 2);
  CHECK(first.changes[0].session.id == "B");
  CHECK(first.changes[1].other_venue.id == "w");
  CHECK(first.change != second.change);
  CHECK(first.change == ask(s, b.at("10:00:20")).change);  // the next screen has had its turn, too
  CHECK(ask(s, b.at("10:40")).on == std::nullopt);
}

TEST_CASE("A countdown begins 59 minutes before, to the second, and the answer before it ends then") {
  ContentBuilder b;
  b.venue("v");
  b.session("A", 0, "11:00:30", "12:00");
  b.content.playlist = {{SlotScreen::current, Seconds{3600}}};  // so that no slot ends meanwhile
  const Schedule s = b.schedule();
  CHECK(tide_of(s, b.at("10:01:29")).minutes == std::nullopt);
  CHECK(tide_of(s, b.at("10:01:30")).minutes == 59);
  CHECK(ask(s, b.at("10:01")).until == b.at("10:01:30"));
  CHECK(ask(s, b.at("10:01:30")).until == b.at("10:02"));
}

TEST_CASE("An event without sessions is idle") {
  ContentBuilder b;
  b.venue("v");
  const Schedule s = b.schedule();
  CHECK(state(ask(s, b.at("12:00"))) == "idle ->-");
  CHECK(ask(s, b.at("12:00")).until == b.at("12:01"));
}

TEST_CASE("Before the day's first session its programme is what follows that one") {
  ContentBuilder b;
  b.venue("v");
  b.session("A", 0, "13:00", "13:30");
  b.session("B", 0, "13:40", "14:10");
  b.session("C", 0, "14:10", "14:40");
  b.session("D", 0, "1 13:00", "1 14:00");
  const auto before = ask_for<BeforeScreen>(b.schedule(), b.at("12:00"), "before");
  CHECK(before.first.session.id == "A");
  REQUIRE(before.following.size() == 2);
  CHECK(before.following[0].session.id == "B");
  CHECK(before.following[1].session.id == "C");
}

TEST_CASE("A session that begins just as the event's day does is that day's") {
  ContentBuilder b;
  b.venue("v");
  b.session("last", 0, "23:00", "23:30");
  b.session("dawn", 0, "1 05:00", "1 06:00");
  const Schedule s = b.schedule();
  CHECK(state(ask(s, b.at("23:00"))) == "session last>-");
  CHECK(state(ask(s, b.at("1 04:59:59"))) == "after ->-");
  CHECK(state(ask(s, b.at("1 05:00"))) == "session dawn>-");
  CHECK(state(ask(s, b.at("1 06:00"))) == "after ->-");
}

TEST_CASE("A session for every venue that comes after one of this venue's own is next from then on") {
  ContentBuilder b;
  b.venue("v");
  b.session("open", -1, "10:00", "12:00");
  b.session("own", 0, "09:00", "11:40");
  const auto next = ask_for<NextScreen>(b.schedule(), b.at("11:35"), "next");
  CHECK(next.occurrence.start == b.local("11:40"));
  CHECK_FALSE(next.occurrence.delayed());
}
