// Logs of screens, merged.

#include "plays/play_report.hpp"

#include <limits>

#include <doctest/doctest.h>

#include "plays/play_report_text.hpp"
#include "sample_plays.hpp"

using namespace kiosk;
using namespace kiosk::testing;
using namespace std::chrono_literals;

namespace {

/// Two sponsors at 3 to 1, a day of one talk, and nothing said of sponsors on other days.
PlayPlan plan() {
  Content content;
  content.venues.resize(1);
  content.venues[0].id = "monument";
  Sponsor a, b;
  a.id = "a";
  a.weight = 3;
  b.id = "b";
  content.sponsors = {a, b};
  content.playlist = {{SlotScreen::current, 12s}, {SlotScreen::sponsor, 8s}};
  Session talk;
  talk.id = "t";
  talk.venues = {0};
  talk.start = two_o_clock;
  talk.end = two_o_clock + 4h;
  content.sessions = {talk};
  return PlayPlan{std::make_shared<const Content>(std::move(content))};
}

}  // namespace

TEST_CASE("Plays, seconds, first, last and share, by venue and sponsor") {
  const PlayReport report =
      report_of({play("b", 60), play("a", 20), play("a", 0), play("a", 40), play("b", 0, "hall", "pi-1")});
  REQUIRE(report.rows.size() == 3);
  CHECK(report.rows[0].venue == "hall");
  const PlayRow& a = report.rows[1];
  CHECK(a.sponsor == "a");
  CHECK(a.plays == 3);
  CHECK(a.seconds == 24);
  CHECK(a.first == two_o_clock);
  CHECK(a.last == two_o_clock + 40s);
  CHECK(a.measured == doctest::Approx(0.75));
  CHECK_FALSE(a.promised);
  CHECK(report.gaps.empty());
}

TEST_CASE("Duplicates are counted once, rehearsals and unbelieved clocks not at all") {
  Play rehearsal = play("a", 100), unsure = play("a", 120), dark = play("b", 140);
  rehearsal.clock = PlayClock::simulated;
  unsure.clock = PlayClock::untrusted;
  dark.display = DisplayPower::off;
  const PlayReport report = report_of({play("a", 0), rehearsal, unsure, dark, play("a", 0), play("a", 0)});
  REQUIRE(report.rows.size() == 2);
  CHECK(report.rows[0].plays == 1);
  CHECK(report.rows[1].display_off == 1);
  CHECK(report.duplicates == 2);
  CHECK(report.simulated == 1);
  CHECK(report.untrusted == 1);
}

TEST_CASE("A line with two times is a rehearsal whatever its clock says, and the report says when it was made") {
  Play one = play("a", 100), other = play("a", 120), old = play("a", 140);
  old.clock = PlayClock::simulated;
  one.machine_start = two_o_clock - std::chrono::hours{240};
  other.machine_start = two_o_clock - std::chrono::hours{216};
  other.clock = PlayClock::simulated;
  const PlayReport report = report_of({play("b", 0), one, other, old});
  CHECK(report.rows.size() == 1);
  CHECK(report.simulated == 3);
  CHECK(counts_lines(report) ==
        std::vector<std::string>{"3 lines of rehearsals (--at), made on 2020-08-27 to 2020-08-28, not counted"});
  CHECK(counts_lines(report_of({old})) == std::vector<std::string>{"1 lines of rehearsals (--at), not counted"});
}

TEST_CASE("What was promised comes from the event, for sponsors without a play too") {
  const PlayPlan promises = plan();
  const PlayReport report = report_of({play("a", 0), play("stranger", 20)}, &promises);
  REQUIRE(report.rows.size() == 3);
  CHECK(report.rows[0].promised == doctest::Approx(0.75));
  CHECK(report.rows[1].plays == 0);
  CHECK(report.rows[1].promised == doctest::Approx(0.25));
  CHECK(report.rows[2].promised == doctest::Approx(0));
}

