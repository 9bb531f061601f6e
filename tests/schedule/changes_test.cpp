#include <doctest/doctest.h>

#include "content_builder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

ContentBuilder four_talks() {
  ContentBuilder b;
  b.venue("v");
  b.venue("w");
  b.session("A", 0, "13:00", "13:30");
  b.session("B", 0, "13:40", "14:10");
  b.session("C", 0, "14:10", "14:40");
  b.session("D", 0, "15:00", "15:30");
  return b;
}

}  // namespace

TEST_CASE("A delay runs on until gaps have absorbed it") {
  ContentBuilder b = four_talks();
  b.content.sessions[0].delay = Minutes{25};
  const Schedule s = b.schedule();
  CHECK(state(ask(s, b.at("13:24:59"))) == "before ->A");
  CHECK(id_at(s, b.at("13:25")) == "A");
  CHECK(id_at(s, b.at("13:54:59")) == "A");
  CHECK(id_at(s, b.at("13:55")) == "B");  // 13:40, pushed by 15: the gap took 10
  CHECK(id_at(s, b.at("14:24:59")) == "B");
  CHECK(id_at(s, b.at("14:25")) == "C");  // no gap, 15 still
  CHECK(id_at(s, b.at("14:54:59")) == "C");
  CHECK(state(ask(s, b.at("14:55"))) == "gap ->D");
  CHECK(id_at(s, b.at("15:00")) == "D");  // on time again
  const auto current = ask_for<CurrentScreen>(s, b.at("13:30"), "current");
  CHECK(current.occurrence.printed_start == b.local("13:00"));
  CHECK(current.occurrence.start == b.local("13:25"));
  CHECK(current.occurrence.end == b.local("13:55"));
}

TEST_CASE("A delay smaller than the gap moves nothing else, and delays don't add up") {
  ContentBuilder b = four_talks();
  b.content.sessions[0].delay = Minutes{10};
  b.content.sessions[1].delay = Minutes{5};
  const Schedule s = b.schedule();
  CHECK(state(ask(s, b.at("13:40"))) == "gap ->B");
  CHECK(id_at(s, b.at("13:45")) == "B");
  CHECK(id_at(s, b.at("14:15")) == "C");
}

TEST_CASE("A cancelled session's time is a gap: told while it lasts, and absorbing") {
  ContentBuilder b = four_talks();
  b.content.sessions[0].delay = Minutes{25};
  b.content.sessions[1].cancelled = true;
  const Schedule s = b.schedule();
  CHECK(state(ask(s, b.at("13:55"))) == "gap ->C");
  CHECK(id_at(s, b.at("14:10")) == "C");
  const auto gap = ask_for<GapScreen>(s, b.at("14:00"), "gap");
  REQUIRE(gap.due.size() == 1);
  CHECK(gap.due[0].session.id == "B");
  CHECK(gap.due[0].moved_to.empty());
}

TEST_CASE("A moved session counts at its new venue alone, and is told at the old one") {
  ContentBuilder b = four_talks();
  b.content.sessions[1].moved_to = 1;
  b.content.sessions[1].delay = Minutes{5};
  const Schedule v = b.schedule(0), w = b.schedule(1);
  CHECK(state(ask(v, b.at("13:50"))) == "gap ->C");
  const auto gap = ask_for<GapScreen>(v, b.at("13:50"), "gap");
  REQUIRE(gap.due.size() == 1);
  CHECK(gap.due[0].moved_to == text("w"));
  CHECK(state(ask(w, b.at("13:44:59"))) == "before ->B");
  CHECK(id_at(w, b.at("13:45")) == "B");
  CHECK(state(ask(w, b.at("14:15"))) == "after ->-");
}

TEST_CASE("Cancelled sessions don't count for the phase") {
  ContentBuilder b;
  b.venue("v");
  b.session("A", 0, "13:00", "13:30").cancelled = true;
  const Schedule s = b.schedule();
  CHECK(state(ask(s, b.at("12:00"))) == "idle ->-");
  CHECK(ask_for<IdleScreen>(s, b.at("13:15"), "idle").due.size() == 1);
  CHECK(ask_for<IdleScreen>(s, b.at("13:30"), "idle").due.empty());
}

