#include <doctest/doctest.h>

#include "import/readers.hpp"

using namespace kiosk;
using namespace std::chrono_literals;
using namespace date::literals;

namespace {

const LocalDay congress_day{2024_y / 12 / 27};

const std::string congress_rooms = R"("rooms": [
    {"name": "Saal 1", "slug": "saal-1", "guid": "g1", "capacity": 3025},
    {"name": "Twin A", "slug": "twin-a", "guid": "twin"},
    {"name": "Twin B", "slug": "twin-b", "guid": "twin"}])";

Programme congress(const std::string& events) {
  const std::string json = R"({"schedule": {"version": "2024-12-26 20:23", "conference": {"title": "38C3",
    "time_zone_name": "Europe/Berlin", )" +
                           congress_rooms + R"(, "days": [{"index": 1, "date": "2024-12-27"}]}, "events": [)" + "\n" +
                           events + "]}}";
  const Document document = parse_json(json);
  REQUIRE(document.root());
  const ReadProgramme read = read_frab_json({"schedule2.json", json}, *document.root());
  REQUIRE_MESSAGE(read.has_value(), (read ? "" : to_text(read.failure())));
  return *read;
}

/// An hour at ten with further members.
std::string congress_event(const std::string& members) {
  return R"({"start": "2024-12-27T10:00:00+01:00", "end": "2024-12-27T11:00:00+01:00", )" + members + "}";
}

}  // namespace

