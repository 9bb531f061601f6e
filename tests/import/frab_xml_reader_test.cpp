#include <doctest/doctest.h>

#include "import/readers.hpp"

using namespace kiosk;
using namespace std::chrono_literals;
using namespace date::literals;

namespace {

const LocalDay first{2014_y / 12 / 28};

Programme read_xml(const std::string& bytes) {
  auto read = read_frab_xml({"plan.xml", bytes});
  REQUIRE_MESSAGE(read.has_value(), (read ? "" : to_text(read.failure())));
  return *std::move(read);
}

std::string refusal_of_xml(const std::string& bytes) {
  const auto read = read_frab_xml({"plan.xml", bytes});
  return read ? "read" : to_text(read.failure());
}

/// In one room of one day.
std::string with_events(const std::string& events, const std::string& of_day = R"(date="2014-12-28")") {
  return "<schedule><day index='1' " + of_day + "><room name='Saal 1'>" + events + "</room></day></schedule>";
}

std::string event_with(const std::string& inside) {
  return with_events("<event><title>A</title><duration>1:00</duration>" + inside + "</event>");
}

LocalTime start_of(const std::string& inside, const std::string& of_day) {
  const Programme programme =
      read_xml(with_events("<event><title>A</title><duration>1:00</duration>" + inside + "</event>", of_day));
  REQUIRE(programme.sessions.size() == 1);
  return programme.sessions[0].start.local;
}

constexpr const char* congress = R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- a comment -->
<schedule>
  <version>1.5 To shine</version>
  <conference>
    <title>Hack &amp; <![CDATA[Make]]></title>
    <time_zone_name>Europe/Berlin</time_zone_name>
  </conference>
  <day index="1" date="2014-12-28" start="2014-12-28T10:00:00+01:00" end="2014-12-29T04:00:00+01:00">
    <room name="Saal 1" guid="r"/>
    <room name="Saal G" guid="r">
      <event guid="g-1" id="7">
        <persons><person id="1">Ada</person><person id="2"> Bo&#160;B </person><person/></persons>
        <duration>01:30:00</duration>
        <language>de</language>
        <title>&lt;b&gt;Zero&lt;/b&gt;
          &amp; One</title>
        <url>https://example.org/7</url>
        <date>2014-12-29T00:15:00+01:00</date>
        <start>00:15</start>
        <room>Elsewhere</room>
      </event>
      <event guid="g-2" id="7">
        <title>Second</title><start>23:00</start><duration>PT45M</duration>
      </event>
    </room>
  </day>
  <day index="2" date="2014-12-29">
    <room name="Saal G"><event guid="g-3" id="8"><title>Third</title><start>11:00</start><duration>45</duration></event></room>
  </day>
</schedule>
)";

}  // namespace

TEST_CASE("frab's XML is read with its rooms by name, whatever the order of an event's children") {
  const Programme programme = read_xml(congress);
  CHECK(programme.name == SourceText{{"", "Hack & Make"}});
  CHECK(programme.zone == "Europe/Berlin");
  CHECK(programme.version == "1.5 To shine");
  CHECK(programme.remarks == std::vector<std::string>{});
  CHECK(programme.rooms == std::vector<SourceRoom>{{"Saal 1", {{"", "Saal 1"}}}, {"Saal G", {{"", "Saal G"}}}});
  REQUIRE(programme.sessions.size() == 3);
  SourceSession expected{.guid = "g-1", .id = "7", .rooms = {"Saal G"}};
  expected.title = {{"de", "Zero & One"}};
  expected.speakers = {{{"de", "Ada"}}, {{"de", "Bo B"}}};
  expected.start = {first + 24h + 15min, Minutes{60}};
  expected.end = {first + 25h + 45min, Minutes{60}};
  expected.language = "de";
  expected.url = "https://example.org/7";
  expected.place = "schedule/day[1]/room[2]/event[1]";
  CHECK(programme.sessions[0] == expected);
  CHECK(programme.sessions[1].id == "7");
  CHECK(programme.sessions[1].title == SourceText{{"", "Second"}});
  CHECK(programme.sessions[1].start == SourceTime{first + 23h});
  CHECK(programme.sessions[1].end == SourceTime{first + 23h + 45min});
  CHECK(programme.sessions[2].place == "schedule/day[2]/room[1]/event[1]");
  CHECK(programme.sessions[2].end.local == first + 24h + 11h + 45min);
}

