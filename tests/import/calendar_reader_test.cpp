#include <doctest/doctest.h>

#include "import/readers.hpp"

using namespace kiosk;
using namespace std::chrono_literals;
using namespace date::literals;

namespace {

const LocalDay sunday{2020_y / 9 / 6};

Programme read_ics(const std::string& bytes) {
  auto read = read_calendar({"plan.ics", bytes});
  REQUIRE_MESSAGE(read.has_value(), (read ? "" : to_text(read.failure())));
  return *std::move(read);
}

std::string refusal_of_ics(const std::string& bytes) {
  const auto read = read_calendar({"plan.ics", bytes});
  return read ? "read" : to_text(read.failure());
}

std::string in_calendar(const std::string& inside) { return "BEGIN:VCALENDAR\n" + inside + "END:VCALENDAR\n"; }

std::string vevent(const std::string& lines) { return "BEGIN:VEVENT\n" + lines + "END:VEVENT\n"; }

/// From nine to ten in R1.
std::string nine(const std::string& more = "") {
  return vevent("SUMMARY:A\nLOCATION:R1\nDTSTART:20200906T090000\nDTEND:20200906T100000\n" + more);
}

std::vector<std::string> remarks_of(const std::string& inside) { return read_ics(in_calendar(inside)).remarks; }

constexpr const char* calendar = R"(BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//somebody//EN
X-WR-CALNAME:PyCon\, 臺灣
X-WR-TIMEZONE:Asia/Taipei
BEGIN:VTIMEZONE
TZID:Australia/Adelaide
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0900
TZOFFSETTO:+0900
RRULE:FREQ=YEARLY
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:u1
RECURRENCE-ID:20200906T080000
SUMMARY;LANGUAGE=zh-TW:開幕\; 第一天\n(再來)
LOCATION:R1\, 2F
DTSTART;TZID="Australia/Adelaide":20200906T090000
DTEND;TZID="Australia/Adelaide":20200906T093000
URL:https://example.org/1
CATEGORIES:Talk
DESCRIPTION:long
BEGIN:VALARM
SUMMARY:alarm
DTSTART:19990101T000000
RRULE:FREQ=DAILY
END:VALARM
END:VEVENT
BEGIN:VTODO
SUMMARY:to do
END:VTODO
begin:vevent
uid:u1
summary:UTC
location:R2
dtstart:20200906T020000Z
duration:PT1H30M
status:Cancelled
end:vevent
BEGIN:VEVENT
SUMMARY:Floats
LOCATION:R2
DTSTART:20200906T140000
DTEND:20200906T150000
END:VEVENT
END:VCALENDAR
)";

}  // namespace

TEST_CASE("A calendar's events are read at their own level, times as they are written") {
  const Programme programme = read_ics(calendar);
  CHECK(programme.name == SourceText{{"", "PyCon, 臺灣"}});
  CHECK(programme.zone == "Asia/Taipei");
  CHECK(programme.remarks == std::vector<std::string>{});
  CHECK(programme.rooms == std::vector<SourceRoom>{{"R1, 2F", {{"", "R1, 2F"}}}, {"R2", {{"", "R2"}}}});
  REQUIRE(programme.sessions.size() == 3);
  SourceSession expected{.guid = "u1/20200906T080000/20200906T090000", .id = "u1", .rooms = {"R1, 2F"}};
  expected.title = {{"zh-TW", "開幕; 第一天 (再來)"}};
  expected.start = {sunday + 9h, {}, "Australia/Adelaide"};
  expected.end = {sunday + 9h + 30min, {}, "Australia/Adelaide"};
  expected.url = "https://example.org/1";
  expected.place = "line 15";
  CHECK(programme.sessions[0] == expected);
  CHECK(programme.sessions[1].guid == "u1/20200906T020000Z");
  CHECK(programme.sessions[1].start == SourceTime{sunday + 2h, Minutes{0}});
  CHECK(programme.sessions[1].end == SourceTime{sunday + 3h + 30min, Minutes{0}});
  CHECK(programme.sessions[1].cancelled);
  CHECK(programme.sessions[2].start == SourceTime{sunday + 14h});
  CHECK(programme.sessions[2].guid == "");
  CHECK_FALSE(programme.sessions[2].cancelled);
}

