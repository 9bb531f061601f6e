#include <doctest/doctest.h>

#include "import/readers.hpp"

using namespace kiosk;
using namespace std::chrono_literals;
using namespace date::literals;

namespace {

const LocalDay frab_day{2014_y / 12 / 28};

ReadProgramme frab(const std::string& json) {
  const Document document = parse_json(json);
  REQUIRE(document.root());
  return read_frab_json({"schedule.json", json}, *document.root());
}

/// Of one room, "Saal 1", on one day.
Programme frab_events(const std::string& events, const std::string& day = R"("date": "2014-12-28")",
                      const std::string& conference = "") {
  const ReadProgramme read = frab(R"({"schedule": {"conference": {)" + conference + R"("days": [{)" + day +
                                  R"(, "rooms": {"Saal 1": [)" + "\n" + events + "]}}]}}}");
  REQUIRE_MESSAGE(read.has_value(), (read ? "" : to_text(read.failure())));
  return *read;
}

SourceSession frab_event(const std::string& members, const std::string& day = R"("date": "2014-12-28")",
                         const std::string& conference = "") {
  const Programme read = frab_events("{\"title\": \"T\", " + members + "}", day, conference);
  REQUIRE_MESSAGE(read.sessions.size() == 1, (read.remarks.empty() ? "" : read.remarks[0]));
  return read.sessions[0];
}

}  // namespace

TEST_CASE("frab JSON: conference, rooms and an event as they are published") {
  const ReadProgramme read = frab(R"({"$schema": "x", "schedule": {
    "version": "1.5 To shine in a bright light", "base_url": "https://c.example/",
    "conference": {"acronym": "31c3", "title": "31C3 &amp; more", "start": "2014-12-27", "end": "2014-12-30",
      "time_zone_name": "Europe/Berlin",
      "rooms": [{"name": "Saal 1", "guid": "r1", "capacity": 3025}, {"name": "Closed", "capacity": null}],
      "days": [{"index": 1, "date": "2014-12-28", "day_start": "2014-12-28T09:00:00+01:00", "rooms": {
        "Saal 1": [{"guid": "g1", "id": 6000, "date": "2014-12-29T00:15:00+01:00", "start": "00:15", "duration": "01:30",
          "title": "A <i>long</i>\u202Fnight", "language": "de", "type": "lecture", "url": "https://c.example/6000",
          "persons": [{"public_name": "Ada"}, {"name": "Grace", "public_name": "no"}, {"id": 5}, "Linus"]}]
      }}]}}})");
  REQUIRE(read);
  CHECK(read->name == SourceText{{"", "31C3 & more"}});
  CHECK(read->zone == "Europe/Berlin");
  CHECK(read->version == "1.5 To shine in a bright light");
  CHECK(read->rooms == std::vector<SourceRoom>{{"Saal 1", {{"", "Saal 1"}}, 3025}, {"Closed", {{"", "Closed"}}}});
  SourceSession night{.guid = "g1", .id = "6000", .rooms = {"Saal 1"}, .title = {{"de", "A long night"}}};
  night.speakers = {{{"", "Ada"}}, {{"", "Grace"}}, {{"", "Linus"}}};
  night.start = {frab_day + 24h + 15min, 60min};
  night.end = {frab_day + 25h + 45min, 60min};
  night.language = "de";
  night.url = "https://c.example/6000";
  night.place = "line 7, column 20 (/schedule/conference/days/0/rooms/Saal 1/0)";
  CHECK(read->sessions == std::vector<SourceSession>{night});
  CHECK(read->remarks.empty());
}

TEST_CASE("frab JSON: the date with its offset is the truth, whatever day it is filed under") {
  CHECK(frab_event(R"("date": "2014-12-30T00:15:00+01:00", "start": "08:00", "duration": "0:30")").start ==
        SourceTime{frab_day + 48h + 15min, 60min});
}

