#include <doctest/doctest.h>

#include "import/readers.hpp"

using namespace kiosk;
using namespace std::chrono_literals;
using namespace date::literals;

namespace {

const LocalDay pretalx_day{2024_y / 9 / 21};

ReadProgramme pretalx(const std::string& json) {
  const Document document = parse_json(json);
  REQUIRE(document.root());
  return read_pretalx({"latest.json", json}, *document.root());
}

Programme pretalx_slots(const std::string& slots) {
  const ReadProgramme read = pretalx(R"({"version": "0.9", "slots": [)" + slots + "]}");
  REQUIRE_MESSAGE(read.has_value(), (read ? "" : to_text(read.failure())));
  return *read;
}

/// A good slot, in which one piece can be replaced.
std::string pretalx_slot(std::string_view piece = "", std::string_view by = "") {
  std::string slot = R"({"id": 7, "room": {"id": 3, "name": {"en": "Hall"}, "capacity": 90},
    "start": "2024-09-21T10:00:00+08:00", "end": "2024-09-21T10:30:00+08:00", "description": null,
    "submission": {"code": "ABCDEF", "title": "Talk", "speakers": [{"code": "XYZXYZ", "name": "Ada"}],
                   "state": "confirmed", "content_locale": "en"}})";
  if (!piece.empty()) {
    const std::size_t at = slot.find(piece);
    REQUIRE(at != std::string::npos);
    slot.replace(at, piece.size(), by);
  }
  return slot;
}

}  // namespace

TEST_CASE("pretalx: a slot is a session with its room, times, people and language") {
  const ReadProgramme read = pretalx(R"({"id": 5, "version": "Gacrux", "published": "2024-09-01T00:00:00Z", "slots": [
    {"id": 7, "room": {"id": 3, "name": {"en": "Hall <b>A</b>", "zh-hant": "A 廳", "de": null}, "capacity": 90},
     "start": "2024-09-21T10:00:00+08:00", "end": "2024-09-21T10:30:00+08:00",
     "submission": {"code": "ABCDEF", "title": "R&amp;D\n<i>now</i>", "content_locale": "en", "state": "confirmed",
                    "submission_type": {"name": {"en": "Talk"}}, "do_not_record": false,
                    "speakers": [{"code": "XYZXYZ", "name": " Ada\u202FL. "}, "Grace Hopper", {"name": null}, 5]}}]})");
  REQUIRE(read);
  CHECK(read->version == "Gacrux");
  CHECK(read->as_of == "2024-09-01T00:00:00Z");
  CHECK(read->zone == "");
  CHECK(read->rooms == std::vector<SourceRoom>{{"3", {{"en", "Hall A"}, {"zh-hant", "A 廳"}}, 90}});
  CHECK(read->remarks.empty());
  SourceSession talk{.guid = "ABCDEF", .id = "ABCDEF", .rooms = {"3"}, .title = {{"en", "R&D now"}}};
  talk.speakers = {{{"", "Ada L."}}, {{"", "Grace Hopper"}}};
  talk.start = {pretalx_day + 10h, 480min};
  talk.end = {pretalx_day + 10h + 30min, 480min};
  talk.language = "en";
  talk.place = "line 2, column 5 (/slots/0)";
  CHECK(read->sessions == std::vector<SourceSession>{talk});
}

TEST_CASE("pretalx: a slot without a submission is a break named by its description, which is never invented") {
  const std::string rest = R"("room": {"id": 3, "name": "Hall"}, "start": "2024-09-21T12:00+08:00",
                              "end": "2024-09-21T13:00+08:00", "submission": null)";
  const Programme read = pretalx_slots("{\"id\": 1, \"description\": {\"en\": \"Lunch\", \"zh-hant\": \"午餐\"}, " +
                                       rest + "},\n" + "{\"id\": 2, \"description\": \"Coffee\", " + rest + "},\n" +
                                       "{\"id\": 3, \"description\": null, " + rest + "},\n" +  //
                                       "{\"id\": 4, \"description\": {\"en\": \" \"}, " + rest + "}");
  REQUIRE(read.sessions.size() == 2);
  CHECK(read.sessions[0].kind == SourceKind::lunch);
  CHECK(read.sessions[0].title == SourceText{{"en", "Lunch"}, {"zh-hant", "午餐"}});
  CHECK(read.sessions[1].title == SourceText{{"", "Coffee"}});
  CHECK(read.rooms[0].name == SourceText{{"", "Hall"}});
  REQUIRE(read.remarks.size() == 2);
  CHECK(read.remarks[0] ==
        "line 5, column 1 (/slots/2): left out: expected a submission, or a break's description, found null");
}

