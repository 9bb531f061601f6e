#include <random>

#include <doctest/doctest.h>

#include "content_builder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

using Random = std::mt19937;

std::string clock(Random& random, int from_hour, int hours) {
  const int minute = from_hour * 60 + static_cast<int>(random() % static_cast<unsigned>(hours * 60));
  const int second = random() % 4 == 0 ? static_cast<int>(random() % 60) : 0;
  return std::to_string(minute / 60) + ":" + std::to_string(minute % 60) + ":" + std::to_string(second);
}

void amend(Session& s, const ContentBuilder& b, Random& random) {
  if (random() % 4 == 0) {
    s.amended.printed_start = b.at(clock(random, 9, 4));
    s.amended.printed_end = *s.amended.printed_start + Minutes{1 + random() % 50};
  }
  s.amended.full = random() % 5 == 0;
  if (random() % 5 == 0) s.amended.note = text("note");
  if (random() % 5 == 0) s.amended.printed_title = text("old");
  if (random() % 6 == 0) s.amended.until = b.at(clock(random, 10, 4));
  if (random() % 2 == 0) s.amended.since = b.at(clock(random, 8, 5));
  s.amended.added = random() % 4 == 0;
}

void add_sessions(ContentBuilder& b, Random& random) {
  for (int i = 0; i < 9; ++i) {
    const int venue = static_cast<int>(random() % 4) - 1;
    Session& s = b.session("s" + std::to_string(i), venue, clock(random, 9, 4), "20:00");
    s.end = s.start + Minutes{1 + random() % 50} + Seconds{random() % 3 == 0 ? random() % 60 : 0};
    if (random() % 4 == 0) s.delay = Minutes{random() % 40};
    if (random() % 6 == 0) s.cancelled = true;
    if (random() % 6 == 0) s.moved_to = random() % 3;
    amend(s, b, random);
  }
}

void add_shuttle(ContentBuilder& b, Random& random) {
  const std::size_t a = b.stop("a"), c = b.stop("c"), e = b.stop("e");
  b.content.venues[0].stop = a;
  b.content.venues[1].stop = c;
  b.content.venues[2].stop = random() % 4 == 0 ? a : e;
  for (Venue& venue : b.content.venues) {
    if (random() % 2) venue.walk_to_stop = Minutes{random() % 9};
  }
  for (int i = 0; i < 6; ++i) {
    Departure& d = b.departure(clock(random, 10, 3), i % 2 ? std::vector{a, c} : std::vector{a, c, e, a});
    if (random() % 2) d.minutes = {Minutes{0}, Minutes{7}};
    if (!d.minutes.empty() && i % 2 == 0) d.minutes.insert(d.minutes.end(), {Minutes{20}, Minutes{45}});
    d.cancelled = random() % 4 == 0;
    d.delay = Minutes{random() % 3 * 5};
  }
  const Instant from = b.at(clock(random, 10, 2));
  b.content.services.push_back({from, from + Minutes{20 + random() % 60}, 2, 3, {c, a}, false});
}

void add_rest(ContentBuilder& b, Random& random) {
  for (int i = 0; i < 3; ++i) b.sponsor("p" + std::to_string(i), 1 + static_cast<int>(random() % 3));
  b.content.playlist.push_back({SlotScreen::elsewhere, Seconds{9}});
  b.content.playlist.push_back({SlotScreen::card, Seconds{7}});
  for (int i = 0; i < 2; ++i) {
    const Instant from = b.at(clock(random, 9, 3));
    b.content.cards.push_back({text("card" + std::to_string(i)), {}, "", {from, from + Minutes{random() % 40}}, {}});
    const Instant told = b.at(clock(random, 9, 4));
    b.content.announcements.push_back({text("note"), {told, told + Seconds{random() % 300}}, {}, random() % 2 == 0});
  }
}

Showing without_until(Showing s) {
  s.until = Instant{};
  return s;
}

ContentBuilder random_day(unsigned seed) {
  Random random{seed};
  ContentBuilder b{seed % 2 ? "Asia/Taipei" : "Europe/Berlin"};
  b.venue("v");
  b.venue("w");
  b.venue("x");
  add_sessions(b, random);
  add_shuttle(b, random);
  add_rest(b, random);
  return b;
}

void require_exact_untils(const ContentBuilder& b, std::size_t venue) {
  const Schedule s = b.schedule(venue);
  Showing held = ask(s, b.at("8:30"));
  for (Instant t = b.at("8:30:01"); t < b.at("14:30"); t += Seconds{1}) {
    const Showing now = ask(s, t);
    const bool same = without_until(now) == without_until(held);
    REQUIRE(same == (t < held.until));
    REQUIRE(now.until > t);
    if (same) REQUIRE(now.until == held.until);
    held = now;
  }
}

}  // namespace

TEST_CASE("until is the very second at which the answer changes, on random days, second by second") {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    CAPTURE(seed);
    require_exact_untils(random_day(seed), seed % 3);
  }
}

TEST_CASE("so it is where the other venues alone are shown, whose cars leave and sessions fall at odd seconds") {
  for (unsigned seed = 7; seed <= 11; ++seed) {
    CAPTURE(seed);
    ContentBuilder b = random_day(seed);
    b.content.playlist = {{SlotScreen::elsewhere, Seconds{20}}};
    b.content.cards.clear();
    b.content.announcements.clear();
    Random random{seed};
    for (Departure& d : b.content.departures) d.time += Seconds{random() % 60};
    for (Service& s : b.content.services) s.until += Seconds{random() % 60};
    for (Session& s : b.content.sessions) {
      const Seconds odd{random() % 60};
      s.start += odd;
      s.end += odd;
    }
    require_exact_untils(b, seed % 3);
  }
}
