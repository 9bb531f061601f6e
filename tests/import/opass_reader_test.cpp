#include "import/formats.hpp"
#include "read_json.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

const std::string opass_file = R"({
  "sessions": [
    {"id": "a1", "type": "talk", "room": "R0", "broadcast": null, "start": "2020-09-06T13:50:00+08:00",
     "end": "2020-09-06T14:20:00+08:00", "language": null, "uri": "https://example.org/a1",
     "zh": {"title": "重力波\u202f調查員\r\n", "description": "x"}, "en": {"title": "Gravitational Waves"},
     "speakers": [7, "s2", "7"], "tags": ["lng-ZHEN", "t9", "nobody"]},
    {"id": 2, "type": "Ev", "room": "R0", "broadcast": ["R0", "R1", ""], "start": "2020-09-06T12:10:00+08:00",
     "end": "2020-09-06T13:40:00+08:00", "zh": {"title": "午餐"}, "en": {"title": "午餐"}, "speakers": [], "tags": []},
    {"id": "b", "type": "break", "room": "", "broadcast": ["R1"], "start": "2020-09-06T15:00:00+08:00",
     "end": "2020-09-06T15:10:00+08:00", "zh": {"title": ""}, "en": {"title": "Breathe"}, "speakers": null}
  ],
  "speakers": [{"id": "7", "zh": {"name": "何泰祥"}, "en": {"name": "Taihsiang Ho"}},
               {"id": "s2", "zh": {"name": "clyang"}, "en": {"name": "clyang"}, "ja": {"name": "clyang"}}],
  "session_types": [{"id": "talk", "zh": {"name": "演講"}, "en": {"name": "Talk"}},
                    {"id": "Ev", "zh": {"name": "活動"}, "en": {"name": "Event"}},
                    {"id": "break", "zh": {"name": "休息"}, "en": {"name": "break"}}],
  "rooms": [{"id": "R0", "zh": {"name": "第一演講室"}, "en": {"name": "Hall 1"}},
            {"id": "R1", "zh": {"name": "R1"}, "en": {"name": "R1"}},
            {"id": "", "zh": {"name": "走廊"}, "en": {"name": "Corridor"}}],
  "tags": [{"id": "lng-ZHEN", "zh": {"name": "中文演講、英文投影片"}, "en": {"name": "Chinese talk w. English slides"}},
           {"id": "t9", "zh": {"name": "進階"}, "en": {"name": "Advanced"}}]
})";

Programme opass(std::string json) { return programme_in(read_opass, std::move(json)); }

std::string opass_session(const std::string& members) {
  return R"({"sessions": [{"id": 1, "zh": {"title": "甲"}, "room": "A", "start": "2020-09-06T09:00:00+08:00",
            "end": "2020-09-06T10:00:00+08:00")" +
         (members.empty() ? "" : ", " + members) + R"(}], "rooms": [{"id": "A"}, {"id": "B"}]})";
}

std::string opass_times(const std::string& start, const std::string& end) {
  return R"({"sessions": [{"zh": {"title": "甲"}, "room": "A", "start": )" + start + ", \"end\": " + end +
         R"(}], "rooms": [{"id": "A"}]})";
}

}  // namespace

TEST_CASE("OPass: a talk has its texts by language, its speakers, language, level and address") {
  const Programme read = opass(opass_file);
  REQUIRE(read.sessions.size() == 3);
  const SourceSession& talk = read.sessions[0];
  CHECK(talk.id == "a1");
  CHECK(talk.title == SourceText{{"zh", "重力波 調查員"}, {"en", "Gravitational Waves"}});
  CHECK(talk.speakers == std::vector<SourceText>{{{"zh", "何泰祥"}, {"en", "Taihsiang Ho"}}, {{"", "clyang"}}});
  CHECK(talk.rooms == std::vector<std::string>{"R0"});
  CHECK_FALSE(talk.everywhere);
  CHECK(talk.kind == SourceKind::talk);
  CHECK(talk.start == SourceTime{on_6_september(13, 50), Minutes{480}});
  CHECK(talk.end == SourceTime{on_6_september(14, 20), Minutes{480}});
  CHECK(talk.language == "zh");
  CHECK(talk.level == "Advanced");
  CHECK(talk.url == "https://example.org/a1");
  CHECK(talk.place == "line 3, column 5 (/sessions/0)");
  CHECK(read.remarks.empty());
}

TEST_CASE("OPass: rooms have names by language, one text for equal ones, and may be called nothing at all") {
  const Programme read = opass(opass_file);
  CHECK(read.rooms == std::vector<SourceRoom>{{"R0", {{"zh", "第一演講室"}, {"en", "Hall 1"}}},
                                              {"R1", {{"", "R1"}}},
                                              {"", {{"zh", "走廊"}, {"en", "Corridor"}}}});
}

