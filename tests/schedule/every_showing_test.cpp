// All that a day brings to a venue, each answer once.
#include <doctest/doctest.h>

#include <map>

#include "content_builder.hpp"
#include "schedule/every_showing.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

constexpr std::size_t plenty = 1000;

std::map<std::string, int> counts(const EveryShowing& every) {
  std::map<std::string, int> found;
  for (const Showing& showing : every.showings) ++found[std::string(name_of(showing.screen))];
  return found;
}

ContentBuilder two_sessions() {
  ContentBuilder b;
  b.venue("hall");
  b.session("a", 0, "10:00", "10:30");
  b.session("b", 0, "10:40", "11:10");
  return b;
}

}  // namespace

TEST_CASE("A day of two talks is walked with each picture once") {
  const auto found = counts(every_showing(two_sessions().schedule(), plenty));
  CHECK(found == std::map<std::string, int>{{"after", 1},
                                            {"before", 2},  // with and without a countdown
                                            {"current", 2},
                                            {"gap", 1},
                                            {"identify", 3},  // its plane counts, has a clock time, or neither
                                            {"idle", 2},      // before the event and after it
                                            {"next", 3},      // a with and without a countdown, b
                                            {"programme", 1}});
}

TEST_CASE("Cards, sponsors and announcements have their turn in their own windows") {
  ContentBuilder b = two_sessions();
  b.content.playlist.push_back({SlotScreen::card, Seconds{10}});
  b.sponsor("gold", 100);
  b.sponsor("silver");
  b.content.cards = {{text("lunch"), text("there"), "", {b.at("12:00"), b.at("13:00")}, {}},
                     {text("other"), {}, "", {}, {7}}};
  b.content.announcements = {{text("leave"), {b.at("10:05"), b.at("10:10")}, {}, true},
                             {text("lost"), {b.at("10:50"), b.at("10:55")}, {}, false}};
  const EveryShowing every = every_showing(b.schedule(), plenty);
  const auto found = counts(every);
  CHECK(found.at("card") == 1);
  CHECK(found.at("sponsor") == 2);
  CHECK(found.at("announcement") == 1);
  CHECK(std::ranges::any_of(every.showings, [](const Showing& s) {
    return name_of(s.screen) == "current" && s.notes == std::vector{text("lost")};
  }));
}

TEST_CASE("Screens that the playlist leaves out are not among them") {
  ContentBuilder b = two_sessions();
  b.sponsor("gold");
  b.content.playlist = {{SlotScreen::current, Seconds{10}}};
  const auto found = counts(every_showing(b.schedule(), plenty));
  CHECK_FALSE(found.contains("next"));
  CHECK_FALSE(found.contains("sponsor"));
}

TEST_CASE("A delayed session is asked for when it really begins") {
  ContentBuilder b = two_sessions();
  b.content.sessions[1].delay = Minutes{60};
  bool found = false;
  for (const Showing& showing : every_showing(b.schedule(), plenty).showings) {
    found = found || (showing.current == "b" && name_of(showing.screen) == "current");
  }
  CHECK(found);
}

TEST_CASE("Of too many moments some are asked, and that is told") {
  ContentBuilder b;
  b.venue("hall");
  for (int i = 0; i < 500; ++i)
    b.session(std::to_string(i), 0, std::to_string(i) + " 10:00", std::to_string(i) + " 11:00");
  const EveryShowing every = every_showing(b.schedule(), 50);
  CHECK_FALSE(every.complete);
  CHECK(every.showings.size() < 50 * 6);
  CHECK(every_showing(two_sessions().schedule(), plenty).complete);
}

TEST_CASE("An event without a session is idle") {
  ContentBuilder b;
  b.venue("hall");
  CHECK(counts(every_showing(b.schedule(), plenty)).at("idle") == 1);
}
