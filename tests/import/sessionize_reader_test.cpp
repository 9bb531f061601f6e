#include "import/formats.hpp"
#include "read_json.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

const std::string sessionize_all = R"({
  "sessions": [
    {"id": "14022", "title": "Rust &\u00a0C++", "startsAt": "2020-09-06T09:00:00", "endsAt": "2020-09-06T10:00:00",
     "isServiceSession": false, "isPlenumSession": false, "speakers": ["u1", "gone"], "categoryItems": [11, 22, 33],
     "roomId": 215, "status": "Accepted"},
    {"id": "0a5b", "title": "Coffee Break", "startsAt": "2020-09-06T10:00:00", "endsAt": null,
     "isServiceSession": true, "isPlenumSession": true, "speakers": [], "categoryItems": [], "roomId": null},
    {"id": 14023, "title": "Opening doors", "startsAt": "2020-09-06T10:30:00Z", "endsAt": "2020-09-06T11:00:00Z",
     "speakers": ["u2", "u2"], "categoryItems": [12], "roomId": "215", "status": "Accepted"},
    {"id": 9, "title": "No", "startsAt": null, "endsAt": null, "roomId": 215, "status": "Declined"},
    {"id": 10, "title": "Next", "startsAt": "2020-09-06T10:20:00", "endsAt": "2020-09-06T11:00:00", "roomId": 216}
  ],
  "speakers": [{"id": "u1", "firstName": "Ann", "lastName": "Lee", "fullName": "Ann Lee"},
               {"id": "u2", "firstName": "Bo", "lastName": ""}],
  "questions": [],
  "categories": [{"id": 1, "title": "Language", "items": [{"id": 11, "name": "English"}, {"id": 12, "name": "中文"}]},
                 {"id": 2, "title": "Level", "items": [{"id": 22, "name": "Intermediate"}]},
                 {"id": 3, "title": "Track", "items": [{"id": 33, "name": "Web"}]}],
  "rooms": [{"id": 215, "name": "Hall A", "sort": 0}, {"id": 216, "name": "Hall B", "sort": 1}]
})";

const std::string sessionize_grid = R"([{"date": "2020-09-06T00:00:00", "isDefault": true, "rooms": [
  {"id": 215, "name": "Hall A", "sessions": [
    {"id": "k", "title": "Keynote", "startsAt": "2020-09-06T09:00:00", "endsAt": "2020-09-06T10:00:00",
     "isServiceSession": false, "isPlenumSession": true, "speakers": [{"id": "u1", "name": "Ann Lee"}],
     "categories": [{"id": 2, "name": "Session level", "categoryItems": [{"id": 22, "name": "Advanced"}]},
                    {"id": 1, "name": "語言", "categoryItems": [{"id": 11, "name": "日本語"}]}],
     "roomId": 215, "room": "Hall A"},
    {"id": "w", "title": "Workshop", "startsAt": "2020-09-06T10:00:00", "endsAt": null, "roomId": 215, "room": "Hall A"}],
   "hasOnlyPlenumSessions": false},
  {"id": 216, "name": "Hall B", "sessions": [
    {"id": "k", "title": "Keynote", "startsAt": "2020-09-06T09:00:00", "endsAt": "2020-09-06T10:00:00",
     "isPlenumSession": true, "roomId": 215, "room": "Hall A"},
    {"id": "w", "title": "Workshop", "startsAt": "2020-09-06T10:00:00", "endsAt": null, "roomId": 215, "room": "Hall A"},
    {"id": "x", "title": "Wrap up", "startsAt": "2020-09-06T11:00:00", "endsAt": "2020-09-06T12:00:00", "roomId": 216}]}],
  "timeSlots": [{"slotStart": "09:00:00", "rooms": [{"id": 215, "session": {"id": "k"}}]}]},
 {"date": "2020-09-07T00:00:00", "rooms": [{"id": 215, "name": "Hall A", "sessions": []}]}])";

Programme sessionize(std::string json) { return programme_in(read_sessionize, std::move(json)); }

std::string sessionize_session(const std::string& members) {
  return R"({"sessions": [{"id": 1, )" + members + R"(}], "rooms": [{"id": 5, "name": "A"}]})";
}

const std::string sessionize_hour = R"("startsAt": "2020-09-06T09:00:00", "endsAt": "2020-09-06T10:00:00")";

}  // namespace