TEST_CASE("pretalx: a break has no name over versions, since slots are numbered anew with each") {
  const Programme read = pretalx_slots(pretalx_slot(R"("description": null,
    "submission": {"code": "ABCDEF",)",
                                                    R"("description": "Tea", "submission": null, "was": {)"));
  REQUIRE(read.sessions.size() == 1);
  CHECK(read.sessions[0].guid == "");
  CHECK(read.sessions[0].id == "");
}

TEST_CASE("pretalx: a submission with several slots keeps its code as id, and each slot has a guid") {
  const Programme read = pretalx_slots(pretalx_slot() + "," + pretalx_slot("\"id\": 7", "\"id\": 8"));
  REQUIRE(read.sessions.size() == 2);
  CHECK(read.sessions[0].id == "ABCDEF");
  CHECK(read.sessions[1].id == "ABCDEF");
  CHECK(read.sessions[0].guid == "ABCDEF-7");
  CHECK(read.sessions[1].guid == "ABCDEF-8");
  const Programme nameless = pretalx_slots(pretalx_slot() + "," + pretalx_slot("\"id\": 7", "\"id\": null"));
  CHECK(nameless.sessions[1].guid == "");
}

TEST_CASE("pretalx: the same slot twice, as overlapping pages have it, is one session") {
  const Programme read = pretalx_slots(pretalx_slot() + "," + pretalx_slot());
  REQUIRE(read.sessions.size() == 1);
  CHECK(read.sessions[0].guid == "ABCDEF");
  REQUIRE(read.remarks.size() == 1);
  CHECK(read.remarks[0].find("(/slots/1): left out: slot 7 stands here again") != std::string::npos);
}

TEST_CASE("pretalx: what is withdrawn, cancelled or rejected is cancelled") {
  for (const char* state : {"withdrawn", "canceled", "rejected"})
    CHECK_MESSAGE(pretalx_slots(pretalx_slot("confirmed", state)).sessions.at(0).cancelled, state);
  for (const char* state : {"confirmed", "accepted", "submitted"})
    CHECK_FALSE(pretalx_slots(pretalx_slot("confirmed", state)).sessions.at(0).cancelled);
  CHECK_FALSE(pretalx_slots(pretalx_slot("\"confirmed\"", "[1]")).sessions.at(0).cancelled);
}

TEST_CASE("pretalx: a source that isn't expanded is refused with what its address needs") {
  const ReadProgramme code = pretalx("{\"slots\": [\n{\"id\": 1, \"submission\": \"ABCDEF\"}]}");
  REQUIRE_FALSE(code);
  CHECK(to_text(code.failure()) ==
        "latest.json: line 2, column 25 (/slots/0/submission): expected the submission itself, which the address gives "
        "with ?expand=slots,slots.room,slots.submission.speakers, found \"ABCDEF\"");
  const ReadProgramme number = pretalx("{\"slots\": [15, 16]}");
  REQUIRE_FALSE(number);
  CHECK(number.failure().what ==
        "line 1, column 12 (/slots/0): expected the slot itself, which the address gives with "
        "?expand=slots,slots.room,slots.submission.speakers, found the number 15");
  const ReadProgramme page = pretalx(R"({"count": 1, "results": [{"id": 1, "submission": "ABCDEF"}]})");
  REQUIRE_FALSE(page);
  CHECK(page.failure().what.find("with ?expand=room,submission.speakers") != std::string::npos);
}

TEST_CASE("pretalx: rooms and people that aren't expanded are told, and no code is shown as a name") {
  const Programme room = pretalx_slots(pretalx_slot(R"({"id": 3, "name": {"en": "Hall"}, "capacity": 90})", "3"));
  CHECK(room.rooms == std::vector<SourceRoom>{{"3"}});
  CHECK(room.sessions.at(0).rooms == std::vector<std::string>{"3"});
  REQUIRE(room.remarks.size() == 1);
  CHECK(room.remarks[0].find("?expand=slots,slots.room") != std::string::npos);
  const Programme speaker =
      pretalx_slots(pretalx_slot(R"({"code": "XYZXYZ", "name": "Ada"})", R"("XYZXYZ", "王小明")"));
  CHECK(speaker.sessions.at(0).speakers == std::vector<SourceText>{{{"", "王小明"}}});
  REQUIRE(speaker.remarks.size() == 1);
  CHECK(speaker.remarks[0].find("1 speakers are only codes") == 0);
  const Programme both = pretalx_slots(pretalx_slot(R"({"id": 3, "name": {"en": "Hall"}, "capacity": 90})", "3") + "," +
                                       pretalx_slot("\"id\": 7", "\"id\": 8"));
  CHECK(both.rooms == std::vector<SourceRoom>{{"3", {{"en", "Hall"}}, 90}});
  CHECK(both.remarks.empty());
  const Programme turned =
      pretalx_slots(pretalx_slot() + "," +
                    pretalx_slot(R"(7, "room": {"id": 3, "name": {"en": "Hall"}, "capacity": 90})", R"(8, "room": 3)"));
  CHECK(turned.rooms == both.rooms);
}