TEST_CASE("A start without a date is after midnight when the day hasn't begun by then") {
  const std::string night = "<start>00:30</start>", early = "<start>04:30</start>", breakfast = "<start>08:30</start>";
  const std::string listed = "date='2014-12-28'";
  CHECK(start_of(night, listed) == first + 24h + 30min);
  CHECK(start_of(early, listed + " start='2014-12-28T04:00:00+01:00'") == first + 4h + 30min);
  CHECK(start_of(early, listed + " start='2014-12-28T10:00:00+01:00'") == first + 28h + 30min);
  CHECK(start_of(breakfast, listed) == first + 8h + 30min);
  CHECK(start_of("<start>24:00</start>", listed) == first + 24h);
  CHECK(start_of(breakfast, "start='2014-12-28T06:00:00'") == first + 8h + 30min);
  CHECK(start_of("<date>2014-12-28</date>" + night, listed) == first + 30min);
  CHECK(start_of("<date>2014-12-29T01:00:00+01:00</date>" + night, listed) == first + 25h);
}

TEST_CASE("Where no zone is named, a start alone hangs where its day's does") {
  const Programme programme =
      read_xml(with_events("<event><title>A</title><start>12:00</start><duration>1:00</duration></event>",
                           "date='2014-12-28' start='2014-12-28T09:00:00+01:00'"));
  REQUIRE(programme.sessions.size() == 1);
  CHECK(programme.sessions[0].start == SourceTime{first + 12h, Minutes{60}});
}

TEST_CASE("pentabarf's events stand in no rooms but name one, and its day changes in the morning") {
  const auto pentabarf = [](const std::string& conference) {
    return "<schedule><conference>" + conference +
           "</conference><day index='1' date='2014-12-28'>"
           "<event id='1'><room>Janson</room><title>CANCELLED Keynote</title><start>08:30</start>"
           "<duration>00:25</duration><language>en_US</language></event>"
           "<event id='2'><room>Janson</room><title>AMENDMENT Other</title><start>09:30</start>"
           "<duration>00:25</duration><language>English</language></event>"
           "<event id='3'><title>Nowhere</title><start>09:30</start><duration>00:25</duration></event>"
           "</day></schedule>";
  };
  const Programme programme = read_xml(pentabarf("<day_change>09:00:00</day_change>"));
  REQUIRE(programme.sessions.size() == 2);
  CHECK(programme.zone == "");
  CHECK(programme.rooms == std::vector<SourceRoom>{{"Janson", {{"", "Janson"}}}});
  CHECK(programme.sessions[0].title == SourceText{{"en-US", "Keynote"}});
  CHECK(programme.sessions[0].cancelled);
  CHECK(programme.sessions[0].start == SourceTime{first + 32h + 30min});
  CHECK(programme.sessions[0].place == "schedule/day[1]/event[1]");
  CHECK(programme.sessions[1].title == SourceText{{"", "Other"}});
  CHECK_FALSE(programme.sessions[1].cancelled);
  CHECK(programme.sessions[1].start == SourceTime{first + 9h + 30min});
  CHECK(programme.remarks ==
        std::vector<std::string>{"schedule/day[1]/event[3]: expected a room, found none; left out"});
  CHECK(read_xml(pentabarf("")).sessions[0].start == SourceTime{first + 32h + 30min});
  CHECK(read_xml(pentabarf("<day_change>08:00</day_change>")).sessions[0].start == SourceTime{first + 8h + 30min});
}

