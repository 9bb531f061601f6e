// Logs of screens, merged.

#include "plays/play_report.hpp"

#include <limits>
#include <map>

#include <doctest/doctest.h>

#include "plays/play_report_text.hpp"
#include "program.hpp"

using namespace kiosk;
using namespace kiosk::testing;
using namespace std::chrono_literals;

namespace {

const Instant two_o_clock{std::chrono::seconds{1599372000}};  // 14:00 in Taipei, on the event's day

Play play(const char* sponsor, int seconds, const char* venue = "monument", const char* screen = "pi-3") {
  Play p;
  p.sponsor = sponsor;
  p.venue = venue;
  p.screen = screen;
  p.start = two_o_clock + std::chrono::seconds{seconds};
  p.monotonic_ms = 1'000'000 + seconds * 1000LL;
  p.seconds = 8;
  p.display = DisplayPower::on;
  return p;
}

PlayReport report_of(std::vector<Play> plays, const PlayPlan* plan = nullptr) {
  return play_report({std::move(plays), 0}, plan, 30min);
}

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

TEST_CASE("CSV keeps quotes and Chinese, and gives no formula") {
  const std::string csv = report_csv(
      report_of({play("=HYPERLINK(\"x\",1)", 0), play("國泰, 金", 20), play("@SUM", 40), play("a\nb", 60)}), nullptr);
  CHECK(csv.find("monument,\"'=HYPERLINK(\"\"x\"\",1)\",1,8.0,2020-09-06T06:00:00+00:00,") != std::string::npos);
  CHECK(csv.find(",\"國泰, 金\",") != std::string::npos);
  CHECK(csv.find(",'@SUM,") != std::string::npos);
  CHECK(csv.find(",a\\nb,") != std::string::npos);
}

TEST_CASE("A spreadsheet runs no cell, and no cell makes two of itself, whatever signs and separators it knows") {
  const std::map<const char*, const char*> cells{{"+1", "'+1"},
                                                 {"-1", "'-1"},
                                                 {"＝1", "'＝1"},
                                                 {"＋1", "'＋1"},
                                                 {"－1", "'－1"},
                                                 {"＠S", "'＠S"},
                                                 {"a;=1", "\"a;=1\""},
                                                 {"\t=1", "\\t=1"},
                                                 {"\r=1", "\\r=1"},
                                                 {"\n=1", "\\n=1"},
                                                 {"a\r\n=1", "a\\r\\n=1"},
                                                 {"\u001b[2J", "\\u001B[2J"},
                                                 {"a\u202Eb", "a\\u202Eb"},
                                                 {"=a\";b", "\"'=a\"\";b\""},
                                                 {"a=b", "a=b"}};
  for (const auto& [given, cell] : cells) {
    const std::string csv = report_csv(report_of({play(given, 0)}), nullptr);
    CHECK_MESSAGE(csv.find("\r\nmonument," + std::string{cell} + ",1,8.0,") != std::string::npos, given, " in ", csv);
  }
}

TEST_CASE("A name in a log can forge no line of the report") {
  const PlayReport report = report_of({play("x\ngap: all is well", 0, "hall\u001b[2J\u2066", "pi\n9"),
                                       play("x\ngap: all is well", 9000, "hall\u001b[2J\u2066", "pi\n9")});
  const std::string text = report_text(report, nullptr);
  CHECK(text.find("\ngap: all is well") == std::string::npos);
  CHECK(text.find("hall\\u001B[2J\\u2066") != std::string::npos);
  CHECK(text.find("x\\ngap: all is well") != std::string::npos);
  CHECK(text.find("\ngap: pi\\n9 at hall\\u001B[2J\\u2066: ") != std::string::npos);
}

TEST_CASE("A clock of the machine at either end of 64 bits is one that went back, or on") {
  constexpr auto least = std::numeric_limits<std::int64_t>::min(), most = std::numeric_limits<std::int64_t>::max();
  const auto reason = [](std::int64_t before, std::int64_t after) {
    Play first = play("a", 0), second = play("a", 4000);
    first.monotonic_ms = before;
    second.monotonic_ms = after;
    const auto gaps = report_of({first, second}).gaps;
    REQUIRE(gaps.size() == 1);
    return gaps[0].reason;
  };
  CHECK(reason(most, least) == GapReason::restarted);
  CHECK(reason(least, most) == GapReason::silent);
  CHECK(reason(0, most) == GapReason::silent);
  CHECK(reason(0, least) == GapReason::restarted);
}

TEST_CASE("kiosk report reads files and folders, and says what it could not count") {
  const Folder folder;
  const std::string line = to_json(play("infuseai", 0));
  write(folder / "plays.jsonl", line + "\n" + line + "\n" + line.substr(0, 30));
  write(folder / "plays.1.jsonl", to_json(play("infuseai", 100)) + "\n");
  const Outcome text = kiosk_program("report " + folder / "" + " --config config/kiosk.json");
  CHECK(text.exit_code == 0);
  CHECK(text.output.find("infuseai              2        16") != std::string::npos);
  CHECK(text.output.find("2020-09-06T14:00:00+08:00") != std::string::npos);
  CHECK(text.output.find("1 unreadable or half lines") != std::string::npos);
  CHECK(text.output.find("1 lines met more than once") != std::string::npos);
  CHECK(kiosk_program("report --csv " + folder / "plays.jsonl").output ==
        "venue,sponsor,plays,seconds,first,last,measured_share,promised_share,plays_display_off\r\n"
        "monument,infuseai,1,8.0,2020-09-06T06:00:00+00:00,2020-09-06T06:00:00+00:00,1.0000,,0\r\n");
  const std::string page = kiosk_program("report --html " + folder / "plays.jsonl").output;
  for (const char* fact : {"infuseai", "monument", "06:00:00", "0:00:08", "<li>1 <span lang=\"zh-Hant\">行重複",
                           "<li>1 <span lang=\"zh-Hant\">行不完整"})
    CHECK_MESSAGE(page.find(fact) != std::string::npos, fact, " in ", page);
  CHECK(kiosk_program("report " + folder / "none.jsonl 2>&1").exit_code == 1);
  CHECK(kiosk_program("report 2>&1").exit_code == 2);
  CHECK(kiosk_program("report --csv --html x 2>&1").exit_code == 2);
}