TEST_CASE("OPass: what is broadcast to all rooms is everywhere, what is to some is in those") {
  const Programme read = opass(opass_file);
  CHECK(read.sessions[1].everywhere);
  CHECK(read.sessions[1].rooms == std::vector<std::string>{"R0", "R1", ""});
  CHECK_FALSE(read.sessions[2].everywhere);
  CHECK(read.sessions[2].rooms == std::vector<std::string>{"", "R1"});
}

TEST_CASE("OPass: breaks and events are told by their types and titles") {
  const Programme read = opass(opass_file);
  CHECK(read.sessions[1].kind == SourceKind::lunch);
  CHECK(read.sessions[1].id == "2");
  CHECK(read.sessions[1].title == SourceText{{"", "午餐"}});
  CHECK(read.sessions[2].kind == SourceKind::break_);
  CHECK(read.sessions[2].title == SourceText{{"en", "Breathe"}});
  const auto kind = [](const std::string& type, const std::string& title) {
    return opass(R"({"sessions": [{"zh": {"title": ")" + title + R"("}, "type": )" + type +
                 R"(, "room": 1, "start": "2020-09-06T09:00+08:00", "end": "2020-09-06T10:00+08:00"}]})")
        .sessions.at(0)
        .kind;
  };
  CHECK(kind("\"Ev\"", "閉幕式") == SourceKind::closing);
  CHECK(kind("\"Ev\"", "會前派對") == SourceKind::other);
  CHECK(kind("\"keynote\"", "Closing the Loop, Opening Doors") == SourceKind::talk);
  CHECK(kind("\"break\"", "午休") == SourceKind::lunch);
  CHECK(kind("null", "茶敘") == SourceKind::break_);
  CHECK(kind("null", "Streaky bacon and Teamwork") == SourceKind::talk);
  CHECK(kind("\"lightning\"", "五分鐘") == SourceKind::lightning);
}

TEST_CASE("OPass: types and labels mean what they are called, whatever their ids are") {
  const Programme read = opass(R"({"session_types": [{"id": 3, "zh": {"name": "休息時間"}}],
    "tags": [{"id": "x1", "en": {"name": "Mandarin"}}, {"id": "x2", "zh": {"name": "English for NLP"}}],
    "sessions": [{"zh": {"title": "甲"}, "type": "3", "tags": ["x2", "x1"], "room": 1,
                  "start": "2020-09-06T09:00Z", "end": "2020-09-06T10:00Z"}]})");
  CHECK(read.sessions.at(0).kind == SourceKind::break_);
  CHECK(read.sessions.at(0).language == "zh");
}

TEST_CASE("OPass: PyCon Taiwan's room codes for several rooms are those rooms") {
  const Programme read = opass(R"({"sessions": [
    {"id": 1, "zh": {"title": "開場"}, "room": "2-all", "start": "2020-09-06T09:00+08:00", "end": "2020-09-06T09:10+08:00"},
    {"id": 2, "zh": {"title": "乙"}, "room": "4-r0", "start": "2020-09-06T09:10+08:00", "end": "2020-09-06T09:40+08:00"}],
    "rooms": [{"id": "2-all", "zh": {"name": "所有"}}, {"id": "4-r0", "zh": {"name": "R0"}}, {"id": "1-r3"}]})");
  CHECK(read.sessions[0].everywhere);
  CHECK(read.sessions[0].rooms.empty());
  CHECK_FALSE(read.sessions[1].everywhere);
  CHECK(read.rooms == std::vector<SourceRoom>{{"4-r0", {{"zh", "R0"}}}, {"1-r3"}});
}

TEST_CASE("OPass: a session without a start, end, title or room is left out and told with its place") {
  struct Broken {
    std::string start, end, remark;
  };
  const std::string nine = "\"2020-09-06T09:00+08:00\"";
  const std::vector<Broken> all{
      {"null", nine, "expected a start such as 2020-09-06T13:50:00+08:00, found null"},
      {nine, "null", "expected an end such as 2020-09-06T13:50:00+08:00, found null"},
      {"\"soon\"", "null", "expected a start such as 2020-09-06T13:50:00+08:00, found \"soon\""},
      {nine, "\"2020-09-06T08:30+08:00\"",
       "expected an end after its start " + nine + ", found \"2020-09-06T08:30+08:00\""},
      {nine, nine, "expected an end after its start"},
      {nine, "\"2020-09-06T09:30+09:00\"", "expected an end after its start"}};
  for (const auto& [start, end, remark] : all) {
    const Programme read = opass(opass_times(start, end));
    CHECK(read.sessions.empty());
    CHECK_MESSAGE(tells(read, "line 1, column 15 (/sessions/0): " + remark), all_remarks(read));
  }
  const Programme no_room = opass(R"({"sessions": [
{"zh": {"title": "甲"}, "room": null, "start": "2020-09-06T09:00Z", "end": "2020-09-06T10:00Z"}, 5,
{"zh": {"title": " "}, "room": "A", "start": "2020-09-06T09:00Z", "end": "2020-09-06T10:00Z"}]})");
  CHECK(no_room.sessions.empty());
  CHECK(tells(no_room, "line 2, column 1 (/sessions/0): expected a room, found null"));
  CHECK(tells(no_room, "line 2, column 97 (/sessions/1): expected a session, found 5"));
  CHECK(tells(no_room, "line 3, column 1 (/sessions/2): expected a title"));
}