TEST_CASE("pretalx: pages of slots are read alike, and one page of several is told") {
  const ReadProgramme all = pretalx(R"({"count": 1, "next": null, "results": [)" + pretalx_slot() + "]}");
  REQUIRE(all);
  CHECK(all->sessions.size() == 1);
  CHECK(all->sessions[0].place == "line 1, column 40 (/results/0)");
  CHECK(all->remarks.empty());
  const ReadProgramme first =
      pretalx(R"({"count": 120, "next": "https://p.example/?page=2", "results": [)" + pretalx_slot() + "]}");
  REQUIRE(first);
  REQUIRE(first->remarks.size() == 1);
  CHECK(first->remarks[0].find("this is one page with 1 slots of 120") == 0);
  const ReadProgramme none = pretalx(R"({"count": 0, "results": []})");
  REQUIRE(none);
  CHECK(none->sessions.empty());
}

TEST_CASE("pretalx: what isn't shown in public is left out and counted") {
  const Programme read =
      pretalx_slots(pretalx_slot("\"id\": 7", "\"id\": 7, \"is_visible\": false") + "," +
                    pretalx_slot("\"id\": 7", "\"id\": 8, \"is_visible\": true") + "," +
                    pretalx_slot("\"id\": 7", "\"id\": 9, \"is_visible\": true, \"slot_type\": \"blocker\""));
  REQUIRE(read.sessions.size() == 1);
  CHECK(read.sessions[0].guid == "ABCDEF");
  CHECK(read.remarks == std::vector<std::string>{"2 slots that the source doesn't show in public are left out"});
}

TEST_CASE("pretalx: a slot that can't be used is left out and told with its place, the others stay") {
  struct Case {
    std::string_view piece, by, told;
  };
  for (const auto& [piece, by, told] : {
           Case{"\"title\": \"Talk\"", "\"title\": \" <br> \"", "expected the submission's title, found \"<br>\""},
           Case{"\"title\": \"Talk\"", "\"title\": [1]", "expected the submission's title, found a list"},
           Case{"\"2024-09-21T10:00:00+08:00\"", "null",
                "expected a start such as 2020-09-06T13:50:00+08:00, found null"},
           Case{"\"2024-09-21T10:00:00+08:00\"", "\"soon\"", "found \"soon\""},
           Case{"\"2024-09-21T10:30:00+08:00\"", "\"2024-09-21T09:30:00+08:00\"",
                "expected an end after the start, found \"2024-09-21T09:30:00+08:00\""},
           Case{"\"2024-09-21T10:30:00+08:00\"", "\"2024-09-21T10:00:00+08:00\"", "expected an end after the start"},
           Case{"\"2024-09-21T10:30:00+08:00\"", "{}", "expected an end after the start, found an object"},
           Case{R"({"id": 3, "name": {"en": "Hall"}, "capacity": 90})", "null", "expected a room, found null"},
           Case{R"({"id": 3, "name": {"en": "Hall"}, "capacity": 90})", "{}", "expected a room, found an object"},
       }) {
    const Programme read = pretalx_slots(pretalx_slot(piece, by) + "," + pretalx_slot("\"id\": 7", "\"id\": 8"));
    CHECK(read.sessions.size() == 1);
    REQUIRE(read.remarks.size() == 1);
    CHECK_MESSAGE(read.remarks[0].find("line 1, column 30 (/slots/0): left out: ") == 0, read.remarks[0]);
    CHECK_MESSAGE(read.remarks[0].find(told) != std::string::npos, read.remarks[0]);
  }
}

TEST_CASE("pretalx: without an end the duration counts, and ends are compared by their instants") {
  const Programme slot =
      pretalx_slots(pretalx_slot("\"end\": \"2024-09-21T10:30:00+08:00\"", "\"end\": null, \"duration\": 45"));
  CHECK(slot.sessions.at(0).end == SourceTime{pretalx_day + 10h + 45min, 480min});
  const Programme talk = pretalx_slots(pretalx_slot(R"("end": "2024-09-21T10:30:00+08:00", "description": null,
    "submission": {)",
                                                    R"("submission": {"duration": 20, )"));
  CHECK(talk.sessions.at(0).end == SourceTime{pretalx_day + 10h + 20min, 480min});
  const Programme clock = pretalx_slots(pretalx_slot("2024-09-21T10:30:00+08:00", "2024-09-21T02:30:00Z"));
  CHECK(clock.sessions.at(0).end == SourceTime{pretalx_day + 2h + 30min, 0min});
}

TEST_CASE("pretalx: what is no schedule is refused with its place") {
  for (const auto& [json, what] : std::vector<std::pair<std::string, std::string>>{
           {"[]", "line 1, column 1: expected a schedule's object, found a list"},
           {"{\"version\": \"1\"}",
            "line 1, column 1: expected an object with \"slots\" or \"results\", found an object"},
           {"{\"slots\": {}}", "line 1, column 11 (/slots): expected a list of slots, found an object"},
           {"{\"slots\": null}", "line 1, column 11 (/slots): expected a list of slots, found null"}}) {
    const ReadProgramme read = pretalx(json);
    REQUIRE_FALSE(read);
    CHECK(read.failure().path == "latest.json");
    CHECK(read.failure().what == what);
  }
}

TEST_CASE("pretalx: any value may be of another kind without harm") {
  const std::string good = "{\"count\": 2, \"next\": \"x\", \"version\": \"1\", \"slots\": [" + pretalx_slot() + "]}";
  for (std::size_t at = 0; at < good.size(); ++at) {
    if (good[at] != ':' || good[at + 1] != ' ') continue;
    for (const std::string value : {"null, \"x\": ", "[[]], \"x\": ", "{\"a\": {}}, \"x\": ", "1e99, \"x\": ",
                                    "true, \"x\": ", "\"\", \"x\": "}) {
      std::string json = good;
      json.insert(at + 2, value);
      const Document document = parse_json(json);
      REQUIRE(document.root());
      const ReadProgramme read = read_pretalx({"x", json}, *document.root());
      CHECK((read.has_value() || !read.failure().what.empty()));
    }
  }
}

TEST_CASE("pretalx: a hundred thousand slots, and texts of megabytes, take no more time than they must") {
  std::string slots;
  for (int i = 0; i < 100'000; ++i)
    slots += R"({"id":)" + std::to_string(i) + R"(,"room":3,"start":"2024-09-21T10:00Z","end":"2024-09-21T11:00Z",)" +
             R"("submission":{"code":"C)" + std::to_string(i / 2) + R"(","title":"T"}},)";
  std::string flood;
  for (int i = 0; i < 1'000'000; ++i) flood += "<a&";
  std::string flooded = pretalx_slot("\"id\": 7", "\"id\": -1");
  flooded.replace(flooded.find("Talk"), 4, flood);
  const Programme read = pretalx_slots(slots + flooded);
  CHECK(read.sessions.size() == 100'001);
  CHECK(read.sessions.back().title.at("en").size() <= 4'000);
}

TEST_CASE("pretalx: a submission's type and a break's description say what a session is") {
  const auto kind = [](const std::string& members) {
    const Programme read = pretalx_slots(R"({"id": 1, "start": "2020-09-06T09:00:00+08:00",
      "end": "2020-09-06T10:00:00+08:00", "room": {"id": 1, "name": {"en": "R1"}}, )" +
                                         members + "}");
    REQUIRE(read.sessions.size() == 1);
    return read.sessions[0].kind;
  };
  CHECK(
      kind(
          R"("submission": {"code": "A", "title": "x", "submission_type": {"id": 3, "name": {"en": "Lightning Talk"}}})") ==
      SourceKind::lightning);
  CHECK(kind(R"("submission": {"code": "A", "title": "x", "submission_type": {"en": "Short plenary"}})") ==
        SourceKind::talk);
  CHECK(kind(R"("submission": {"code": "A", "title": "x", "submission_type": 3})") == SourceKind::talk);
  CHECK(kind(R"("submission": null, "description": {"en": "Opening"})") == SourceKind::opening);
  CHECK(kind(R"("submission": null, "description": {"en": "Buffer"})") == SourceKind::break_);
}
