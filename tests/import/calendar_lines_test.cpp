#include "import/calendar_lines.hpp"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace std::chrono_literals;
using namespace date::literals;

namespace {

std::vector<CalendarLine> lines_of(std::string_view bytes) {
  CalendarLines lines(bytes);
  std::vector<CalendarLine> all;
  while (auto line = lines.next()) all.push_back(*line);
  return all;
}

}  // namespace

TEST_CASE("Lines are unfolded byte by byte, with CRLF or LF and a blank or a tab") {
  const auto lines = lines_of("\xEF\xBB\xBFSUMMARY:\xE8\xAD\r\n \xB0\xE7\n\t\xA8\x8B x\r\n  y\r\n\r\nuid:1\n \n");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].name == "SUMMARY");
  CHECK(lines[0].value == "議程 x y");
  CHECK(lines[0].number == 1);
  CHECK(lines[1].name == "UID");
  CHECK(lines[1].value == "1");
  CHECK(lines[1].number == 6);
}

TEST_CASE("What stands in quotes parts no line") {
  const auto lines = lines_of("DTSTART;X-A=\"a:b;c\";tzid=\"Asia/Taipei\";FLAG:2020:1\nno colon\n:x\nA B:c\nA;B=\"c:d");
  REQUIRE(lines.size() == 5);
  CHECK(lines[0].value == "2020:1");
  CHECK(lines[0].parameter("X-A") == "a:b;c");
  CHECK(lines[0].parameter("TZID") == "Asia/Taipei");
  CHECK(lines[0].parameter("VALUE") == "");
  for (std::size_t i = 1; i < 5; ++i) CHECK_MESSAGE(lines[i].name == "", i);
  CHECK(lines[1].value == "no colon");
  std::string many = "A";
  for (int i = 0; i < 1000; ++i) many += ";B=c";
  const auto crowded = lines_of(many + ":d");
  REQUIRE(crowded.size() == 1);
  CHECK(crowded[0].parameters.size() == 32);
  CHECK(crowded[0].value == "d");
}

TEST_CASE("Texts lose their escapes, others' backslashes stay") {
  CHECK(unescape_calendar_text(R"(a\, b\; c\\n\nd\Ne\x\)") == "a, b; c\\n\nd\ne\\x\\");
}

TEST_CASE("A calendar's times are of its own form") {
  const LocalDay sixth{2020_y / 9 / 6};
  CHECK(read_calendar_time("20200906T135007") == SourceTime{sixth + 13h + 50min + 7s});
  CHECK(read_calendar_time("20200906T055000Z") == SourceTime{sixth + 5h + 50min, Minutes{0}});
  CHECK(read_calendar_time("20200906T1350") == SourceTime{sixth + 13h + 50min});
  CHECK(read_calendar_time("20200906T240000") == SourceTime{sixth + 24h});
  for (const char* wrong :
       {"", "Z", "20200906", "20200906T", "20200906T13500", "20200906T136000", "20200230T100000", "20200906T250000",
        "20200906T240100", "20200906 135000", "2020-09-06T13:50", "2020090６T1350"})
    CHECK_MESSAGE(!read_calendar_time(wrong), wrong);
  CHECK(is_calendar_day("20200906"));
  CHECK_FALSE(is_calendar_day("20200230"));
  CHECK_FALSE(is_calendar_day("2020-9-6"));
  CHECK(read_calendar_duration("+PT45M") == 45min);
  CHECK(read_calendar_duration("P1DT2H") == 26h);
  for (const char* wrong : {"-PT5M", "45", "0:45", "P", ""}) CHECK_MESSAGE(!read_calendar_duration(wrong), wrong);
}

TEST_CASE("A zone's name may stand behind where its rules are from") {
  CHECK(zone_of_calendar("Asia/Taipei") == "Asia/Taipei");
  CHECK(zone_of_calendar("/freeassociation.sourceforge.net/Europe/Berlin") == "Europe/Berlin");
  CHECK(zone_of_calendar("/mozilla.org/20050126_1/America/Argentina/Buenos_Aires") == "America/Argentina/Buenos_Aires");
  CHECK_FALSE(zone_of_calendar("Taipei Standard Time"));
  CHECK_FALSE(zone_of_calendar(""));
  CHECK_FALSE(zone_of_calendar(std::string(1'000'000, '/')));
}