TEST_CASE("A room may be called nothing; then its events' own room counts, if there is one") {
  const Programme programme = read_xml(
      "<schedule><day date='2014-12-28'><room name=''>"
      "<event><title>A</title><start>10:00</start><duration>1:00</duration></event>"
      "<event><title>B</title><start>10:00</start><duration>1:00</duration><room>Hall</room></event>"
      "</room></day></schedule>");
  REQUIRE(programme.sessions.size() == 2);
  CHECK(programme.sessions[0].rooms == std::vector<std::string>{""});
  CHECK(programme.sessions[1].rooms == std::vector<std::string>{"Hall"});
  CHECK(programme.rooms == std::vector<SourceRoom>{{"", {}}, {"Hall", {{"", "Hall"}}}});
}

TEST_CASE("pretalx' export is told to have no breaks, by its generator or by its addresses") {
  const std::string remark = "this is an export of pretalx, which has no breaks: they are in its API only";
  for (const char* part : {"<generator name='pretalx' version='2'/>",
                           "<conference><base_url>https://pretalx.com/e/</base_url></conference>",
                           "<day><room name='a'><event><url>https://PreTalx.example/t</url></event></room></day>"}) {
    const Programme programme = read_xml("<schedule>" + std::string(part) + "</schedule>");
    REQUIRE_MESSAGE(!programme.remarks.empty(), part);
    CHECK(programme.remarks.front() == remark);
  }
  CHECK(read_xml("<schedule><generator name='frab'/></schedule>").remarks.empty());
}

TEST_CASE("An event that can't be used is left out and told with its place; the others stay") {
  const auto remark_of = [](const std::string& event) {
    const Programme programme =
        read_xml(with_events(event + "<event><title>B</title><start>10:00</start><duration>1:00</duration></event>"));
    CHECK(programme.sessions.size() == 1);
    REQUIRE(programme.remarks.size() == 1);
    return programme.remarks[0];
  };
  const std::string place = "schedule/day[1]/room[1]/event[1]: ";
  CHECK(remark_of("<event/>") == place + "expected a title, found none; left out");
  CHECK(remark_of("<event><title>A</title><start>10:00</start></event>") ==
        place + "expected a duration such as 00:45, found \"\"; left out");
  CHECK(remark_of("<event><title>A</title><start>10:00</start><duration>0:00</duration></event>") ==
        place + "expected a duration such as 00:45, found \"0:00\"; left out");
  CHECK(remark_of("<event><title>A</title><start>soon</start><duration>1:00</duration></event>") ==
        place +
            "expected a date such as 2020-09-06T13:50:00+08:00, found \"\", or a start such as 13:50 in a day with a "
            "date, found \"soon\"; left out");
}

TEST_CASE("A date that can't be read, a guid twice and an unknown zone are told, and lose nothing") {
  const Programme odd = read_xml(event_with("<date>soon</date><start>10:00</start>"));
  REQUIRE(odd.sessions.size() == 1);
  CHECK(odd.sessions[0].start == SourceTime{first + 10h});
  CHECK(odd.remarks == std::vector<std::string>{"schedule/day[1]/room[1]/event[1]: expected a date such as "
                                                "2020-09-06T13:50:00+08:00, found \"soon\"; taken from its day and "
                                                "start"});
  const std::string twin = "<event guid='g'><title>A</title><start>10:00</start><duration>1:00</duration></event>";
  const Programme twins = read_xml(with_events(twin + twin));
  CHECK(twins.sessions.size() == 2);
  CHECK(twins.remarks == std::vector<std::string>{"schedule/day[1]/room[1]/event[2]: its guid is that of "
                                                  "schedule/day[1]/room[1]/event[1], too"});
  const Programme zone =
      read_xml("<schedule><conference><time_zone_name>Taipei Standard Time</time_zone_name></conference></schedule>");
  CHECK(zone.zone == "");
  CHECK(zone.remarks == std::vector<std::string>{"schedule/conference/time_zone_name: expected an IANA zone such as "
                                                 "Asia/Taipei, found \"Taipei Standard Time\"; taken for none"});
}

