#include <doctest/doctest.h>

#include "content_builder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

TEST_CASE("An urgent announcement takes the whole screen, an info one is a note on every screen but the sponsor's") {
  ContentBuilder b;
  b.venue("v");
  b.venue("w");
  b.session("A", 0, "13:00", "14:00");
  b.sponsor("s");
  b.content.announcements.push_back({text("leave"), {b.at("13:10"), b.at("13:12")}, {}, true});
  b.content.announcements.push_back({text("water"), {b.at("13:05"), {}}, {0}, false});
  const Schedule s = b.schedule();
  CHECK(ask(s, b.at("13:04:59")).notes.empty());
  CHECK(ask(s, b.at("13:05")).notes.size() == 1);
  CHECK(ask(b.schedule(1), b.at("13:05")).notes.empty());
  CHECK(ask_for<SponsorScreen>(s, b.at("13:06"), "sponsor").sponsor.id == "s");
  CHECK(showing_of(s, b.at("13:06"), ClockTrust::trusted, "sponsor")->notes.empty());
  const Showing urgent = ask(s, b.at("13:10"));
  CHECK(std::get<AnnouncementScreen>(urgent.screen).texts == std::vector{text("leave")});
  CHECK(urgent.current == "A");
  CHECK(name_of(ask(s, b.at("13:12")).screen) == "current");
  CHECK(name_of(ask(s, b.at("13:12:14")).screen) == "current");
  CHECK(name_of(ask(s, b.at("13:12:15")).screen) == "sponsor");
}

TEST_CASE("With an untrusted clock the programme is listed, and nothing is called current or counted down") {
  ContentBuilder b;
  b.venue("v");
  b.session("A", 0, "13:00", "14:00");
  b.session("B", 0, "14:00", "15:00").cancelled = true;
  b.session("C", 0, "1 13:00", "1 14:00");
  b.content.announcements.push_back({text("limited"), {b.at("13:00"), {}}, {}, false});
  b.content.announcements.push_back({text("always"), {}, {}, false});
  const Schedule s = b.schedule();
  const Showing showing = showing_at(s, b.at("13:30"), ClockTrust::untrusted);
  CHECK_FALSE(showing.current);
  CHECK_FALSE(showing.next);
  CHECK_FALSE(showing.clock);
  CHECK(showing.notes == std::vector{text("always")});
  const auto& programme = std::get<ProgrammeScreen>(showing.screen);
  REQUIRE(programme.occurrences.size() == 2);
  CHECK(programme.occurrences[1].session.cancelled);
  const auto day = [&](const char* now) {
    return LocalTime{std::get<ProgrammeScreen>(showing_at(s, b.at(now), ClockTrust::untrusted).screen).day};
  };
  CHECK(day("1 12:00") == b.local("1 00:00"));
  CHECK(day("-30 12:00") == b.local("0 00:00"));
  CHECK(day("30 12:00") == b.local("1 00:00"));
}
