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
  REQUIRE(programme.days.size() == 2);
  REQUIRE(programme.days[0].occurrences.size() == 2);
  CHECK(programme.days[0].occurrences[1].session.cancelled);
  CHECK(programme.days[1].number == 2);
  CHECK(LocalTime{programme.days[1].day} == b.local("1 00:00"));
  // Which day it is nobody knows: whatever the clock says, all are listed alike, in turn.
  for (const char* now : {"1 12:00", "-30 12:00", "30 12:00"})
    CHECK(showing_at(s, b.at(now), ClockTrust::untrusted).screen == showing.screen);
  CHECK(showing_at(s, b.at("13:30:14"), ClockTrust::untrusted).page == showing.page);
  CHECK(showing_at(s, b.at("13:30:15"), ClockTrust::untrusted).page == showing.page + 1);
  CHECK(showing.until == b.at("13:30:15"));
}

TEST_CASE("Of two urgent announcements at one time each venue has its own, and both have one for all") {
  ContentBuilder b;
  b.venue("v");
  b.venue("w");
  const TimeWindow window{b.at("13:00"), b.at("13:10")};
  b.content.announcements = {{text("v out"), window, {0}, true}, {text("w out"), window, {1}, true}};
  const auto texts = [&](std::size_t venue) {
    return std::get<AnnouncementScreen>(ask(b.schedule(venue), b.at("13:05")).screen).texts;
  };
  CHECK(texts(0) == std::vector{text("v out")});
  CHECK(texts(1) == std::vector{text("w out")});
  b.content.announcements.push_back({text("all out"), window, {}, true});
  CHECK(texts(1) == std::vector{text("w out"), text("all out")});
}

TEST_CASE("With an untrusted clock what stands without a time is told, at its venues only") {
  ContentBuilder b;
  b.venue("v");
  b.venue("w");
  b.content.announcements = {{text("stairs"), {}, {1}, false}, {text("fire"), {}, {1}, true}};
  const auto at_venue = [&](std::size_t venue) {
    return showing_at(b.schedule(venue), b.at("13:05"), ClockTrust::untrusted);
  };
  CHECK(at_venue(0).notes.empty());
  CHECK(name_of(at_venue(0).screen) == "programme");
  CHECK(at_venue(1).notes == std::vector{text("stairs")});
  CHECK(std::get<AnnouncementScreen>(at_venue(1).screen).texts == std::vector{text("fire")});
}

TEST_CASE("With an untrusted clock days are numbered through the event, whichever this venue has") {
  ContentBuilder b;
  b.venue("v");
  b.venue("w");
  b.session("W", 1, "13:00", "14:00");
  b.session("B", 0, "2 13:00", "2 14:00");
  const auto programme =
      std::get<ProgrammeScreen>(showing_at(b.schedule(), b.at("1 12:00"), ClockTrust::untrusted).screen);
  CHECK(programme.event_days == 3);
  REQUIRE(programme.days.size() == 1);
  CHECK(programme.days[0].number == 3);
  CHECK(LocalTime{programme.days[0].day} == b.local("2 00:00"));
  CHECK(programme.days[0].occurrences.at(0).session.id == "B");
}

TEST_CASE("An urgent text that may not fit one page turns pages by time; a short one stands until it ends") {
  ContentBuilder b;
  b.venue("v");
  const TimeWindow window{b.at("13:00"), b.at("13:10")};
  b.content.announcements = {{text("leave"), window, {}, true}};
  CHECK(ask(b.schedule(), b.at("13:05")).page == 0);
  std::string sentence(700, 'x');
  b.content.announcements.push_back({text(sentence.c_str()), window, {}, true});
  const Schedule s = b.schedule();
  const Showing first = ask(s, b.at("13:05:03")), second = ask(s, b.at("13:05:15"));
  CHECK(first.until == b.at("13:05:15"));
  CHECK(second.page == first.page + 1);
  CHECK(showing_of(s, b.at("13:05:15"), ClockTrust::trusted, "announcement")->screen == second.screen);
}

TEST_CASE("Cards that take turns turn their pages once a round of theirs") {
  ContentBuilder b;
  b.venue("v");
  b.session("A", 0, "13:00", "14:00");
  std::string rules(900, 'x');
  b.content.playlist = {{SlotScreen::card, Seconds{10}}};
  b.content.cards = {{text("rules"), text(rules.c_str()), "", {}, {}}, {text("eat"), {}, "", {}, {}}};
  const Schedule s = b.schedule();
  const std::size_t first = ask(s, b.at("13:00:05")).page;
  CHECK(std::get<CardScreen>(ask(s, b.at("13:00:05")).screen).card.title == text("rules"));
  CHECK(std::get<CardScreen>(ask(s, b.at("13:00:25")).screen).card.title == text("rules"));
  CHECK(ask(s, b.at("13:00:25")).page == first + 1);
  CHECK(ask(s, b.at("13:00:45")).page == first + 2);
  CHECK(ask(s, b.at("13:00:15")).page == 0);
}
