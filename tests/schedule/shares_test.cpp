// Whoever audits a day adds up what the sign answers: each sponsor's turns are its promise, to less than one.

#include <cmath>
#include <map>
#include <random>

#include <doctest/doctest.h>

#include "content_builder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

using Random = std::mt19937;

int up_to(Random& random, int most) { return 1 + static_cast<int>(random() % static_cast<unsigned>(most)); }

/// A day whose sessions begin at odd times, so that boundaries cut turns short, with an hour cried out urgently.
ContentBuilder day(Random& random) {
  ContentBuilder b;
  b.venue("hall");
  b.venue("own");
  int minute = 9 * 60 + up_to(random, 40);
  for (int i = 0; i < 8; ++i) {
    const auto clock = [](int m) { return std::to_string(m / 60) + ":" + std::to_string(m % 60); };
    const int length = up_to(random, 50);
    b.session("s" + std::to_string(i), -1, clock(minute), clock(minute + length));
    minute += length + up_to(random, 30);
  }
  b.content.announcements = {{text("out"), {b.at("11:00:07"), b.at("12:00:03")}, {}, true}};
  b.content.playlist = {{SlotScreen::current, Seconds{up_to(random, 30)}},
                        {SlotScreen::sponsor, Seconds{3 + up_to(random, 20)}},
                        {SlotScreen::next, Seconds{up_to(random, 30)}}};
  if (random() % 2) b.content.playlist.push_back({SlotScreen::sponsor, b.content.playlist[1].dwell});
  return b;
}

void add_sponsors(ContentBuilder& b, Random& random) {
  const int count = up_to(random, 12), heaviest = random() % 2 ? 4 : 100;
  for (int i = 0; i < count; ++i) b.sponsor("event" + std::to_string(i), up_to(random, heaviest));
  Sponsor& exclusive = b.sponsor("exclusive", up_to(random, heaviest));
  exclusive.event_scope = random() % 2;
  exclusive.venues = {1};
  Sponsor& second = b.sponsor("second", up_to(random, heaviest));
  second.event_scope = false;
  second.venues = {1};
  Sponsor& shuttle = b.sponsor("shuttle", 100);
  shuttle.event_scope = false;
  shuttle.shuttle_scope = true;
}

/// By the rule in docs/time.md: a venue's own sponsors alone, or else the event's.
std::map<std::string, double> promises(const Content& content, std::size_t venue) {
  std::map<std::string, double> shares;
  const bool has_own = venue == 1;
  double sum = 0;
  for (const Sponsor& s : content.sponsors) {
    if (has_own ? !s.venues.contains(venue) : !s.event_scope) continue;
    shares[s.id] = s.weight;
    sum += s.weight;
  }
  for (auto& [id, share] : shares) share /= sum;
  return shares;
}

/// Holds after each turn of the day, so at its end as well.
void check_day(const ContentBuilder& b, std::size_t venue) {
  const Schedule schedule = b.schedule(venue);
  const auto promised = promises(b.content, venue);
  const Seconds dwell = b.content.playlist[1].dwell;
  std::map<std::string, int> given;
  int turns = 0;
  for (Instant t = b.at("5:00"); t < b.at("1 5:00");) {
    const Showing showing = ask(schedule, t);
    const auto* slide = std::get_if<SponsorScreen>(&showing.screen);
    if (slide) {
      REQUIRE(promised.contains(slide->sponsor.id));
      const auto whole = static_cast<int>((showing.until - t) / dwell);  // two of one sponsor's in a row are one answer
      given[slide->sponsor.id] += whole;
      turns += whole;
      for (const auto& [id, share] : promised) REQUIRE(std::fabs(given[id] - share * turns) < 1);
    }
    t = showing.until;
  }
  CHECK(turns > 500);
}

}  // namespace

TEST_CASE("From a day's begin each sponsor has its share to less than one turn, at every moment and venue") {
  Random random{20200906};
  for (int round = 0; round < 40; ++round) {
    CAPTURE(round);
    ContentBuilder b = day(random);
    add_sponsors(b, random);
    check_day(b, 0);
    check_day(b, 1);
  }
}