TEST_CASE("OPass: a time without an offset is the event's own, and told") {
  const Programme read = opass(opass_times("\"2020-09-06T09:00:00\"", "\"2020-09-06T10:00:00\""));
  CHECK(read.sessions.at(0).start == SourceTime{on_6_september(9)});
  CHECK(tells(read, "1 sessions have times without an offset"));
  const Programme half = opass(opass_times("\"2020-09-06T09:00:00\"", "\"2020-09-06T10:00:00+08:00\""));
  CHECK(half.sessions.at(0).start == SourceTime{on_6_september(9), Minutes{480}});
  const Programme other = opass(opass_times("\"2020-09-06T09:00:00+08:00\"", "\"2020-09-06T10:00:00\""));
  CHECK(other.sessions.at(0).end == SourceTime{on_6_september(10), Minutes{480}});
}

TEST_CASE("OPass: ids that point nowhere are told, and what has them is kept") {
  const Programme read = opass(opass_session(R"("speakers": ["x"], "broadcast": [9, "B"])"));
  REQUIRE(read.sessions.size() == 1);
  CHECK(read.sessions[0].speakers.empty());
  CHECK(read.sessions[0].rooms == std::vector<std::string>{"A", "9", "B"});
  CHECK(read.rooms.back() == SourceRoom{"9"});
  CHECK(tells(read, "(/sessions/0/speakers/0): the speaker \"x\" is not among \"speakers\""));
  CHECK(tells(read, "(/sessions/0/broadcast/0): the room \"9\" is not among \"rooms\""));
}

TEST_CASE("OPass: an id that is there twice is told; the same at another time is another slot") {
  const Programme read = opass(R"({"rooms": [{"id": 1, "en": {"name": "One"}}, {"id": "1", "en": {"name": "Two"}}],
    "sessions": [
    {"id": "s", "zh": {"title": "甲"}, "room": 1, "start": "2020-09-06T09:00Z", "end": "2020-09-06T10:00Z"},
    {"id": "s", "zh": {"title": "甲"}, "room": 1, "start": "2020-09-06T11:00Z", "end": "2020-09-06T12:00Z"},
    {"id": "s", "zh": {"title": "乙"}, "room": 1, "start": "2020-09-06T17:00+08:00", "end": "2020-09-06T10:00Z"}]})");
  CHECK(read.sessions.size() == 3);
  CHECK(read.rooms == std::vector<SourceRoom>{{"1", {{"en", "One"}}}});
  CHECK(read.remarks.size() == 2);
  CHECK(tells(read, "(/rooms/1): the id \"1\" is there twice; the first is taken"));
  CHECK(tells(read, "(/sessions/2): the id \"s\" is there twice at the same time, first in line 3, column 5"));
}

TEST_CASE("OPass: a language of its own, and only addresses that a browser opens") {
  const Programme read =
      opass(opass_session(R"("language": "zh-TW", "uri": "javascript:alert", "difficulty": "入門")"));
  CHECK(read.sessions.at(0).language == "zh-TW");
  CHECK(read.sessions.at(0).url.empty());
  CHECK(read.sessions.at(0).level == "入門");
  CHECK(opass(opass_session(R"("language": "漢語")")).sessions.at(0).language == "zh");
  CHECK(opass(opass_session(R"("language": "???")")).sessions.at(0).language.empty());
}

TEST_CASE("OPass: what has no list of sessions fails with its place; an empty one is told") {
  CHECK(failure_in(read_opass, "[]") ==
        "plan.json: line 1, column 1: expected a list of sessions in \"sessions\", found nothing");
  CHECK(failure_in(read_opass, "{\n \"sessions\": {}}") ==
        "plan.json: line 2, column 14 (/sessions): expected a list of sessions in \"sessions\", found an object");
  CHECK(tells(opass(R"({"sessions": []})"), "the source has no sessions"));
}

TEST_CASE("OPass: no kind of value in any place crashes it") { survives_any_kind(read_opass, opass_file); }

