#include <doctest/doctest.h>

#include "content_builder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

std::string ids(const std::vector<Occurrence>& all) {
  std::string text;
  for (const Occurrence& o : all) text += o.session.id + " ";
  return text;
}

ContentBuilder posters() {
  ContentBuilder b;
  b.venue("v");
  b.session("P", 0, "14:00", "16:00");
  b.session("Q", 0, "14:00", "15:30");
  b.session("R", 0, "14:00", "16:00");
  b.session("S", 0, "16:00", "17:00");
  b.session("T", 0, "16:00", "17:00");
  return b;
}

CurrentScreen current(const ContentBuilder& b, const char* now) {
  return ask_for<CurrentScreen>(b.schedule(), b.at(now), "current");
}

}  // namespace

TEST_CASE("Sessions of one start run in parallel: the first listed leads, all are named") {
  const ContentBuilder b = posters();
  const Schedule s = b.schedule();
  CHECK(state(ask(s, b.at("14:20"))) == "session P>S");
  CHECK(ask(s, b.at("14:20")).parallel == std::vector<std::string>{"P", "Q", "R"});
  CHECK(ids(current(b, "14:20").parallel) == "P Q R ");
  CHECK(ids(current(b, "15:30").parallel) == "P R ");
  CHECK(current(b, "15:30").beside_next == 1);
  CHECK(ids(ask_for<NextScreen>(s, b.at("15:59"), "next").parallel) == "S T ");
  CHECK(ids(ask_for<BeforeScreen>(s, b.at("13:00"), "before").parallel) == "P Q R ");
  CHECK(ids(ask_for<BeforeScreen>(s, b.at("13:00"), "before").following) == "S T ");
}

TEST_CASE("A single session has no others beside it") {
  ContentBuilder b = posters();
  b.content.sessions[1].cancelled = b.content.sessions[2].cancelled = true;
  CHECK(ask(b.schedule(), b.at("14:20")).parallel.empty());
  CHECK(current(b, "14:20").parallel.empty());
}

TEST_CASE("Equal starts don't shift each other by delays; what follows is pushed by the one that ends last") {
  ContentBuilder b = posters();
  b.content.sessions[1].delay = Minutes{20};
  const Schedule s = b.schedule();
  CHECK(ids(current(b, "14:10").parallel) == "P R ");
  CHECK(ids(current(b, "14:20").parallel) == "P Q R ");
  CHECK(state(ask(s, b.at("14:10"))) == "session P>Q");
  CHECK(state(ask(s, b.at("16:00"))) == "session S>-");
  b.content.sessions[2].delay = Minutes{10};
  CHECK(state(ask(b.schedule(), b.at("16:00"))) == "session R>S");
  CHECK(state(ask(b.schedule(), b.at("16:10"))) == "session S>-");
}

TEST_CASE("A session moved here beside one of its start runs in parallel with it") {
  ContentBuilder b;
  b.venue("v");
  b.venue("w");
  b.session("A", 0, "14:00", "15:00");
  b.session("B", 1, "14:00", "15:00").moved_to = 0;
  CHECK(ids(current(b, "14:00").parallel) == "A B ");
  CHECK(current(b, "14:00").parallel[1].moved_from == text("w"));
}

TEST_CASE("A list's page is how often its screen has had its turn today, across restarts of the cycle") {
  const ContentBuilder b = posters();
  const Schedule s = b.schedule();
  // 15 s and 10 s: the first turn after the restart at 14:00, and the second.
  const std::size_t first = ask(s, b.at("14:00")).page;
  CHECK(first > 0);  // those before 14:00 count
  CHECK(ask(s, b.at("14:00:25")).page == first + 1);
  CHECK(ask(s, b.at("15:29:50")).page < ask(s, b.at("15:30:30")).page);
  CHECK(ask(s, b.at("05:00")).page == 0);
}
