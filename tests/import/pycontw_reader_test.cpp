#include "read_json.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

const std::string pycontw_file = R"({"data": [{"date": "2020-09-06", "name": "Day 2",
  "rooms": ["1-r3", "2-all", "3-r012", "4-r0", "7-r4", "82-tutorial"],
  "slots": {
    "2-all": [{"event_id": 1, "event_type": "custom", "title": {"zh_hant": "午餐", "en_us": "Lunch"}, "speakers": [],
               "begin_time": "2020-09-06T04:10:00Z", "end_time": "2020-09-06T05:40:00Z", "break_event": true}],
    "3-r012": [{"event_id": 12, "event_type": "sponsored", "title": "MLOps\u00a0 with PrimeHub",
                "speakers": [{"thumbnail_url": "/a.png", "name": {"zh_hant": "高", "en_us": "Kao"}}, "Ann",
                             {"zh_hant": "乙", "en_us": "乙"}],
                "begin_time": "2020-09-06T07:10:00Z", "end_time": "2020-09-06T07:40:00Z", "is_remote": true,
                "language": "ZHEN", "python_level": "INTERMEDIATE", "break_event": false}],
    "82-tutorial": [{"event_id": 12, "event_type": "tutorial", "title": "Closing files", "speakers": ["Ann"],
                "begin_time": "2020-09-06T07:10:00Z", "end_time": "2020-09-06T08:40:00Z", "language": "ENEN"}]
  },
  "timeline": {"begin": "2020-09-06T04:10:00Z", "end": "2020-09-06T08:40:00Z"}}]})";

Programme pycontw(std::string json) { return programme_in(read_pycontw, std::move(json)); }

std::string pycontw_event(const std::string& code, const std::string& members) {
  return R"({"data": [{"date": "2020-09-06", "slots": {")" + code + R"(": [{"title": "甲", )" + members + "}]}}]}";
}

const std::string pycontw_hour = R"("begin_time": "2020-09-06 13:00:00", "end_time": "2020-09-06 14:00:00")";

std::vector<std::string> pycontw_rooms(const std::string& code) {
  return pycontw(pycontw_event(code, pycontw_hour)).sessions.at(0).rooms;
}

}  // namespace

TEST_CASE("PyCon Taiwan: an event has its texts, people, language, level and its instant") {
  const Programme read = pycontw(pycontw_file);
  REQUIRE(read.sessions.size() == 3);
  const SourceSession& talk = read.sessions[1];
  CHECK(talk.title == SourceText{{"", "MLOps with PrimeHub"}});
  CHECK(talk.speakers == std::vector<SourceText>{{{"zh-hant", "高"}, {"en-us", "Kao"}}, {{"", "Ann"}}, {{"", "乙"}}});
  CHECK(talk.start == SourceTime{on_6_september(7, 10), Minutes{0}});
  CHECK(talk.end == SourceTime{on_6_september(7, 40), Minutes{0}});
  CHECK(talk.language == "zh");
  CHECK(talk.level == "INTERMEDIATE");
  CHECK(talk.kind == SourceKind::talk);
  CHECK(talk.place == "line 6, column 16 (/data/0/slots/3-r012/0)");
  CHECK(read.sessions[2].language == "en");
  CHECK(read.sessions[2].kind == SourceKind::talk);
  CHECK(read.remarks.empty());
}

TEST_CASE("PyCon Taiwan: events of two types with the same number are two") {
  const Programme read = pycontw(pycontw_file);
  CHECK(read.sessions[1].id == "sponsored-12");
  CHECK(read.sessions[2].id == "tutorial-12");
}

TEST_CASE("PyCon Taiwan: rooms are codes without names, and a code for several rooms is none") {
  const Programme read = pycontw(pycontw_file);
  CHECK(read.rooms == std::vector<SourceRoom>{{"1-r3"}, {"4-r0"}, {"7-r4"}, {"82-tutorial"}, {"5-r1"}, {"6-r2"}});
  CHECK(read.sessions[0].everywhere);
  CHECK(read.sessions[0].rooms.empty());
  CHECK_FALSE(read.sessions[1].everywhere);
  CHECK(read.sessions[1].rooms == std::vector<std::string>{"4-r0", "5-r1", "6-r2"});
  CHECK(pycontw_rooms("4-r0") == std::vector<std::string>{"4-r0"});
  CHECK(pycontw_rooms("3-r0-all") == std::vector<std::string>{"4-r0", "5-r1", "6-r2"});
  CHECK(pycontw_rooms("=r2~r3") == std::vector<std::string>{"6-r2", "1-r3"});
  CHECK(pycontw_rooms("=r0, r3 ~ r2 ,r0") == std::vector<std::string>{"4-r0", "6-r2", "1-r3"});
  for (const char* odd : {"=", "=r9", "=r1~", "=os", "=r1,,"})
    CHECK(pycontw_rooms(odd) == std::vector<std::string>{odd});
  const Programme unknown = pycontw(pycontw_event("=os", pycontw_hour));
  CHECK(tells(unknown, "the room \"=os\" is none that is known"));
}

