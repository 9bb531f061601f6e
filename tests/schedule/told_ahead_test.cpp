#include <doctest/doctest.h>

#include "content_builder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

std::string told(const std::vector<Occurrence>& changes) {
  std::string text;
  for (const Occurrence& o : changes) {
    text += o.session.id;
    if (o.session.cancelled) text += " cancelled";
    if (!o.moved_to.empty()) text += " to " + o.moved_to.by_language[0].second;
    if (!o.moved_from.empty()) text += " from " + o.moved_from.by_language[0].second;
    if (o.delayed()) text += date::format(" at %H:%M", o.start);
    text += "; ";
  }
  return text;
}

struct Day {
  ContentBuilder b;
  Day() {
    for (const char* id : {"v", "w"}) b.venue(id);
    b.session("A", 0, "13:00", "13:30");
    b.session("B", 0, "14:00", "14:30");
    b.session("C", 0, "15:00", "15:30");
    b.session("W", 1, "13:00", "15:00");
  }
  Session& of(std::size_t i) { return b.content.sessions[i]; }
  std::string before(std::size_t venue, const char* now) const {
    return told(ask_for<BeforeScreen>(b.schedule(venue), b.at(now), "before").changes);
  }
  std::string current(std::size_t venue, const char* now) const {
    return told(ask_for<CurrentScreen>(b.schedule(venue), b.at(now), "current").changes);
  }
  std::string next(const char* now) const { return told(ask_for<NextScreen>(b.schedule(), b.at(now), "next").changes); }
  GapScreen gap(const char* now) const { return ask_for<GapScreen>(b.schedule(), b.at(now), "gap"); }
};

}  // namespace

TEST_CASE("A move is told at both ends from when the file has it until its printed end") {
  Day day;
  day.of(2).moved_to = 1;
  CHECK(day.before(0, "09:00") == "C to w; ");
  CHECK(day.current(0, "13:10") == "C to w; ");
  CHECK(day.next("13:10") == "C to w; ");
  CHECK(day.before(1, "09:00") == "C from v; ");
  CHECK(day.current(1, "13:10") == "C from v; ");
  CHECK(ask_for<NextScreen>(day.b.schedule(1), day.b.at("13:10"), "next").changes.empty());  // the screen's own matter
  CHECK(ask_for<NextScreen>(day.b.schedule(1), day.b.at("13:10"), "next").occurrence.moved_from == text("v"));
  CHECK(told({ask_for<CurrentScreen>(day.b.schedule(1), day.b.at("15:10"), "current").occurrence}) == "C from v; ");
  const auto after = ask_for<AfterScreen>(day.b.schedule(), day.b.at("15:10"), "after");
  CHECK(told(after.due) == "C to w; ");
  CHECK(ask_for<AfterScreen>(day.b.schedule(), day.b.at("15:30"), "after").due.empty());
}

TEST_CASE("A delayed one that moves bears its new time at the old venue") {
  Day day;
  day.of(2).moved_to = 1;
  day.of(2).delay = Minutes{10};
  CHECK(day.before(0, "09:00") == "C to w at 15:10; ");
}

TEST_CASE("Delays, those that others push too, and cancellations are told ahead, but by what bears them itself") {
  Day day;
  day.of(0).delay = Minutes{40};
  day.of(2).cancelled = true;
  CHECK(day.before(0, "09:00") == "B at 14:10; C cancelled; ");  // A is the hero, with its mark
  CHECK(day.current(0, "13:50") == "B at 14:10; C cancelled; ");
  CHECK(day.next("13:50") == "C cancelled; ");
  CHECK(day.current(0, "14:20") == "C cancelled; ");
}

TEST_CASE("In a gap that a change made, what is due stands apart from what is told ahead") {
  Day day;
  day.of(1).delay = Minutes{10};
  day.of(2).cancelled = true;
  CHECK(told(day.gap("13:50").due) == "");
  CHECK(told(day.gap("13:50").changes) == "B at 14:10; C cancelled; ");
  CHECK(told(day.gap("14:00").due) == "B at 14:10; ");
  CHECK(told(day.gap("14:00").changes) == "C cancelled; ");
}

TEST_CASE("Changes of later days wait until none of today's is left") {
  Day day;
  day.b.session("D", 0, "1 10:00", "1 11:00").cancelled = true;
  CHECK(day.before(0, "09:00") == "D cancelled; ");
  day.of(2).cancelled = true;
  CHECK(day.before(0, "09:00") == "C cancelled; ");
}
