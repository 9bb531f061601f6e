// The report as text, table and page: whatever stands in a log, a line is a line and a cell a cell.

#include "plays/play_report_text.hpp"

#include <map>

#include <doctest/doctest.h>

#include "program.hpp"
#include "sample_plays.hpp"

using namespace kiosk;
using namespace kiosk::testing;

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
        "monument,infuseai,1,8.0,2020-09-06T06:00:00+00:00,2020-09-06T06:00:00+00:00,1.0000,,0\r\n"
        "*,infuseai,1,8.0,2020-09-06T06:00:00+00:00,2020-09-06T06:00:00+00:00,1.0000,,0\r\n");
  const std::string page = kiosk_program("report --html " + folder / "plays.jsonl").output;
  for (const char* fact : {"infuseai", "monument", "06:00:00", "0:00:08", "<li>1 <span lang=\"zh-Hant\">行重複",
                           "<li>1 <span lang=\"zh-Hant\">行不完整"})
    CHECK_MESSAGE(page.find(fact) != std::string::npos, fact, " in ", page);
  CHECK(kiosk_program("report " + folder / "none.jsonl 2>&1").exit_code == 1);
  CHECK(kiosk_program("report 2>&1").exit_code == 2);
  CHECK(kiosk_program("report --csv --html x 2>&1").exit_code == 2);
}
