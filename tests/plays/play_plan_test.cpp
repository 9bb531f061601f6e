// What an event promises its sponsors, and what a day will bring them, counted on small days.

#include "plays/play_plan.hpp"

#include <doctest/doctest.h>

#include "plays/planned_day.hpp"
#include "schedule/content_builder.hpp"

using namespace kiosk;
using namespace kiosk::testing;
using namespace std::chrono_literals;

namespace {

/// A talk of twenty minutes at ten; the playlist is 12 s of it and 8 s of the sponsor.
ContentBuilder short_day() {
  ContentBuilder b;
  b.venue("hall");
  b.session("talk", 0, "10:00", "10:20");
  b.sponsor("acme");
  b.content.playlist = {{SlotScreen::current, 12s}, {SlotScreen::sponsor, 8s}};
  return b;
}

PlayPlan plan_of(const ContentBuilder& b) { return PlayPlan{std::make_shared<const Content>(b.content)}; }

PlannedDay planned(const ContentBuilder& b) { return planned_days(b.schedule(), 9).at(0); }

}  // namespace

TEST_CASE("Nobody is promised a turn that the playlist has not") {
  ContentBuilder b = short_day();
  CHECK(promised_shares(b.schedule()) == std::map<std::string, double>{{"acme", 1.0}});
  b.content.playlist = {{SlotScreen::current, 12s}};
  CHECK(promised_shares(b.schedule()).empty());
  CHECK(plan_of(b).shares("attic").empty());
}

TEST_CASE("A slide was planned in a time that ends as the slide does, not in one that ends before") {
  const ContentBuilder b = short_day();
  const PlayPlan plan = plan_of(b);
  CHECK(plan.any_slide("hall", b.at("10:00"), b.at("10:00:20")) == true);
  CHECK(plan.any_slide("hall", b.at("10:00"), b.at("10:00:19")) == false);
  CHECK(plan.any_slide("hall", b.at("10:00:12"), b.at("10:00:20")) == true);
  CHECK_FALSE(plan.any_slide("attic", b.at("10:00"), b.at("10:20")));
}

TEST_CASE("Sessions of one day make up one programme, from the first's begin to the latest end") {
  ContentBuilder b = short_day();
  b.session("later", 0, "14:00", "15:00");
  b.session("tomorrow", 0, "1 09:00", "1 10:00");
  const auto found = programmes(b.schedule());
  REQUIRE(found.size() == 2);
  CHECK(found[0].from == b.at("10:00"));
  CHECK(found[0].until == b.at("15:00"));
  CHECK(found[0].on_day_of(b.at("5:00")));
  CHECK_FALSE(found[0].on_day_of(b.at("1 5:00")));
  CHECK(found[1].on_day_of(b.at("1 5:00")));
  CHECK(planned_days(b.schedule(), 1).size() == 1);
  CHECK(planned_days(b.schedule(), 2).size() == 2);
}

TEST_CASE("Where slides alone are shown, each of the day is counted once, and begins within the programme or not") {
  ContentBuilder b = short_day();
  b.content.playlist = {{SlotScreen::sponsor, 8s}};
  const PlannedDay day = planned(b);
  CHECK(day.all_day[0].turns == 24 * 3600 / 8);
  CHECK(day.all_day[0].shown == 24h);
  CHECK(day.all_day[0].first == b.at("5:00"));
  CHECK(day.all_day[0].last == b.at("1 4:59:52"));
  CHECK(day.in_programme[0].turns == 20 * 60 / 8);
  CHECK(day.in_programme[0].first == b.at("10:00"));
  CHECK(day.in_programme[0].last == b.at("10:19:52"));
  CHECK(day.turns() == day.all_day[0].turns);
}

TEST_CASE("A board that counts down is one screen until another stands in its place") {
  ContentBuilder b = short_day();
  b.content.venues[0].stop = b.stop("here");
  b.departure("10:40", {0, b.stop("there")});
  b.content.playlist = {{SlotScreen::current, 25s}, {SlotScreen::departures, 75s}};
  const PlannedDay day = planned(b);
  CHECK(day.board.turns == 12);  // of 100 s each in 20 minutes
  CHECK(day.board.shown == 12 * 75s);
  CHECK(day.board.first == b.at("10:00:25"));
  CHECK(day.board.last == b.at("10:18:45"));
}

TEST_CASE("A note that comes or goes is something new to tell, a minute that passes is not") {
  ContentBuilder b = short_day();
  b.content.announcements.push_back({text("lost: a scarf"), {b.at("10:05"), b.at("10:07")}, {}, false});
  b.content.playlist = {{SlotScreen::current, 12s}};
  CHECK(planned(b).turning_points ==
        std::vector{b.at("5:00"), b.at("10:00"), b.at("10:05"), b.at("10:07"), b.at("10:20")});
}