TEST_CASE("A gap is told with its reason") {
  Play later = play("a", 3600);
  CHECK(report_of({play("a", 0), play("a", 1800)}).gaps.empty());
  CHECK(report_of({play("a", 0), play("a", 3600, "monument", "pi-4")}).gaps.empty());
  const auto reason = [](const Play& after) {
    const PlayReport report = report_of({play("a", 0), after});
    REQUIRE(report.gaps.size() == 1);
    CHECK(report.gaps[0].from == two_o_clock + 8s);
    return report.gaps[0].reason;
  };
  CHECK(reason(later) == GapReason::silent);
  CHECK(reason(play("a", 3600, "hall")) == GapReason::moved);
  later.monotonic_ms = 20'000;
  CHECK(reason(later) == GapReason::restarted);
  later.monotonic_ms = 1'010'000;
  CHECK(reason(later) == GapReason::clock_set);
}

TEST_CASE("A gap is longer than the longest allowed, and begins with the end of the play before it") {
  CHECK(report_of({play("a", 0), play("a", 8 + 1800)}).gaps.empty());
  const auto gaps = report_of({play("a", 0), play("a", 8 + 1801)}).gaps;
  REQUIRE(gaps.size() == 1);
  CHECK(gaps[0].until - gaps[0].from == 1801s);
}

TEST_CASE("Clocks that differ by less than a minute over a gap were not set, and a restart is told before a move") {
  Play after = play("a", 3600);
  after.monotonic_ms -= 59'000;
  CHECK(report_of({play("a", 0), after}).gaps.at(0).reason == GapReason::silent);
  after.monotonic_ms -= 2'000;
  CHECK(report_of({play("a", 0), after}).gaps.at(0).reason == GapReason::clock_set);
  Play elsewhere = play("a", 3600, "hall");
  elsewhere.monotonic_ms = 20'000;
  CHECK(report_of({play("a", 0), elsewhere}).gaps.at(0).reason == GapReason::restarted);
}

TEST_CASE("A row's first and last play are of all screens at the venue") {
  const PlayReport report = report_of({play("a", 40, "monument", "pi-1"), play("a", 20, "monument", "pi-1"),
                                       play("a", 0, "monument", "pi-2"), play("a", 30, "monument", "pi-2")});
  REQUIRE(report.rows.size() == 1);
  CHECK(report.rows[0].first == two_o_clock);
  CHECK(report.rows[0].last == two_o_clock + 40s);
}

TEST_CASE("Plays at a venue that the event does not know are promised nothing, and take no promise from another") {
  const PlayPlan promises = plan();
  const PlayReport report = report_of({play("a", 0), play("a", 0, "annex"), play("a", 20, "attic")}, &promises);
  for (const PlayRow& row : report.rows) {
    CAPTURE(row.venue);
    CHECK(row.promised.has_value() == (row.venue == "monument"));
  }
}

TEST_CASE("Two screens at one venue have each their own gaps") {
  const auto gaps =
      report_of({play("a", 0), play("a", 20), play("a", 3600, "monument", "pi-4"), play("a", 3620, "monument", "pi-4")})
          .gaps;
  CHECK(gaps.empty());
}

TEST_CASE("A sponsor that was promised nothing is not missed") {
  Content content = plan().content();
  Sponsor bus;
  bus.id = "bus";
  bus.event_scope = false;
  bus.shuttle_scope = true;
  content.sponsors.push_back(bus);
  const PlayPlan promises{std::make_shared<const Content>(std::move(content))};
  CHECK(report_of({play("a", 0)}, &promises).unheard_sponsors == std::vector<std::string>{"b"});
}

TEST_CASE("Where nothing was planned there is no gap") {
  const PlayPlan promises = plan();
  const PlayReport planned = report_of({play("a", 0), play("a", 3600)}, &promises);
  REQUIRE(planned.gaps.size() == 2);  // and after the last play
  CHECK(planned.gaps[0].planned);
  Content without = promises.content();
  without.playlist = {{SlotScreen::current, 12s}};
  const PlayPlan none{std::make_shared<const Content>(std::move(without))};
  CHECK(report_of({play("a", 0), play("a", 3600)}, &none).gaps.empty());
}