TEST_CASE("c3voc v2: flat events with localised texts, their room and who speaks") {
  const Programme read =
      congress(congress_event(R"("guid": "e1", "title": {"en": "Opening", "de": "Er&ouml;ffnung<br>"},
    "type": "talk", "language": "en", "state": "CONFIRMED", "url": "https://h.example/e1",
    "room": {"name": "Saal 1", "guid": "g1"}, "participants": [
      {"name": "Ada", "role": "speaker"}, {"name": "Bob", "role": "moderator"}, {"name": "Cyd"},
      {"name": "Dan", "role": "SPEAKER"}, {"name": "Eve", "role": "host"}])"));
  CHECK(read.version == "2024-12-26 20:23");
  CHECK(read.zone == "Europe/Berlin");
  CHECK(read.name == SourceText{{"", "38C3"}});
  CHECK(read.rooms.size() == 3);
  CHECK(read.rooms[0] == SourceRoom{"Saal 1", {{"", "Saal 1"}}, 3025});
  SourceSession opening{.guid = "e1", .rooms = {"Saal 1"}, .title = {{"en", "Opening"}, {"de", "Er&ouml;ffnung"}}};
  opening.speakers = {{{"", "Ada"}}, {{"", "Cyd"}}, {{"", "Dan"}}};
  opening.start = {congress_day + 10h, 60min};
  opening.end = {congress_day + 11h, 60min};
  opening.language = "en";
  opening.url = "https://h.example/e1";
  opening.place = "line 6, column 1 (/schedule/events/0)";
  CHECK(read.sessions == std::vector<SourceSession>{opening});
  CHECK(read.remarks.empty());
}

TEST_CASE("c3voc v2: a room's guid alone is a key only when no other room has it") {
  const Programme read =
      congress(congress_event(R"("title": "a", "room": {"guid": "g1"})") + ",\n" +
               congress_event(R"("title": "b", "room": {"guid": "twin"})") + ",\n" +
               congress_event(R"("title": "c", "room": {"guid": "twin", "slug": "twin-b"})") + ",\n" +
               congress_event(R"("title": "d", "room": {"guid": "twin", "name": "Twin A"})") + ",\n" +
               congress_event(R"("title": "e", "room": "Foyer")"));
  std::string found;
  for (const SourceSession& session : read.sessions) found += session.title.at("") + "=" + session.rooms.at(0) + " ";
  CHECK(found == "a=Saal 1 c=Twin B d=Twin A e=Foyer ");
  REQUIRE(read.remarks.size() == 1);
  CHECK(read.remarks[0] ==
        "line 7, column 1 (/schedule/events/1): left out: expected a room's name, or a guid that only one room has, "
        "found an object");
}

TEST_CASE("c3voc v2: breaks and what is no talk are in all rooms when they name none") {
  const Programme read = congress(congress_event(R"("title": "Lunch", "type": "BREAK")") + "," +
                                  congress_event(R"("title": "Doors", "type": "meta", "room": null)") + "," +
                                  congress_event(R"("title": "Tea", "type": "break", "room": {"name": "Saal 1"})") +
                                  "," + congress_event(R"("title": "Talk", "type": "talk")") + "," +
                                  congress_event(R"("title": "Rest", "type": "BREAK", "room": {"guid": "twin"})"));
  REQUIRE(read.sessions.size() == 3);
  CHECK(read.sessions[0].kind == SourceKind::break_);
  CHECK(read.sessions[0].everywhere);
  CHECK(read.sessions[0].rooms.empty());
  CHECK(read.sessions[1].kind == SourceKind::other);
  CHECK(read.sessions[1].everywhere);
  CHECK(read.sessions[2].rooms == std::vector<std::string>{"Saal 1"});
  CHECK_FALSE(read.sessions[2].everywhere);
  CHECK(read.remarks.size() == 2);
}

TEST_CASE("c3voc v2: the state tells cancellations, and a delay that has no length is told but not invented") {
  const std::string rest = R"(, "title": "T", "room": "A")";
  const Programme read = congress(
      congress_event(R"("state": "CANCELED")" + rest) + "," + congress_event(R"("state": "cancelled")" + rest) + "," +
      congress_event(R"("state": "DELAYED")" + rest) + "," + congress_event(R"("state": 5)" + rest));
  REQUIRE(read.sessions.size() == 4);
  CHECK(read.sessions[0].cancelled);
  CHECK(read.sessions[1].cancelled);
  CHECK_FALSE(read.sessions[2].cancelled);
  CHECK_FALSE(read.sessions[2].delay);
  CHECK_FALSE(read.sessions[3].cancelled);
  REQUIRE(read.remarks.size() == 1);
  CHECK(read.remarks[0].find("(/schedule/events/2): delayed, but the source doesn't say by how much") !=
        std::string::npos);
}

TEST_CASE("c3voc v2: events that can't be used are left out and told, the others stay") {
  const Programme read = congress(R"(5,
    {"title": "a", "room": "A"},
    {"title": "b", "room": "A", "start": "10:00", "end": "11:00"},
    {"title": "c", "room": "A", "start": "2024-12-27T10:00Z", "end": "2024-12-27T09:00Z"},
    {"title": {"en": null}, "room": "A", "start": "2024-12-27T10:00Z", "end": "2024-12-27T11:00Z"},
    {"title": "e", "room": "A", "start": "2024-12-27T10:00Z", "duration": "PT90M"})");
  REQUIRE(read.sessions.size() == 1);
  CHECK(read.sessions[0].end == SourceTime{congress_day + 11h + 30min, 0min});
  REQUIRE(read.remarks.size() == 5);
  for (std::size_t i = 0; i < 5; ++i)
    CHECK(read.remarks[i].find("(/schedule/events/" + std::to_string(i) + "): left out: expected a") !=
          std::string::npos);
}

TEST_CASE("frab JSON, both versions: any value may be of another kind without harm") {
  for (
      const std::string good :
      {R"({"generator": {"name": "pretalx"}, "schedule": {"version": "1", "conference": {"title": "T", "rooms": [{"name": "A", "guid": "g"}], "days": [{"date": "2024-12-27", "day_start": "09:00", "rooms": {"A": [{"guid": "g", "id": 1, "date": "x", "start": "10:00", "duration": "1:00", "end": "x", "title": "T", "room": "A", "persons": [{"name": "P"}]}], "": []}}]}}})",
       R"({"schedule": {"version": "1", "conference": {"title": "T", "rooms": [{"name": "A", "guid": "g", "slug": "s", "capacity": 5}]}, "events": [{"guid": "g", "start": "2024-12-27T10:00Z", "end": "2024-12-27T11:00Z", "title": "T", "type": "talk", "state": "DELAYED", "room": {"guid": "g", "slug": "s"}, "participants": [{"name": "P", "role": "speaker"}]}]}})"}) {
    for (std::size_t at = 0; at + 1 < good.size(); ++at) {
      if (good[at] != ':' || good[at + 1] != ' ') continue;
      for (const std::string value :
           {"null", "[[]]", "{\"a\": {}}", "1e99", "-9223372036854775808", "true", "\"\"", "[null, 5, {}, \"x\"]"}) {
        const std::string json = good.substr(0, at + 2) + value + ", \"x\": " + good.substr(at + 2);
        const Document document = parse_json(json);
        REQUIRE(document.root());
        const ReadProgramme read = read_frab_json({"x", json}, *document.root());
        CHECK((read.has_value() || !read.failure().what.empty()));
      }
    }
  }
}