TEST_CASE("Speakers stand behind the title in pretalx' calendars only") {
  const auto first_of = [](const std::string& maker, const std::string& summary) {
    const std::string event =
        vevent("SUMMARY:" + summary + "\nLOCATION:R1\nDTSTART:20200906T090000\nDTEND:20200906T100000\n");
    return read_ics(in_calendar("PRODID:" + maker + "\n" + event)).sessions.at(0);
  };
  const std::string pretalx = "-//pretalx//example.org//x";
  CHECK(first_of(pretalx, "Web - Data - Ada\\, Bo B").title == SourceText{{"", "Web - Data"}});
  CHECK(first_of(pretalx, "Web - Data - Ada\\, Bo B").speakers ==
        std::vector<SourceText>{{{"", "Ada"}}, {{"", "Bo B"}}});
  for (const char* alone : {"Alone - ", "Alone -", "Alone"}) {
    CHECK_MESSAGE((first_of(pretalx, alone).title == SourceText{{"", "Alone"}}), alone);
    CHECK_MESSAGE(first_of(pretalx, alone).speakers.empty(), alone);
  }
  CHECK(first_of("-//other//", "Web - Ada").title == SourceText{{"", "Web - Ada"}});
  CHECK(remarks_of("PRODID:" + pretalx + "\n" + nine()) ==
        std::vector<std::string>{"this is an export of pretalx, which has no breaks: they are in its API only"});
}

TEST_CASE("Of one event's versions the highest SEQUENCE counts; a UID alone makes no two events one") {
  const Programme versions = read_ics(in_calendar(nine("UID:u\nSEQUENCE:2\nURL:b\n") + nine("UID:u\nURL:a\n") +
                                                  nine("UID:u\nSEQUENCE:10\nSTATUS:CANCELLED\n")));
  REQUIRE(versions.sessions.size() == 1);
  CHECK(versions.sessions[0].cancelled);
  CHECK(versions.remarks.empty());
  const auto in_room = [](const std::string& room) {
    return vevent("UID:u\nSUMMARY:A\nLOCATION:" + room + "\nDTSTART:20200906T090000\nDURATION:PT1H\n");
  };
  const Programme beside = read_ics(in_calendar(in_room("R1") + in_room("R2") + in_room("R1")));
  CHECK(beside.sessions.size() == 2);
  CHECK(beside.remarks ==
        std::vector<std::string>{"line 16: the same event stands before, with the same UID and SEQUENCE; left out"});
  CHECK(read_ics(in_calendar(nine("UID:u\nSEQUENCE:-1\n"))).sessions.size() == 1);
  CHECK(read_ics(in_calendar(nine() + nine())).sessions.size() == 2);
}

TEST_CASE("Zones that nobody knows are told once, and their clocks hang where the event is") {
  const std::string event =
      "BEGIN:VEVENT\nSUMMARY:A\nLOCATION:R\nDTSTART;TZID=Taipei Standard Time:20200906T090000\nDURATION:PT1H\n";
  const Programme programme = read_ics(in_calendar(event + "END:VEVENT\n" + event + "UID:2\nEND:VEVENT\n"));
  REQUIRE(programme.sessions.size() == 2);
  CHECK(programme.sessions[1].start == SourceTime{sunday + 9h});
  CHECK(programme.remarks ==
        std::vector<std::string>{"line 5: expected an IANA zone such as Asia/Taipei, found \"Taipei "
                                 "Standard Time\"; its clocks are read as the event's own"});
  const Programme head = read_ics(in_calendar("X-WR-TIMEZONE:/citadel.org/x/Asia/Tokyo\n"));
  CHECK(head.zone == "Asia/Tokyo");
}