TEST_CASE("Sessionize All: a session has its room, people, language and level by their ids") {
  const Programme read = sessionize(sessionize_all);
  REQUIRE(read.sessions.size() == 4);
  const SourceSession& talk = read.sessions[0];
  CHECK(talk.id == "14022");
  CHECK(talk.title == SourceText{{"", "Rust & C++"}});
  CHECK(talk.rooms == std::vector<std::string>{"215"});
  CHECK(talk.speakers == std::vector<SourceText>{{{"", "Ann Lee"}}});
  CHECK(talk.language == "en");
  CHECK(talk.level == "Intermediate");
  CHECK(talk.kind == SourceKind::talk);
  CHECK(talk.start == SourceTime{on_6_september(9)});
  CHECK(talk.place == "line 3, column 5 (/sessions/0)");
  CHECK(read.sessions[2].start == SourceTime{on_6_september(10, 30), Minutes{0}});
  CHECK(read.sessions[2].id == "14023");
  CHECK(read.sessions[2].language == "zh");
  CHECK(read.sessions[2].speakers == std::vector<SourceText>{{{"", "Bo"}}});
  CHECK(read.sessions[2].kind == SourceKind::talk);
  CHECK(read.rooms == std::vector<SourceRoom>{{"215", {{"", "Hall A"}}}, {"216", {{"", "Hall B"}}}});
  CHECK(tells(read, "line 4, column 78 (/sessions/0/speakers/1): the speaker \"gone\" is not among \"speakers\""));
  CHECK(read.remarks.size() == 1);
}

TEST_CASE("Sessionize: a plenum without a room is everywhere, and ends when anything begins") {
  const Programme read = sessionize(sessionize_all);
  CHECK(read.sessions[1].everywhere);
  CHECK(read.sessions[1].rooms.empty());
  CHECK(read.sessions[1].kind == SourceKind::break_);
  CHECK(read.sessions[1].end == SourceTime{on_6_september(10, 20)});
}

TEST_CASE("Sessionize GridSmart: what is repeated in each room is one session") {
  const Programme read = sessionize(sessionize_grid);
  REQUIRE(read.sessions.size() == 3);
  CHECK(read.sessions[0].everywhere);
  CHECK(read.sessions[0].rooms == std::vector<std::string>{"215", "216"});
  CHECK(read.sessions[0].speakers == std::vector<SourceText>{{{"", "Ann Lee"}}});
  CHECK(read.sessions[0].level == "Advanced");
  CHECK(read.sessions[0].language == "ja");
  CHECK(read.sessions[1].rooms == std::vector<std::string>{"215", "216"});
  CHECK_FALSE(read.sessions[1].everywhere);
  CHECK(read.sessions[1].end == SourceTime{on_6_september(11)});
  CHECK(read.sessions[2].rooms == std::vector<std::string>{"216"});
  CHECK(read.rooms == std::vector<SourceRoom>{{"215", {{"", "Hall A"}}}, {"216", {{"", "Hall B"}}}});
  CHECK(read.remarks.empty());
}

TEST_CASE("Sessionize: sessions in groups have their rooms' names with them") {
  const Programme read = sessionize(R"([{"groupId": null, "groupName": "All", "sessions": [
    {"id": "1", "title": "甲", "roomId": 5, "room": "A", )" +
                                    sessionize_hour + "}]}]");
  CHECK(read.sessions.size() == 1);
  CHECK(read.rooms == std::vector<SourceRoom>{{"5", {{"", "A"}}}});
  CHECK(read.remarks.empty());
}