TEST_CASE("PyCon Taiwan: the belt over all lecture rooms is those that the file has, and no tutorial's") {
  const Programme read =
      pycontw(R"({"data": [{"date": "2020-09-06", "rooms": ["82-tutorial", "1-r3", "5-r1", "3-r0-all"],
    "slots": {"3-r0-all": [{"title": "Keynote", )" +
              pycontw_hour + "}]}}]}");
  CHECK(read.sessions.at(0).rooms == std::vector<std::string>{"5-r1", "1-r3"});
  CHECK_FALSE(read.sessions[0].everywhere);
}

TEST_CASE("PyCon Taiwan: breaks are told by their mark, their kind by their titles") {
  CHECK(pycontw(pycontw_file).sessions[0].kind == SourceKind::lunch);
  const auto kind = [](const std::string& members) {
    return pycontw(pycontw_event("2-all", members + ", " + pycontw_hour)).sessions.at(0).kind;
  };
  CHECK(kind(R"("break_event": true)") == SourceKind::break_);
  CHECK(kind(R"("event_type": "custom")") == SourceKind::other);
  const Programme lightning = pycontw(R"({"data": [{"events": [{"title": {"en_us": "Lightning Talks"}, "room": "2-all",
    "event_type": "custom", )" + pycontw_hour +
                                      "}]}]}");
  CHECK(lightning.sessions.at(0).kind == SourceKind::lightning);
}

TEST_CASE("PyCon Taiwan: older and other forms: naive times, clocks of a day, lists of events, no envelope") {
  const Programme read = pycontw(R"([{"date": "2020-09-06", "events": [
    {"title": "甲", "location": "4-r0", "start": "13:00", "end": "24:00"},
    {"title": "乙", "room": "5-r1", "begin_time": "2020-09-06 09:00:00", "end_time": "2020-09-06 10:00:00"}]},
    {"event_id": 3, "title": "丙", "location": "6-r2", "begin_time": "2020-09-06T01:00:00Z", "end_time": "2020-09-06T02:00:00Z"}])");
  REQUIRE(read.sessions.size() == 3);
  CHECK(read.sessions[0].start == SourceTime{on_6_september(13)});
  CHECK(read.sessions[0].end == SourceTime{on_6_september(24)});
  CHECK(read.sessions[1].start == SourceTime{on_6_september(9)});
  CHECK(read.sessions[2].id == "3");
  CHECK(read.remarks.empty());
}

TEST_CASE("PyCon Taiwan: times without an offset in the small hours are told, for they may be UTC") {
  const Programme read =
      pycontw(pycontw_event("4-r0", R"("begin_time": "2020-09-06 01:05:00", "end_time": "2020-09-06 02:00:00")"));
  CHECK(tells(read, "(/data/0/slots/4-r0/0): it starts at 01:05 by a time without an offset: if that is UTC"));
  CHECK(read.sessions.at(0).start == SourceTime{on_6_september(1, 5)});
}

TEST_CASE("PyCon Taiwan: one event in several rooms' lists is one session") {
  const std::string event = R"([{"event_id": 5, "event_type": "talk", "title": "甲", )" + pycontw_hour + "}]";
  const Programme read = pycontw(R"({"data": [{"slots": {"4-r0": )" + event + R"(, "5-r1": )" + event + "}}]}");
  REQUIRE(read.sessions.size() == 1);
  CHECK(read.sessions[0].rooms == std::vector<std::string>{"4-r0", "5-r1"});
  CHECK(read.remarks.empty());
}

TEST_CASE("PyCon Taiwan: what can't be used is left out and told with its place") {
  const Programme read = pycontw(R"({"data": [7, {"date": "2020-09-06", "slots": {"4-r0": [
{"title": "甲", "begin_time": null, "end_time": "2020-09-06T02:00:00Z"},
{"title": "乙", "begin_time": "2020-09-06T03:00:00Z", "end_time": "2020-09-06T02:00:00Z"},
{"title": {"zh_hant": null}, "begin_time": "2020-09-06T03:00:00Z", "end_time": "2020-09-06T04:00:00Z"},
null], "5-r1": null}, "events": [
{"title": "丙", "begin_time": "2020-09-06T03:00:00Z", "end_time": "2020-09-06T04:00:00Z"}]}]})");
  CHECK(read.sessions.empty());
  CHECK(tells(read, "line 1, column 11 (/data/0): expected a day, found 7"));
  CHECK(tells(read, "line 2, column 1 (/data/1/slots/4-r0/0): expected a start such as"));
  CHECK(tells(read, "line 3, column 1 (/data/1/slots/4-r0/1): expected an end after its start"));
  CHECK(tells(read, "line 4, column 1 (/data/1/slots/4-r0/2): expected a title, found an object"));
  CHECK(tells(read, "line 5, column 1 (/data/1/slots/4-r0/3): expected an event, found null"));
  CHECK(tells(read, "line 5, column 16 (/data/1/slots/5-r1): expected a list of events, found null"));
  CHECK(tells(read, "line 6, column 1 (/data/1/events/0): expected a room such as \"4-r0\", found nothing"));
  CHECK(tells(read, "the source has no sessions that can be used"));
}

TEST_CASE("PyCon Taiwan: what is no list of days fails with its place") {
  CHECK(failure_in(read_pycontw, R"({"detail": "Invalid token."})") ==
        "plan.json: line 1, column 1: expected a list of days in \"data\", found nothing");
  CHECK(failure_in(read_pycontw, R"({"data": [{"date": "2020-09-06"}]})") ==
        "plan.json: line 1, column 11 (/data/0): expected a day with \"slots\" or \"events\", found an object");
}

TEST_CASE("PyCon Taiwan: no kind of value in any place crashes it") { survives_any_kind(read_pycontw, pycontw_file); }

TEST_CASE("PyCon Taiwan: a room's code of a megabyte stands in none of its sessions' places") {
  std::string events = R"({"title":"t","begin_time":"2020-09-06T01:00Z","end_time":"2020-09-06T02:00Z"})";
  const std::string one = events;
  for (int i = 1; i < 1'000; ++i) events += "," + one;
  const Programme read =
      pycontw(R"({"data": [{"slots": {")" + std::string(1'000'000, 'x') + "\": [" + events + "]}}]}");
  REQUIRE(read.sessions.size() == 1'000);
  CHECK(read.sessions[999].place.size() < 100);
  CHECK(read.sessions[999].rooms.at(0).size() == 200);
}