TEST_CASE("An event that can't be used is left out and told with its line; the others stay") {
  const auto remark_of = [](const std::string& lines) {
    const Programme programme = read_ics(in_calendar(vevent(lines) + nine()));
    CHECK_MESSAGE(programme.sessions.size() == 1, lines);
    REQUIRE_MESSAGE(programme.remarks.size() == 1, lines);
    return programme.remarks[0];
  };
  const std::string words = "SUMMARY:A\nLOCATION:R\n";
  CHECK(remark_of(words + "DTSTART:20200906T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY\n") ==
        "line 7: expected an event of its own for each time, found RRULE; left out");
  CHECK(remark_of(words + "DTSTART:20200906T090000\nRDATE:20200907T090000\n") ==
        "line 6: expected an event of its own for each time, found RDATE; left out");
  CHECK(remark_of(words + "DTSTART;VALUE=DATE:20200906\nDTEND;VALUE=DATE:20200907\n") ==
        "line 5: expected a time of day, found an event of whole days; left out");
  CHECK(remark_of(words + "DTSTART:20200906\n") ==
        "line 5: expected a time of day, found an event of whole days; left out");
  CHECK(remark_of(words) == "line 2: expected a DTSTART, found none; left out");
  CHECK(remark_of(words + "DTSTART:soon\nDURATION:PT1H\n") ==
        "line 5: expected a time such as 20200906T135000, found \"soon\"; left out");
  CHECK(remark_of(words + "DTSTART:20200906T090000\nDTEND:\n") ==
        "line 6: expected a time such as 20200906T135000, found \"\"; left out");
  CHECK(remark_of(words + "DTSTART:20200906T090000\nDURATION:-PT1H\n") ==
        "line 6: expected a duration such as PT45M, found \"-PT1H\"; left out");
  CHECK(remark_of(words + "DTSTART:20200906T090000\n") ==
        "line 2: expected DTEND or DURATION, since nothing follows in its room, found neither; left out");
  CHECK(remark_of(words + "DTSTART:20200906T090000\nDTEND:20200906T090000\n") ==
        "line 6: expected an end after the start, found \"20200906T090000\"; left out");
  CHECK(remark_of(words + "DTSTART:20200906T090000Z\nDTEND;TZID=Asia/Taipei:20200906T163000\n") ==
        "line 6: expected an end after the start, found \"20200906T163000\"; left out");
  CHECK(remark_of("SUMMARY:\nLOCATION:R\nDTSTART:20200906T090000\n") ==
        "line 2: expected a SUMMARY, found none; left out");
}

TEST_CASE("An end in another zone than the start is compared as an instant") {
  const Programme programme = read_ics(
      in_calendar(vevent("SUMMARY:A\nLOCATION:R\nDTSTART;TZID=Asia/Taipei:20200906T173000\nDTEND:20200906T100000Z\n")));
  CHECK(programme.sessions.size() == 1);
}

TEST_CASE("What is not closed, and what is no line, is told and takes nothing else with it") {
  const std::string cut = "BEGIN:VEVENT\nSUMMARY:A\n";
  CHECK(remarks_of(cut + nine()) ==
        std::vector<std::string>{"line 2: expected an END:VEVENT for its BEGIN, found none; left out"});
  CHECK(read_ics(in_calendar("BEGIN:VTODO\nBEGIN:VALARM\n" + nine())).sessions.size() == 1);
  CHECK(remarks_of("BEGIN:VTODO\n" + nine()) ==
        std::vector<std::string>{"line 2: expected an END:VTODO for its BEGIN, found none"});
  const Programme alarmed = read_ics(in_calendar(nine("BEGIN:VALARM\n")));
  CHECK(alarmed.sessions.size() == 1);
  CHECK(alarmed.remarks == std::vector<std::string>{"line 7: expected an END:VALARM for its BEGIN, found none"});
  CHECK(remarks_of("END:VTODO\n" + nine()) ==
        std::vector<std::string>{"line 2: expected the end of what is open, found END:VTODO; passed over"});
  CHECK(remarks_of("stray text\n" + nine()) ==
        std::vector<std::string>{"line 2: expected NAME:VALUE, found \"stray text\"; passed over"});
  CHECK(read_ics(in_calendar(nine()) + in_calendar(nine())).sessions.size() == 2);
  CHECK(read_ics(in_calendar("") + "x").remarks ==
        std::vector<std::string>{"line 3: expected BEGIN:VCALENDAR or the end, found \"x\""});
}

TEST_CASE("What is no calendar, or is cut, is refused with its line") {
  CHECK(refusal_of_ics("") == "plan.ics: line 1: expected BEGIN:VCALENDAR, found an empty source");
  CHECK(refusal_of_ics("\n<html>") == "plan.ics: line 2: expected BEGIN:VCALENDAR, found \"<html>\"");
  CHECK(refusal_of_ics("BEGIN:VEVENT\n") == "plan.ics: line 1: expected BEGIN:VCALENDAR, found BEGIN:VEVENT");
  CHECK(refusal_of_ics("BEGIN:VCALENDAR\n" + nine()) ==
        "plan.ics: line 7: expected END:VCALENDAR of line 1, found the source's end");
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "BEGIN:X\n";
  CHECK(refusal_of_ics(in_calendar(deep)) ==
        "plan.ics: line 65: expected at most 64 components in each other, found more");
}