TEST_CASE("frab JSON: without a date a start before the day's beginning is one of the night after it") {
  const std::string day = R"("date": "2014-12-28")";
  CHECK(frab_event(R"("start": "00:15", "duration": "0:30")").start == SourceTime{frab_day + 24h + 15min});
  CHECK(frab_event(R"("start": "08:59", "duration": "0:30")").start == SourceTime{frab_day + 32h + 59min});
  CHECK(frab_event(R"("start": "09:00", "duration": "0:30")").start == SourceTime{frab_day + 9h});
  CHECK(frab_event(R"("start": "24:00", "duration": "0:30")").start == SourceTime{frab_day + 24h});
  const std::string early = day + R"(, "day_start": "2014-12-28T04:00:00+01:00")";
  CHECK(frab_event(R"("start": "08:00", "duration": "0:30")", early).start == SourceTime{frab_day + 8h, 60min});
  CHECK(frab_event(R"("start": "03:00", "duration": "0:30")", early).start == SourceTime{frab_day + 27h, 60min});
  CHECK(frab_event(R"("start": "08:00", "duration": "0:30")", day + R"(, "day_start": "06:00")").start ==
        SourceTime{frab_day + 8h});
  CHECK(frab_event(R"("start": "08:00", "duration": "0:30")", day, R"("day_change": "05:00", )").start ==
        SourceTime{frab_day + 8h});
  CHECK(frab_event(R"("start": "10:00", "duration": "0:30")", R"("day_start": "2014-12-28T09:00:00Z")").start ==
        SourceTime{frab_day + 10h, 0min});
}

TEST_CASE("frab JSON: where a zone is known, the morning's offset doesn't say the night's") {
  const std::string autumn = R"("date": "2014-10-25", "day_start": "2014-10-25T09:00:00+02:00")";
  CHECK(frab_event(R"("start": "03:30", "duration": "0:30")", autumn, R"("time_zone_name": "Europe/Berlin", )").start ==
        SourceTime{LocalDay{2014_y / 10 / 26} + 3h + 30min});
}

TEST_CASE("frab JSON: an end counts before a duration, and durations come in every form") {
  const std::string at = R"("date": "2014-12-28T10:00:00+01:00", )";
  const auto length = [&](const std::string& members) {
    const SourceSession session = frab_event(at + members);
    return session.end.local - session.start.local;
  };
  CHECK(length(R"("duration": "00:45")") == 45min);
  CHECK(length(R"("duration": "05:55:00")") == 5h + 55min);
  CHECK(length(R"("duration": "PT1H30M")") == 90min);
  CHECK(length(R"("duration": "100:00")") == 100h);
  CHECK(length(R"("duration": 20)") == 20min);
  CHECK(length(R"("duration": "00:45", "end": "2014-12-28T11:00:00+01:00")") == 1h);
  CHECK(length(R"("duration": "00:45", "end": "2014-12-28T09:00:00+01:00")") == 45min);
  CHECK(frab_event(at + R"("end": "2014-12-28T09:30:00Z")").end == SourceTime{frab_day + 9h + 30min, 0min});
}

TEST_CASE("frab JSON: CANCELLED and AMENDMENT before a title are no part of it") {
  const Programme read = frab_events(R"(
    {"date": "2014-12-28T10:00Z", "duration": "1:00", "title": "CANCELLED Boats"},
    {"date": "2014-12-28T11:00Z", "duration": "1:00", "title": "AMENDMENT Ships"},
    {"date": "2014-12-28T12:00Z", "duration": "1:00", "title": "AMENDMENT  CANCELLED: Rafts"},
    {"date": "2014-12-28T13:00Z", "duration": "1:00", "title": "Cancelled flights"},
    {"date": "2014-12-28T14:00Z", "duration": "1:00", "title": "CANCELLEDNESS"},
    {"date": "2014-12-28T15:00Z", "duration": "1:00", "title": "CANCELLED"})");
  std::string titles;
  for (const SourceSession& session : read.sessions) titles += session.title.at("") + (session.cancelled ? "-|" : "|");
  CHECK(titles == "Boats-|Ships|Rafts-|Cancelled flights|CANCELLEDNESS|CANCELLED|");
}