TEST_CASE("The knock-on is a venue's own; an explicit delay of a session for all counts everywhere") {
  ContentBuilder b;
  b.venue("v");
  b.venue("w");
  b.session("talk", 0, "13:00", "14:00").delay = Minutes{20};
  b.session("break", -1, "14:00", "14:15");
  b.session("closing", -1, "15:00", "15:30").delay = Minutes{10};
  const Schedule v = b.schedule(0), w = b.schedule(1);
  CHECK(id_at(v, b.at("14:10")) == "talk");
  CHECK(id_at(v, b.at("14:30")) == "break");
  CHECK(id_at(w, b.at("14:10")) == "break");
  CHECK(id_at(v, b.at("15:05")) == "-");
  CHECK(id_at(w, b.at("15:35")) == "closing");
}

TEST_CASE("A session for all neither pushes nor is pushed by a venue's own beside it") {
  ContentBuilder b;
  b.venue("v");
  b.session("lunch", -1, "12:00", "13:00").delay = Minutes{30};
  b.session("own", 0, "12:10", "12:20");
  b.session("talk", 0, "13:00", "13:30");
  const Schedule s = b.schedule();
  CHECK(id_at(s, b.at("12:10")) == "own");
  CHECK(id_at(s, b.at("13:10")) == "lunch");
  CHECK(id_at(s, b.at("13:30")) == "talk");
}

TEST_CASE("Delays don't run on to the next day") {
  ContentBuilder b;
  b.venue("v");
  b.session("late", 0, "23:00", "1 04:30").delay = Minutes{390};
  b.session("early", 0, "1 05:30", "1 06:00");
  const Schedule s = b.schedule();
  REQUIRE(overlaps(b.content).size() == 1);
  CHECK_FALSE(overlaps(b.content)[0].as_printed);
  CHECK(id_at(s, b.at("1 05:45")) == "early");
}

TEST_CASE("An overlap that only a change makes is found as such") {
  ContentBuilder b = four_talks();
  b.session("W", 1, "13:30", "14:00");
  b.content.sessions[1].moved_to = 1;
  const auto found = overlaps(b.content);
  REQUIRE(found.size() == 1);
  CHECK(found[0] == Overlap{1, 4, 1, true});
}

TEST_CASE("A delay does not push a session that begins just as the next day does") {
  ContentBuilder b;
  b.venue("v");
  b.session("late", 0, "23:00", "1 04:30").delay = Minutes{60};
  b.session("dawn", 0, "1 05:00", "1 06:00");
  CHECK(id_at(b.schedule(), b.at("1 05:00")) == "dawn");
  CHECK(state(ask(b.schedule(), b.at("1 06:00"))) == "after ->-");
}

TEST_CASE("A session for all that is moved to one venue stands there before one for all") {
  ContentBuilder b;
  b.venue("v");
  b.venue("w");
  b.session("party", -1, "18:00", "20:00").moved_to = 1;
  b.session("dinner", -1, "18:30", "20:00");
  CHECK(id_at(b.schedule(1), b.at("19:00")) == "party");
  CHECK(id_at(b.schedule(0), b.at("19:00")) == "dinner");
  CHECK(overlaps(b.content).empty());
}

TEST_CASE("A session that was moved away is told at the old venue until it ends, late or not") {
  ContentBuilder b;
  b.venue("v");
  b.venue("w");
  Session& moved = b.session("M", 0, "13:00", "13:30");
  moved.moved_to = 1;
  moved.delay = Minutes{20};
  b.session("N", 0, "15:00", "15:30");
  const auto told = [&](const char* now) {
    return ask_for<BeforeScreen>(b.schedule(), b.at(now), "before").changes.size();
  };
  CHECK(told("08:00") == 1);  // ahead
  CHECK(told("13:00") == 1);
  CHECK(told("13:49:59") == 1);
  CHECK(told("13:50") == 0);
}

TEST_CASE("Of what was cancelled a long session is told after a short one beside it") {
  ContentBuilder b;
  b.venue("v");
  b.session("long", 0, "13:00", "15:00").cancelled = true;
  b.session("short", 0, "13:10", "13:20").cancelled = true;
  b.session("next", 0, "16:00", "17:00");
  const auto told = [&](const char* now) {
    std::string ids;
    for (const Occurrence& o : ask_for<BeforeScreen>(b.schedule(), b.at(now), "before").changes)
      ids += o.session.id + " ";
    return ids;
  };
  CHECK(told("13:15") == "long short ");
  CHECK(told("13:20") == "long ");
  CHECK(told("14:59:59") == "long ");
  CHECK(told("15:00") == "");
}