TEST_CASE("A calendar cut anywhere is refused, and no byte of it can do harm") {
  const std::string whole = calendar;
  const std::size_t end = whole.find("END:VCALENDAR") + 13;
  for (std::size_t length = 0; length < end; ++length)
    CHECK_MESSAGE(!read_calendar({"plan.ics", whole.substr(0, length)}).has_value(), length);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string hurt = whole;
    hurt[at] = static_cast<char>(at * 7);
    (void)read_calendar({"plan.ics", hurt});
  }
}

TEST_CASE("A hundred thousand events of one UID are read, and a flood of faults is counted, not repeated") {
  std::string events, faults;
  for (int i = 0; i < 100'000; ++i) {
    events += vevent("UID:u\nSUMMARY:A\nLOCATION:R" + std::to_string(i) + "\nDTSTART:20200906T090000\nDURATION:PT1H\n");
    faults += "x\n";
  }
  CHECK(read_ics(in_calendar(events)).sessions.size() == 100'000);
  const auto remarks = remarks_of(faults);
  CHECK(remarks.size() == 1001);
  CHECK(remarks.back() == "and 99000 more like these");
}

TEST_CASE("An event without a place stands in all rooms where nothing else is held then") {
  const Programme programme =
      read_ics(in_calendar(nine() + vevent("SUMMARY:Lunch\nDTSTART:20200906T120000\nDTEND:20200906T130000\n") +
                           vevent("SUMMARY:Lost\nLOCATION:\nDTSTART:20200906T093000\nDTEND:20200906T094500\n")));
  REQUIRE(programme.sessions.size() == 2);
  CHECK(programme.sessions[1].title.at("") == "Lunch");
  CHECK(programme.sessions[1].everywhere);
  CHECK(programme.remarks ==
        std::vector<std::string>{"line 13: expected a LOCATION, since other events are held then, found none; left "
                                 "out",
                                 "calendar: an event without a LOCATION stands in all rooms"});
}

TEST_CASE("A calendar in which no event has a place is one of one room") {
  const std::string talk = vevent("SUMMARY:A\nDTSTART:20200906T090000\nDTEND:20200906T100000\n");
  const Programme programme = read_ics(in_calendar(talk + talk));
  REQUIRE(programme.sessions.size() == 2);
  CHECK(programme.sessions[0].everywhere);
  CHECK(programme.rooms.empty());
}

TEST_CASE("An event without an end ends when the next one in its room begins") {
  const Programme programme =
      read_ics(in_calendar(vevent("SUMMARY:B\nLOCATION:R1\nDTSTART:20200906T080000\n") + nine() +
                           vevent("SUMMARY:C\nLOCATION:R1\nDTSTART:20200906T110000\n")));
  REQUIRE(programme.sessions.size() == 2);
  CHECK(programme.sessions[0].end.local == sunday + 9h);
  CHECK(programme.remarks ==
        std::vector<std::string>{
            "line 13: expected DTEND or DURATION, since nothing follows in its room, found neither; left out"});
}

TEST_CASE("A calendar's categories say what an event is") {
  const auto kind = [](const std::string& more) { return read_ics(in_calendar(nine(more))).sessions.at(0).kind; };
  CHECK(kind("CATEGORIES:Coffee break\n") == SourceKind::break_);
  CHECK(kind("CATEGORIES:Main\\, hall,Lightning talks\n") == SourceKind::lightning);
  CHECK(kind("CATEGORIES:Spatial Audio,Plenary\n") == SourceKind::talk);
  CHECK(kind("CATEGORIES:Keynote\n") == SourceKind::talk);
}

TEST_CASE("A calendar whose zone is only UTC says nothing of where it is") {
  const Programme programme = read_ics(in_calendar("X-WR-TIMEZONE:UTC\n" + nine()));
  CHECK(programme.zone.empty());
  CHECK(programme.sessions.at(0).start.zone == "UTC");
  CHECK(programme.remarks == std::vector<std::string>{"line 2: the zone UTC is no place: --timezone says where it is"});
}
