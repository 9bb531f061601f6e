#include <map>

#include <doctest/doctest.h>

#include "content_builder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

std::string screen_at(const Schedule& s, Instant t) { return std::string{name_of(ask(s, t).screen)}; }

std::string sponsor_at(const Schedule& s, Instant t) {
  const Showing showing = ask(s, t);
  const auto* screen = std::get_if<SponsorScreen>(&showing.screen);
  return screen ? screen->sponsor.id : "-";
}

ContentBuilder two_talks() {
  ContentBuilder b;
  b.venue("v");
  b.session("A", 0, "13:00", "13:30");
  b.session("B", 0, "13:40", "14:10");
  return b;
}

}  // namespace

TEST_CASE("The cycle restarts at each boundary with the phase's screen; what has nothing to say is skipped") {
  ContentBuilder b = two_talks();
  b.sponsor("s1");
  b.sponsor("s2");
  const Schedule s = b.schedule();
  CHECK(screen_at(s, b.at("13:00:00")) == "current");
  CHECK(screen_at(s, b.at("13:00:14")) == "current");
  CHECK(screen_at(s, b.at("13:00:15")) == "next");
  CHECK(screen_at(s, b.at("13:00:25")) == "sponsor");
  CHECK(screen_at(s, b.at("13:00:33")) == "current");  // no departures
  CHECK(screen_at(s, b.at("13:29:59")) == "next");     // 1799 s are 54 rounds of 33 s and 17 s
  CHECK(screen_at(s, b.at("13:30:00")) == "gap");
  CHECK(screen_at(s, b.at("13:40:00")) == "current");
  CHECK(screen_at(s, b.at("13:40:15")) == "sponsor");  // nothing is next
  CHECK(screen_at(s, b.at("14:10:00")) == "after");
}

TEST_CASE("Sponsors' turns run through the day; one cut short by a boundary is repeated") {
  ContentBuilder b;
  b.venue("v");
  b.session("A", 0, "05:00:00", "05:00:30");  // current 15 s, next 10 s, 5 of 8 s of the first sponsor
  b.session("B", 0, "05:00:30", "05:02:00");
  b.sponsor("s1");
  b.sponsor("s2");
  const Schedule s = b.schedule();
  CHECK(sponsor_at(s, b.at("05:00:29")) == "s1");
  CHECK(sponsor_at(s, b.at("05:00:45")) == "s1");
  CHECK(sponsor_at(s, b.at("05:01:08")) == "s2");
  CHECK(sponsor_at(s, b.at("05:01:31")) == "s1");
  CHECK(sponsor_at(s, b.at("05:01:54")) == "s2");  // cut short at 05:02
  CHECK(sponsor_at(s, b.at("05:02:15")) == "s2");
  CHECK(sponsor_at(s, b.at("1 05:00:15")) == "s1");  // a new day
}

TEST_CASE("At a venue with sponsors of its own only they take turns") {
  ContentBuilder b = two_talks();
  b.venue("w");
  b.sponsor("everywhere");
  b.sponsor("bus").event_scope = false;
  b.content.sponsors.back().shuttle_scope = true;
  b.sponsor("own").venues = {1};
  const Schedule v = b.schedule(0), w = b.schedule(1);
  CHECK(ask_for<SponsorScreen>(v, b.at("13:00"), "sponsor").sponsor.id == "everywhere");
  CHECK(ask_for<SponsorScreen>(w, b.at("13:00"), "sponsor").sponsor.id == "own");
  b.content.sponsors.erase(b.content.sponsors.begin());
  b.content.sponsors.erase(b.content.sponsors.begin() + 1);
  CHECK_FALSE(showing_of(b.schedule(0), b.at("13:00"), ClockTrust::trusted, "sponsor"));
}

TEST_CASE("A card that comes restarts the cycle with itself, one that goes with the phase's screen") {
  ContentBuilder b = two_talks();
  b.content.playlist.push_back({SlotScreen::card, Seconds{12}});
  b.content.cards.push_back({text("eat"), {}, "", {b.at("13:05:07"), b.at("13:20")}, {}});
  b.content.cards.push_back({text("sign up"), {}, "", {b.at("13:10"), b.at("13:15")}, {}});
  const Schedule s = b.schedule();
  CHECK(screen_at(s, b.at("13:05:07")) == "card");
  CHECK(screen_at(s, b.at("13:05:19")) == "current");
  CHECK(screen_at(s, b.at("13:20")) == "current");
  CHECK(screen_at(s, b.at("13:20:15")) == "next");
  CHECK(screen_at(s, b.at("13:20:25")) == "current");
  b.content.playlist = {{SlotScreen::card, Seconds{10}}};
  b.content.cards[0].window = b.content.cards[1].window = {};
  const Schedule cards = b.schedule();
  CHECK(ask_for<CardScreen>(cards, b.at("13:00:05"), "card").card.title == text("eat"));
  CHECK(ask_for<CardScreen>(cards, b.at("13:00:10"), "card").card.title == text("sign up"));
  CHECK(ask_for<CardScreen>(cards, b.at("13:00:20"), "card").card.title == text("eat"));
}

TEST_CASE("At any moment and venue there is something to show") {
  ContentBuilder b = two_talks();
  b.content.playlist = {{SlotScreen::sponsor, Seconds{10}}};
  const Schedule s = b.schedule();
  CHECK(screen_at(s, b.at("13:10")) == "current");
  CHECK(screen_at(s, b.at("20:00")) == "after");
}

TEST_CASE("A long day's turns keep their share") {
  ContentBuilder b = two_talks();
  b.sponsor("gold", 3);
  b.sponsor("silver", 2);
  b.sponsor("bronze", 1);
  const Schedule s = b.schedule();
  std::map<std::string, int> turns;
  for (Instant t = b.at("05:00"); t < b.at("23:00");) {
    const Showing showing = ask(s, t);
    if (const auto* screen = std::get_if<SponsorScreen>(&showing.screen)) {
      if (showing.until - t == Seconds{8}) ++turns[screen->sponsor.id];
    }
    t = showing.until;
  }
  const int all = turns["gold"] + turns["silver"] + turns["bronze"];
  CHECK(all > 1000);
  CHECK(std::abs(turns["gold"] * 2 - all) < 2);
  CHECK(std::abs(turns["silver"] * 3 - all) < 3);
  CHECK(std::abs(turns["bronze"] * 6 - all) < 6);
}