TEST_CASE("Sessionize: no end means the next start in its room or in all rooms, but not the next morning's") {
  const auto end_with = [](const std::string& next) {
    return sessionize(R"({"rooms": [{"id": 5, "name": "A"}, {"id": 6, "name": "B"}], "sessions": [
      {"id": 1, "title": "甲", "startsAt": "2020-09-06T16:00:00", "endsAt": null, "roomId": 5}, )" +
                      next + "]}");
  };
  const std::string other = R"("id": 2, "title": "乙", "endsAt": "2020-09-08T10:00:00", )";
  const Programme same = end_with("{" + other + R"("roomId": 5, "startsAt": "2020-09-06T17:00:00"})");
  CHECK(same.sessions.at(0).end == SourceTime{on_6_september(17)});
  const Programme plenum = end_with("{" + other + R"("isPlenumSession": true, "startsAt": "2020-09-06T16:40:00"})");
  CHECK(plenum.sessions.at(0).end == SourceTime{on_6_september(16, 40)});
  const Programme both = end_with("{" + other + R"("isPlenumSession": true, "startsAt": "2020-09-06T16:40:00"}, {)" +
                                  other + R"("roomId": 5, "startsAt": "2020-09-06T16:20:00"})");
  CHECK(both.sessions.at(0).end == SourceTime{on_6_september(16, 20)});
  for (const char* next :
       {R"("roomId": 6, "startsAt": "2020-09-06T17:00:00"})", R"("roomId": 5, "startsAt": "2020-09-07T09:00:00"})",
        R"("roomId": 5, "startsAt": "2020-09-06T15:00:00"})", R"("roomId": 5, "startsAt": "2020-09-06T17:00:00Z"})"}) {
    const Programme none = end_with("{" + other + next);
    CHECK(none.sessions.size() == 1);
    CHECK_MESSAGE(tells(none, "line 2, column 7 (/sessions/0): expected an end, found none, and nothing that follows"),
                  next);
  }
}

TEST_CASE("Sessionize: service sessions are what their titles say, others are talks") {
  const auto kind = [](const std::string& title, const char* service) {
    return sessionize(sessionize_session("\"title\": \"" + title + "\", \"roomId\": 5, \"isServiceSession\": " +
                                         service + ", " + sessionize_hour))
        .sessions.at(0)
        .kind;
  };
  CHECK(kind("Lunch Break", "true") == SourceKind::lunch);
  CHECK(kind("Registration & coffee", "true") == SourceKind::other);
  CHECK(kind("下午茶", "true") == SourceKind::break_);
  CHECK(kind("Closing", "true") == SourceKind::closing);
  CHECK(kind("Steamboat party", "true") == SourceKind::other);
  CHECK(kind("How to break in", "false") == SourceKind::talk);
}

TEST_CASE("Sessionize: who was declined is left out in silence, an unknown status is told, a cancelled one stands") {
  const auto with = [](const std::string& status) {
    return sessionize(
        sessionize_session(R"("title": "甲", "roomId": 5, "status": )" + status + ", " + sessionize_hour));
  };
  CHECK(with("\"Accepted\"").sessions.size() == 1);
  CHECK(with("null").sessions.size() == 1);
  CHECK(with("\"Declined\"").sessions.empty());
  CHECK_FALSE(tells(with("\"Declined\""), "Declined"));
  CHECK(with("\"Nominated\"").sessions.empty());
  CHECK(tells(with("\"Nominated\""), "(/sessions/0): expected the status Accepted, found \"Nominated\""));
  CHECK(with("\"Canceled\"").sessions.at(0).cancelled);
}

TEST_CASE("Sessionize: what can't be used is left out and told with its place") {
  const Programme read =
      sessionize(R"({"rooms": [{"id": 5, "name": "A"}, {"id": "5", "name": "B"}, {"name": "C"}], "sessions": [
{"id": 1, "title": "甲", "roomId": 5, "startsAt": null, "endsAt": null},
{"id": 2, "title": "乙", "roomId": 5, "startsAt": "2020-09-06T09:00:00", "endsAt": "2020-09-06T08:00:00"},
{"id": 3, "title": "丙", "roomId": null, "startsAt": "2020-09-06T09:00:00", "endsAt": "2020-09-06T10:00:00"},
{"id": 4, "title": null, "roomId": 5, "startsAt": "2020-09-06T09:00:00", "endsAt": "2020-09-06T10:00:00"},
{"id": 5, "title": "戊", "roomId": 5, "startsAt": "2020-09-06T09:00:00", "endsAt": "late"}, "x"]})");
  CHECK(read.sessions.empty());
  CHECK(tells(read, "(/rooms/1): the room's id \"5\" is there twice; the first is taken"));
  CHECK(tells(read, "(/rooms/2): a room without an id is left out"));
  CHECK(tells(read, "line 2, column 1 (/sessions/0): expected a start such as"));
  CHECK(tells(read, "line 3, column 1 (/sessions/1): expected an end after its start"));
  CHECK(tells(read, "line 4, column 1 (/sessions/2): expected a room in \"roomId\", found null"));
  CHECK(tells(read, "line 5, column 1 (/sessions/3): expected a title, found null"));
  CHECK(tells(read, "line 6, column 1 (/sessions/4): expected an end such as"));
  CHECK(tells(read, "(/sessions/5): expected a session, found \"x\""));
}