TEST_CASE("frab JSON: rooms may be missing on a day, be empty, or have no name") {
  const ReadProgramme read = frab(R"({"schedule": {"conference": {"title": "", "acronym": "abc",
    "rooms": [{"name": "A"}, {"name": "A"}, {"name": null}, 5, "B"], "days": [
      {"date": "2014-12-27", "rooms": {"B ": [{"title": "b", "start": "10:00", "duration": "1:00"}], "A": null}},
      {"date": "2014-12-28", "rooms": []},
      {"date": "2014-12-29"},
      {"date": "2014-12-30", "rooms": {"": [{"title": "c", "room": "C", "start": "10:00", "duration": "1:00"},
                                             {"title": "d", "start": "10:00", "duration": "1:00"},
                                             {"title": "e", "start": "11:00", "duration": "1:00"}], "D": []}}]}}})");
  REQUIRE(read);
  CHECK(read->name == SourceText{{"", "abc"}});
  std::string found;
  for (const SourceSession& session : read->sessions) found += session.title.at("") + session.rooms.at(0) + " ";
  CHECK(found == "bB cC d e ");
  std::string rooms;
  for (const SourceRoom& room : read->rooms) rooms += room.key + "|";
  CHECK(rooms == "A|B|C||");
  CHECK(read->rooms.back().name.empty());
  REQUIRE(read->remarks.size() == 1);
  CHECK(read->remarks[0].find("(/schedule/conference/days/3/rooms//1): its room's name is empty") != std::string::npos);
}

TEST_CASE("frab JSON: an id may repeat, a guid that repeats names neither later session") {
  const Programme read = frab_events(R"(
    {"guid": "g", "id": 1, "date": "2014-12-28T10:00Z", "duration": "1:00", "title": "a"},
    {"guid": "h", "id": 1, "date": "2014-12-28T11:00Z", "duration": "1:00", "title": "b"},
    {"guid": "g", "code": "XYZ", "date": "2014-12-28T12:00Z", "duration": "1:00", "title": "c"})");
  REQUIRE(read.sessions.size() == 3);
  CHECK(read.sessions[0].guid == "g");
  CHECK(read.sessions[1].id == "1");
  CHECK(read.sessions[2].guid == "");
  CHECK(read.sessions[2].id == "XYZ");
  REQUIRE(read.remarks.size() == 1);
  CHECK(read.remarks[0].find("guid g is another session's already") != std::string::npos);
}

TEST_CASE("frab JSON: pretalx' export is known, and told to have no breaks") {
  const std::string schedule = R"("schedule": {"conference": {"days": []}}})";
  const auto told = [](const Programme& read) {
    return read.remarks.size() == 1 && read.remarks[0].find("no breaks") != std::string::npos;
  };
  CHECK(told(*frab(R"({"generator": {"name": "pretalx", "version": "2024.3.1"}, )" + schedule)));
  CHECK_FALSE(told(*frab(R"({"generator": {"name": "frab"}, )" + schedule)));
  const std::string event = R"({"title": "T", "date": "2014-12-28T10:00Z", "duration": "1:00")";
  CHECK(told(frab_events(event + R"(, "code": "ABCDEF", "answers": []})")));
  CHECK(told(frab_events(event + R"(, "code": "ABCDEF", "feedback_url": "x"})")));
  CHECK_FALSE(told(frab_events(event + R"(, "feedback_url": "x"})")));
}

TEST_CASE("frab JSON: an event that can't be used is left out and told with its place, the others stay") {
  const std::string good = R"({"title": "T", "date": "2014-12-28T10:00Z", "duration": "1:00"})";
  for (const auto& [bad, told] : std::vector<std::pair<std::string, std::string>>{
           {"5", "expected an event's object, found the number 5"},
           {R"({"date": "2014-12-28T10:00Z", "duration": "1:00"})", "expected a title, found nothing"},
           {R"({"title": null, "date": "2014-12-28T10:00Z", "duration": "1:00"})", "expected a title, found null"},
           {R"({"title": "T", "duration": "1:00"})", "or a day's date and a start, found nothing"},
           {R"({"title": "T", "date": "soon", "duration": "1:00"})", "found \"soon\""},
           {R"({"title": "T", "start": "25:00", "duration": "1:00"})", "found \"25:00\""},
           {R"({"title": "T", "start": "10:00", "duration": "0:00"})",
            "expected a duration such as 0:30, or an end after the start, found \"0:00\""},
           {R"({"title": "T", "date": "2014-12-28T10:00Z", "end": "2014-12-28T09:00Z"})",
            "found \"2014-12-28T09:00Z\""}}) {
    const Programme read = frab_events(bad + ", " + good);
    CHECK(read.sessions.size() == 1);
    REQUIRE(read.remarks.size() == 1);
    CHECK_MESSAGE(
        read.remarks[0].find("line 2, column 1 (/schedule/conference/days/0/rooms/Saal 1/0): left out: ") == 0,
        read.remarks[0]);
    CHECK_MESSAGE(read.remarks[0].find(told) != std::string::npos, read.remarks[0]);
  }
  CHECK(frab_events(R"({"title": "T", "start": "10:00", "duration": "1:00"})", "\"x\": 1").sessions.empty());
}

