#include "schedule/pixel_shift.hpp"

#include <set>

#include <doctest/doctest.h>

#include "content_builder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

constexpr LocalTime noon{date::local_days{date::year{2020} / 9 / 6} + std::chrono::hours{12}};

}  // namespace

TEST_CASE("The picture goes round a closed path in small steps, one every four minutes") {
  std::set<std::pair<int, int>> places;
  PixelShift before = shift_at(noon - Seconds{1});
  for (int i = 0; i < 8; ++i) {
    const LocalTime t = noon + i * shift_time;
    const PixelShift now = shift_at(t);
    places.insert({now.dx, now.dy});
    CHECK(now != before);
    CHECK(std::max(std::abs(now.dx - before.dx), std::abs(now.dy - before.dy)) == 1);
    CHECK(std::max(std::abs(now.dx), std::abs(now.dy)) <= 2);
    CHECK(shift_at(t + shift_time - Seconds{1}) == now);
    CHECK(next_shift(t + Seconds{1}) == t + shift_time);
    CHECK(next_shift(t) == t + shift_time);
    before = now;
  }
  CHECK(places.size() == 8);
  CHECK(shift_at(noon + 8 * shift_time) == shift_at(noon));
  CHECK(shift_at(noon - date::years{60}) == shift_at(noon - date::years{60} + 8 * shift_time));
}

TEST_CASE("A screen with a clock takes its step when its minute changes; a sponsor's stands still") {
  ContentBuilder b;
  b.venue("v");
  b.session("s", 0, "9:00", "18:00");
  b.sponsor("acme");
  const Schedule s = b.schedule();
  for (Instant t = b.at("12:00"); t < b.at("12:40"); t += Seconds{1}) {
    const Showing showing = ask(s, t);
    const bool sponsor = std::holds_alternative<SponsorScreen>(showing.screen);
    REQUIRE(showing.shift == (sponsor ? PixelShift{} : shift_at(*showing.clock)));
  }
}

TEST_CASE("A programme whose clock can't be trusted takes its steps too, and says when") {
  ContentBuilder b;
  b.venue("v");
  b.session("s", 0, "9:00", "18:00");
  const Schedule s = b.schedule();
  const Showing first = showing_at(s, b.at("12:01:30"), ClockTrust::untrusted);
  CHECK(first.until == b.at("12:04"));
  Showing second = showing_at(s, first.until, ClockTrust::untrusted);
  CHECK(second.until == b.at("12:08"));
  CHECK(second.shift != first.shift);
  second.shift = first.shift;
  second.until = first.until;
  CHECK(second == first);
}