TEST_CASE("A stretch of centuries, as damaged lines make it, is searched on the event's days") {
  const Instant ancient = two_o_clock - 24h * 365 * 2000, distant = two_o_clock + 24h * 365 * 2000;
  CHECK(plan().any_slide("monument", ancient, distant) == true);
  Content without = plan().content();
  without.playlist = {{SlotScreen::current, 12s}};
  CHECK(PlayPlan{std::make_shared<const Content>(std::move(without))}.any_slide("monument", ancient, distant) == false);
}

TEST_CASE("A venue's day has gaps before its first play and after its last, and none in the night between two days") {
  Content content = plan().content();
  Session again = content.sessions[0];
  again.id = "u";
  again.start += 24h;
  again.end += 24h;
  content.sessions.push_back(again);
  const PlayPlan promises{std::make_shared<const Content>(std::move(content))};
  const Play before_the_doors_open = play("a", -600), in_time = play("a", 4 * 3600 - 60);
  CHECK(report_of({before_the_doors_open, play("a", 900), in_time}, &promises).gaps.size() == 1);
  PlayLines so_far;
  so_far.plays = {play("a", 900), play("a", 7200)};
  CHECK(play_report(so_far, &promises, 30min, two_o_clock + 2h + 5min).gaps.size() == 1);  // nothing of what is to come
  CHECK(play_report(so_far, &promises, 30min, two_o_clock + 3h).gaps.size() == 2);
  const auto gaps = report_of({play("a", 7200), play("a", 24 * 3600 + 60)}, &promises).gaps;
  REQUIRE(gaps.size() == 3);
  CHECK(gaps[0].reason == GapReason::late_start);
  CHECK(gaps[0].from == two_o_clock);
  CHECK(gaps[0].until == two_o_clock + 2h);
  CHECK(gaps[1].reason == GapReason::early_end);
  CHECK(gaps[1].from == two_o_clock + 2h + 8s);
  CHECK(gaps[1].until == two_o_clock + 4h);
  CHECK(gaps[2].reason == GapReason::early_end);
  CHECK(gaps[2].until == two_o_clock + 28h);
}

TEST_CASE("Venues' days and sponsors that no log tells of are named, but not days to come") {
  Content content = plan().content();
  content.venues.resize(2);
  content.venues[1].id = "attic";
  content.sessions[0].venues = {0, 1};
  Session tomorrow = content.sessions[0];
  tomorrow.start += 24h;
  tomorrow.end += 24h;
  content.sessions.push_back(tomorrow);
  const PlayPlan promises{std::make_shared<const Content>(std::move(content))};
  const PlayReport report = report_of({play("a", 0)}, &promises);
  REQUIRE(report.unheard_days.size() == 1);
  CHECK(report.unheard_days[0].venue == "attic");
  CHECK(report.unheard_days[0].from == two_o_clock);
  CHECK(report.unheard_sponsors == std::vector<std::string>{"b"});
  CHECK(report_text(report, &promises).find("no play: sponsor b: in none of these logs") != std::string::npos);
  CHECK(report_csv(report, &promises).find("\r\nattic,,0,0.0,,,,,0\r\n,b,0,0.0,,,,,0\r\n") != std::string::npos);
  CHECK(report_of({play("a", 0)}).unheard_days.empty());
}

TEST_CASE("Each sponsor has a total over all venues, in the text and the table") {
  const PlayReport report = report_of({play("a", 0), play("b", 20), play("a", 40, "attic"), play("a", 60, "attic")});
  REQUIRE(report.totals.size() == 2);
  CHECK(report.totals[0].sponsor == "a");
  CHECK(report.totals[0].plays == 3);
  CHECK(report.totals[0].seconds == 24);
  CHECK(report.totals[0].measured == doctest::Approx(0.75));
  CHECK(report.totals[0].last.value() - report.totals[0].first.value() == 60s);
  CHECK(report.totals[1].plays == 1);
  CHECK(report_csv(report, nullptr).find("\r\n*,a,3,24.0,") != std::string::npos);
  CHECK(report_text(report, nullptr).find("\n*                a                     3        24    75.0 %") !=
        std::string::npos);
}