TEST_CASE("Sessionize: a file that is neither view fails with its place") {
  CHECK(failure_in(read_sessionize, R"({"sessions": null})") ==
        "plan.json: line 1, column 14 (/sessions): expected a list of sessions in \"sessions\", found null");
  CHECK(failure_in(read_sessionize, R"([{"date": "x"}])") ==
        "plan.json: line 1, column 2 (/0): expected a day with a list \"rooms\", found nothing");
}

TEST_CASE("Sessionize: no kind of value in any place crashes it") {
  survives_any_kind(read_sessionize, sessionize_all);
  survives_any_kind(read_sessionize, sessionize_grid);
}

TEST_CASE("Sessionize: a hundred thousand sessions without ends take no longer than their number") {
  std::string json = R"({"rooms": [], "sessions": [)";
  for (int i = 0; i < 100'000; ++i) {
    json += (i > 0 ? "," : "") + (R"({"id":)" + std::to_string(i)) + R"(,"title":"t","startsAt":"2020-09-06T)" +
            (i % 2 == 0 ? "09:00" : "10:00") + R"(:00","endsAt":null,"roomId":)" + std::to_string(i % 7) + "}";
  }
  const Programme read = sessionize(json + "]}");
  CHECK(read.sessions.size() == 50'000);
  CHECK(read.sessions[0].end == SourceTime{on_6_september(10)});
  CHECK(read.remarks.size() == 201);
}

TEST_CASE("Sessionize: the view of sessions in groups is known by its content, each room by its name") {
  const std::string groups = R"([{"groupId": null, "groupName": "All", "sessions": [
    {"id": "1", "title": "A", "startsAt": "2020-09-06T09:00:00", "endsAt": "2020-09-06T10:00:00", "roomId": 5,
     "room": "Hall"}]}])";
  const auto read = read_source({"plan.json", groups}, std::nullopt);
  REQUIRE(read);
  CHECK(read->format == Format::sessionize);
  CHECK(read->programme.sessions.size() == 1);
  CHECK(read->programme.rooms == std::vector<SourceRoom>{{"5", {{"", "Hall"}}}});
}

TEST_CASE("Sessionize: titles, rooms and speakers may be in several languages") {
  const Programme read = programme_in(read_sessionize, R"({"sessions": [
    {"id": 1, "title": {"ja": "ようこそ", "en": "Welcome"}, "startsAt": "2021-10-20T10:00:00+09:00",
     "endsAt": "2021-10-20T10:20:00+09:00", "roomId": 7, "speakers": ["u"]},
    {"id": 2, "title": {"ja": "DI", "en": "DI"}, "startsAt": "2021-10-20T11:00:00+09:00",
     "endsAt": "2021-10-20T11:20:00+09:00", "roomId": 7}],
    "speakers": [{"id": "u", "fullName": {"ja": "花子", "en": "Hanako"}}],
    "categories": [], "rooms": [{"id": 7, "name": {"ja": "広間", "en": "Hall"}}]})");
  REQUIRE(read.sessions.size() == 2);
  CHECK(read.sessions[0].title == SourceText{{"ja", "ようこそ"}, {"en", "Welcome"}});
  CHECK(read.sessions[0].speakers == std::vector<SourceText>{{{"ja", "花子"}, {"en", "Hanako"}}});
  CHECK(read.sessions[1].title == SourceText{{"", "DI"}});
  CHECK(read.rooms == std::vector<SourceRoom>{{"7", {{"ja", "広間"}, {"en", "Hall"}}}});
}

TEST_CASE("Sessionize: a service session without a room is in all of them") {
  const Programme read = programme_in(read_sessionize, R"({"sessions": [
    {"id": 1, "title": "Lunch", "startsAt": "2020-09-06T12:00:00", "endsAt": "2020-09-06T13:00:00", "roomId": null,
     "isServiceSession": true, "isPlenumSession": false},
    {"id": 2, "title": "Talk", "startsAt": "2020-09-06T12:00:00", "endsAt": "2020-09-06T13:00:00", "roomId": null}],
    "categories": []})");
  REQUIRE(read.sessions.size() == 1);
  CHECK(read.sessions[0].everywhere);
}
