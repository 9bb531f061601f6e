#include <doctest/doctest.h>

#include "content_builder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

std::string ids(const std::vector<OtherVenue>& venues) {
  std::string all;
  for (const OtherVenue& v : venues) all += (v.current ? *v.current : *v.next).session.id + " ";
  return all;
}

}  // namespace

TEST_CASE("A gap as long as a night ends the day: what follows it is no break's end") {
  ContentBuilder b;
  b.venue("v");
  b.session("evening", 0, "17:00", "18:00");
  b.session("dawn", 0, "1 04:30", "1 04:50");
  const Schedule s = b.schedule();
  CHECK(state(ask(s, b.at("17:30"))) == "session evening>-");
  CHECK(state(ask(s, b.at("18:00"))) == "after ->-");
  CHECK(state(ask(s, b.at("1 04:29:59"))) == "after ->-");
  CHECK(state(ask(s, b.at("1 04:30"))) == "session dawn>-");
  const auto after = ask_for<AfterScreen>(s, b.at("18:30"), "after");
  CHECK(after.goes_on == Continuation{b.local("1 04:30"), true, 1});
  CHECK(after.farewell);
  CHECK_FALSE(ask_for<AfterScreen>(s, b.at("22:30"), "after").farewell);  // nobody is sent home before a short night
}

TEST_CASE("A gap just short of six hours is a break") {
  ContentBuilder b;
  b.venue("v");
  b.session("morning", 0, "09:00", "10:00");
  b.session("noon", 0, "15:59:59", "17:00");
  CHECK(state(ask(b.schedule(), b.at("11:00"))) == "gap ->noon");
  b.content.sessions[1].start = b.at("16:00");
  CHECK(state(ask(b.schedule(), b.at("11:00"))) == "after ->-");
}

TEST_CASE("A session over two days counts on both, and leaves after, not idle, behind") {
  ContentBuilder b;
  b.venue("v");
  b.session("hack", 0, "11:00", "1 16:00");
  const Schedule s = b.schedule();
  CHECK(state(ask(s, b.at("10:59"))) == "before ->hack");
  CHECK(state(ask(s, b.at("1 05:00"))) == "session hack>-");
  CHECK(state(ask(s, b.at("1 16:00"))) == "after ->-");
  CHECK(state(ask(s, b.at("2 05:00"))) == "idle ->-");
  const auto current = ask_for<CurrentScreen>(s, b.at("15:05"), "current");
  CHECK(current.occurrence.over_days);
  CHECK_FALSE(tide_of(s, b.at("15:05")).minutes);
  CHECK_FALSE(tide_of(s, b.at("1 14:29:59")).minutes);
  CHECK(tide_of(s, b.at("1 14:30")).minutes == 90);
  const auto idle = ask_for<IdleScreen>(s, b.at("2 06:00"), "idle");
  CHECK(LocalTime{idle.last_day} == b.local("1 00:00"));
}

TEST_CASE("A session that ends as the day does belongs to one day") {
  ContentBuilder b;
  b.venue("v");
  b.session("night", 0, "23:00", "1 05:00");
  CHECK_FALSE(ask_for<CurrentScreen>(b.schedule(), b.at("23:30"), "current").occurrence.over_days);
  CHECK(state(ask(b.schedule(), b.at("1 05:00"))) == "idle ->-");
}

TEST_CASE("Nobody is sent home while anything follows or runs at another venue") {
  ContentBuilder b;
  for (const char* id : {"hall", "loft", "cafe", "bar"}) b.venue(id);
  b.session("opening", 0, "12:00", "13:40");
  b.session("L1", 1, "14:00", "15:00");
  b.session("L2", 1, "15:00", "16:00");
  b.session("C", 2, "13:30", "14:00");
  b.session("party", 3, "1 00:20", "1 02:00");
  const Schedule s = b.schedule();
  const auto after = [&](const char* now) { return ask_for<AfterScreen>(s, b.at(now), "after"); };
  CHECK(ids(after("13:40").elsewhere) == "C L1 ");  // the party is a night away
  CHECK_FALSE(after("13:40").farewell);
  CHECK(ids(after("15:30").elsewhere) == "L2 ");
  CHECK_FALSE(after("15:59:59").farewell);
  CHECK(after("16:00").farewell);
  CHECK(after("16:00").goes_on == Continuation{b.local("1 00:20"), false, 1});
  b.session("dinner", 3, "18:30", "20:00");
  CHECK(ids(ask_for<AfterScreen>(b.schedule(), b.at("16:00"), "after").elsewhere) == "dinner ");
  CHECK(ids(ask_for<AfterScreen>(b.schedule(), b.at("20:00"), "after").elsewhere) == "party ");
}

TEST_CASE("A gap as long as a night within one date sends nobody home") {
  ContentBuilder b;
  b.venue("v");
  b.venue("w");
  b.session("morning", 0, "09:00", "10:00");
  b.session("evening", 1, "18:00", "20:00");
  const auto after = ask_for<AfterScreen>(b.schedule(), b.at("10:30"), "after");
  CHECK(ids(after.elsewhere) == "evening ");
  CHECK_FALSE(after.farewell);
}

TEST_CASE("Idle says which: ahead, not here, between, over") {
  ContentBuilder b;
  for (const char* id : {"foyer", "hall"}) b.venue(id);
  b.session("A", 1, "2 09:00", "2 17:00");
  b.session("B", 1, "4 09:00", "4 10:00");
  const Schedule s = b.schedule();
  const auto idle = [&](const char* now) { return ask_for<IdleScreen>(s, b.at(now), "idle"); };
  CHECK(idle("12:00").kind == IdleKind::ahead);
  CHECK(idle("12:00").goes_on == Continuation{b.local("2 09:00"), false, 2});
  CHECK(idle("1 23:59:59").goes_on->days_until == 1);
  CHECK(idle("2 08:00").kind == IdleKind::not_here);
  CHECK(ids(idle("2 08:00").elsewhere) == "A ");
  CHECK(idle("2 12:00").kind == IdleKind::not_here);
  CHECK(idle("2 17:00").kind == IdleKind::between);
  CHECK(idle("3 12:00").kind == IdleKind::between);
  CHECK(idle("3 12:00").goes_on->days_until == 1);
  CHECK(idle("4 09:59:59").kind == IdleKind::not_here);
  CHECK(idle("4 10:00").kind == IdleKind::over);
}

TEST_CASE("A room whose only talk has moved says where it is on now") {
  ContentBuilder b;
  for (const char* id : {"room", "cafe"}) b.venue(id);
  b.session("talk", 0, "14:00", "16:00").moved_to = 1;
  const auto idle = ask_for<IdleScreen>(b.schedule(), b.at("14:30"), "idle");
  CHECK(idle.kind == IdleKind::not_here);
  CHECK(ids(idle.elsewhere) == "talk ");
  REQUIRE(idle.due.size() == 1);
  CHECK(idle.due[0].moved_to == text("cafe"));
}