TEST_CASE("OPass: a name that is long and needed often doesn't eat the memory, nor do endless remarks") {
  std::string json =
      R"({"speakers": [{"id": 1, "zh": {"name": ")" + std::string(1'000'000, 'x') + R"("}}], "sessions": [)";
  for (int i = 0; i < 2'000; ++i) {
    json += (i > 0 ? "," : "") + (R"({"id":)" + std::to_string(i)) +
            R"(,"zh":{"title":"t"},"room":1,"start":"2020-09-06T09:00Z","end":"2020-09-06T10:00Z","speakers":[1,2]})";
  }
  const Programme read = opass(json + "]}");
  REQUIRE(read.sessions.size() == 2'000);
  CHECK(read.sessions[1'999].speakers.at(0).at("zh").size() == 200);
  CHECK(read.remarks.size() == 201);
  CHECK(read.remarks.back() == "and 1801 more remarks of such kinds");
}

TEST_CASE("OPass: so many speakers that no machine could hold their names are told, not named") {
  std::string json = R"({"speakers": [)";
  std::string ids;
  for (int i = 0; i < 500; ++i) {
    json += (i > 0 ? "," : "") + (R"({"id":)" + std::to_string(i)) + R"(,"name":"n"})";
    ids += (i > 0 ? "," : "") + std::to_string(i);
  }
  json += R"(], "sessions": [)";
  for (int i = 0; i < 401; ++i) {
    json += (i > 0 ? "," : "") + (R"({"id":)" + std::to_string(i)) +
            R"(,"title":"t","room":1,"start":"2020-09-06T09:00Z","end":"2020-09-06T10:00Z","speakers":[)" + ids + "]}";
  }
  const Programme read = opass(json + "]}");
  CHECK(read.sessions.at(399).speakers.size() == 500);
  CHECK(read.sessions.at(400).speakers.empty());
  CHECK(tells(read, "the later sessions have no speakers"));
}

TEST_CASE("OPass: a break without a room is in all of them, a talk without one is left out") {
  const Programme read = programme_in(read_opass, R"({"sessions": [
    {"id": "a", "type": "break", "room": null, "start": "2020-09-06T12:00:00+08:00", "end": "2020-09-06T13:00:00+08:00",
     "zh": {"title": "午餐"}},
    {"id": "b", "type": "talk", "room": null, "start": "2020-09-06T12:00:00+08:00", "end": "2020-09-06T13:00:00+08:00",
     "zh": {"title": "蛇"}}]})");
  REQUIRE(read.sessions.size() == 1);
  CHECK(read.sessions[0].everywhere);
}

TEST_CASE("OPass: the older lists of sessions, whose speakers stand in them, are read as well") {
  const std::string second = R"([{"id": "7f66", "type": "K", "room": "R0", "broadcast": ["R0", "R1"],
    "start": "2018-03-10T09:10:00+08:00", "end": "2018-03-10T10:00:00+08:00", "zh": {"title": "人工智慧"},
    "en": {"title": "AI"}, "speakers": [{"id": "c6", "zh": {"name": "林"}, "en": {"name": "Lin"}}], "tag": []},
    {"id": "b2", "type": "T", "room": "R2", "broadcast": null, "start": "2018-03-10T11:00:00+08:00",
    "end": "2018-03-10T11:30:00+08:00", "zh": {"title": "蛇"}, "speakers": []}])";
  const auto read = read_source({"plan.json", second}, std::nullopt);
  REQUIRE(read);
  CHECK(read->format == Format::opass);
  REQUIRE(read->programme.sessions.size() == 2);
  CHECK(read->programme.sessions[0].rooms == std::vector<std::string>{"R0", "R1"});
  CHECK(read->programme.sessions[0].speakers == std::vector<SourceText>{{{"zh", "林"}, {"en", "Lin"}}});
  CHECK(read->programme.remarks.empty());

  const std::string first = R"([{"speaker": {"name": "Ada", "bio": ""}, "start": "2017-03-18T09:10:00+08:00",
    "end": "2017-03-18T10:00:00+08:00", "type": "K", "room": "R0", "subject": "Governance", "summary": ""},
    {"speaker": {"name": ""}, "start": "2017-03-18T12:50:00+08:00", "end": "2017-03-18T14:00:00+08:00", "type": "U",
    "room": "R1", "subject": "Forum"}])";
  const auto old = read_source({"plan.json", first}, std::nullopt);
  REQUIRE(old);
  CHECK(old->format == Format::opass);
  REQUIRE(old->programme.sessions.size() == 2);
  CHECK(old->programme.sessions[0].title == SourceText{{"", "Governance"}});
  CHECK(old->programme.sessions[0].speakers == std::vector<SourceText>{{{"", "Ada"}}});
  CHECK(old->programme.sessions[1].speakers.empty());
}