TEST_CASE("Other XML, and broken XML, is refused with its line") {
  CHECK(refusal_of_xml("\n<html/>") == "plan.xml: line 2: expected the element schedule, found \"html\"");
  CHECK(refusal_of_xml("<schedule a=b/>") ==
        "plan.xml: line 1: expected XML, found what is none (Error parsing element attribute)");
  CHECK(refusal_of_xml("<!DOCTYPE schedule>\n<schedule/>") ==
        "plan.xml: line 1: expected XML without a DOCTYPE, found <!DOCTYPE>: it can define entities");
}

TEST_CASE("A file cut anywhere is refused, or read as far as it says it goes") {
  const std::string whole = congress;
  const std::size_t end = whole.find("</schedule>") + 11;
  for (std::size_t length = 0; length < end; ++length)
    CHECK_MESSAGE(!read_frab_xml({"plan.xml", whole.substr(0, length)}).has_value(), length);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string hurt = whole;
    hurt[at] = static_cast<char>(at * 7);
    (void)read_frab_xml({"plan.xml", hurt});
  }
}

TEST_CASE("A hundred thousand sessions are read, and a flood of faults is counted, not repeated") {
  std::string events, faults;
  for (int i = 0; i < 100'000; ++i) {
    events += "<event guid='" + std::to_string(i) + "'><room>" + std::to_string(i) +
              "</room><title>A</title><start>10:00</start><duration>1:00</duration></event>";
    faults += "<event/>";
  }
  const std::string head = "<schedule><day date='2014-12-28'>", foot = "</day></schedule>";
  const Programme programme = read_xml(head + events + foot);
  CHECK(programme.sessions.size() == 100'000);
  CHECK(programme.rooms.size() == 100'000);
  const Programme faulty = read_xml(head + faults + foot);
  CHECK(faulty.remarks.size() == 1001);
  CHECK(faulty.remarks.back() == "and 99000 more like these");
}

TEST_CASE("A type of frab's XML says what a session is, and a person may stand beside the list of them") {
  const auto only = [](const std::string& inside) {
    return read_xml(event_with("<start>10:00</start>" + inside)).sessions.at(0);
  };
  CHECK(only("<type>Lunch</type>").kind == SourceKind::lunch);
  CHECK(only("<type>Lightning Talk</type>").kind == SourceKind::lightning);
  CHECK(only("<type>lecture</type>").kind == SourceKind::talk);
  CHECK(only("<type>other</type>").kind == SourceKind::talk);
  CHECK(only("<person>Ada</person>").speakers == std::vector<SourceText>{{{"", "Ada"}}});
}

TEST_CASE("XML in whose days is no event is no schedule, and says what it has in their place") {
  CHECK(refusal_of_xml("<schedule><day date='2014-07-21'><entry/></day></schedule>") ==
        "plan.xml: expected events in the rooms of schedule/day, found \"entry\"");
  CHECK(refusal_of_xml("<schedule><sessions/></schedule>") ==
        "plan.xml: expected days in schedule, found \"sessions\"");
  CHECK(refusal_of_xml("<schedule><day date='2014-07-21'><room name='Saal 1'/></day></schedule>") == "read");
}

TEST_CASE("A cancelled session's mark is known in the forms that people give it") {
  for (const std::string title : {"CANCELLED A", "CANCELLED: A", "CANCELED - A", "[CANCELLED] A", "(canceled) A",
                                  "Cancelled: A", "A (CANCELLED)", "A [canceled]", "AMENDMENT CANCELLED A"}) {
    const Programme programme = read_xml(
        with_events("<event><title>" + title + "</title><start>10:00</start><duration>1:00</duration></event>"));
    CHECK_MESSAGE(programme.sessions.at(0).cancelled, title);
    CHECK_MESSAGE(programme.sessions.at(0).title.at("") == "A", title);
  }
  for (const std::string title : {"Cancelled flights", "CANCELLED", "Cancelled", "CANCELLEDX A", "AMENDMENT"}) {
    const Programme programme = read_xml(
        with_events("<event><title>" + title + "</title><start>10:00</start><duration>1:00</duration></event>"));
    CHECK_MESSAGE(!programme.sessions.at(0).cancelled, title);
    CHECK_MESSAGE(programme.sessions.at(0).title.at("") == title, title);
  }
}