TEST_CASE("frab JSON: days and rooms of the wrong kind are told") {
  const ReadProgramme read =
      frab(R"({"schedule": {"conference": {"days": [5, {"rooms": [1]}, {"rooms": {"A": {}}}]}}})");
  REQUIRE(read);
  REQUIRE(read->remarks.size() == 3);
  CHECK(read->remarks[0].find("/days/0): left out: expected a day's object, found the number 5") != std::string::npos);
  CHECK(read->remarks[1].find("/days/1/rooms): left out: expected an object of rooms") != std::string::npos);
  CHECK(read->remarks[2].find("/days/2/rooms/A): left out: expected a list of events") != std::string::npos);
}

TEST_CASE("frab JSON: what is no schedule is refused with its place") {
  for (const auto& [json, what] : std::vector<std::pair<std::string, std::string>>{
           {"[]", "line 1, column 1: expected an object with \"schedule\", found a list"},
           {"{}", "line 1, column 1: expected an object with \"schedule\", found an object"},
           {"{\"schedule\": 5}", "line 1, column 14 (/schedule): expected the schedule's object, found the number 5"},
           {"{\"schedule\": {}}",
            "line 1, column 14 (/schedule): expected a schedule with \"conference\" or \"events\", found an object"},
           {"{\"schedule\": {\"conference\": null}}",
            "line 1, column 29 (/schedule/conference): expected the conference's object, found null"},
           {"{\"schedule\": {\"conference\": {}}}",
            "line 1, column 29 (/schedule/conference): expected a conference with \"days\", found an object"},
           {"{\"schedule\": {\"conference\": {\"days\": {}}}}",
            "line 1, column 38 (/schedule/conference/days): expected a list of days, found an object"}}) {
    const ReadProgramme read = frab(json);
    REQUIRE_FALSE(read);
    CHECK(read.failure().path == "schedule.json");
    CHECK(read.failure().what == what);
  }
}

TEST_CASE("frab JSON: a room's endless name is not written into each of its hundred thousand events") {
  std::string events;
  for (int i = 0; i < 100'000; ++i) events += R"({"title":"T","start":"10:00","duration":"1:00"},)";
  events.pop_back();
  const std::string before = R"({"schedule": {"conference": {"days": [{"date": "2014-12-28", "rooms": {")";
  const ReadProgramme endless = frab(before + std::string(1'000'000, 'x') + "\": [" + events + "]}}]}}}");
  REQUIRE(endless);
  CHECK(endless->sessions.empty());
  REQUIRE(endless->remarks.size() == 1);
  CHECK(endless->remarks[0].size() < 200);
  const ReadProgramme many = frab(before + "A\": [" + events + "]}}]}}}");
  REQUIRE(many);
  CHECK(many->sessions.size() == 100'000);
}

TEST_CASE("frab JSON: an event's type says what it is") {
  const std::string when = R"("date": "2014-12-28T10:00:00+01:00", "duration": "1:00", )";
  CHECK(frab_event(when + R"("type": "Lunch break")").kind == SourceKind::lunch);
  CHECK(frab_event(when + R"("type": "Lightning Talk 5 min")").kind == SourceKind::lightning);
  CHECK(frab_event(when + R"("type": "lecture")").kind == SourceKind::talk);
  CHECK(frab_event(when + R"("type": null)").kind == SourceKind::talk);
}

TEST_CASE("frab JSON: a schedule may stand without the object around it") {
  const ReadProgramme read = frab(R"({"version": "1", "conference": {"title": "C", "days": [{"date": "2014-12-28",
    "rooms": {"R": [{"title": "T", "date": "2014-12-28T10:00:00+01:00", "duration": "0:30"}]}}]}})");
  REQUIRE(read);
  CHECK(read->sessions.size() == 1);
}

TEST_CASE("frab JSON: a zone that nobody knows is told and taken for none") {
  const Programme read = frab_events(R"({"title": "T", "date": "2014-12-28T10:00:00+01:00", "duration": "0:30"})",
                                     R"("date": "2014-12-28")", R"("time_zone_name": "Middle/Earth", )");
  CHECK(read.zone.empty());
  CHECK(read.remarks.at(0).ends_with(
      "expected an IANA zone such as Asia/Taipei, found \"Middle/Earth\"; taken for none"));
}
