#include "import/import_event.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "load/load.hpp"

using namespace kiosk;
using namespace std::chrono_literals;
using namespace date::literals;

namespace {

constexpr const char* plan =
    "id,date,start,end,title,speakers,room\n"
    "a,2020-09-06,13:00,13:30,Snakes,Ada,R1\n"
    "b,2020-09-06,14:00,14:30,Birds,Grace,R2\n";

ImportWish wish_for(const std::string& sheet) {
  ImportWish wish;
  wish.sources = {{"plan.csv", sheet}};
  wish.zone = "Asia/Taipei";
  wish.now = date::sys_days{2020_y / 9 / 6};
  return wish;
}

std::string faults(const ImportAnswer& answer) {
  std::string all;
  for (const std::string& fault : answer.faults) all += fault + "\n";
  return all;
}

bool says(const ImportAnswer& answer, const std::string& line) {
  return std::ranges::find(answer.lines, line) != answer.lines.end();
}

}  // namespace

TEST_CASE("A source alone becomes an event file that the sign takes, the same bytes each time") {
  const ImportAnswer answer = import_event(wish_for(plan));
  CHECK(faults(answer) == "");
  CHECK(answer.event == R"({
  "name": "Event",
  "timezone": "Asia/Taipei",
  "venues": [
    {"id":"r1","name":"R1"},
    {"id":"r2","name":"R2"}
  ],
  "sessions": [
    {"id":"a","venue":"r1","title":"Snakes","speakers":["Ada"],"start":"2020-09-06T13:00","end":"2020-09-06T13:30"},
    {"id":"b","venue":"r2","title":"Birds","speakers":["Grace"],"start":"2020-09-06T14:00","end":"2020-09-06T14:30"}
  ]
}
)");
  CHECK(says(answer, "plan.csv: csv, 2 sessions, 2 rooms"));
  CHECK(says(answer, R"(no source says what the event is called: it is "Event" until a file for --onto does)"));
  CHECK(import_event(wish_for(plan)).event == answer.event);
}

TEST_CASE("A hand's file has what no source knows; what it wrote of a session stays, and is told") {
  ImportWish wish = wish_for(plan);
  wish.zone.clear();
  wish.onto = Source{"hand.json", R"({"name": "Fair", "timezone": "Asia/Taipei",
    "venues": [{"id": "hall", "name": {"en": "Hall"}, "match": ["R1", "R2"]}],
    "sessions": [{"id": "b", "title": "Birds of Prey"},
                 {"id": "tea", "venue": "hall", "kind": "break", "title": "Tea", "start": "2020-09-06T13:30", "end": "2020-09-06T14:00"}],
    "changes": [{"session": "a", "delay": 5}]})"};
  const ImportAnswer answer = import_event(wish);
  CHECK(faults(answer) == "");
  CHECK(answer.event == R"({
  "name": "Fair",
  "timezone": "Asia/Taipei",
  "venues": [
    {"id":"hall","name":{"en":"Hall"},"match":["R1","R2"]}
  ],
  "sessions": [
    {"id":"a","venue":"hall","title":"Snakes","speakers":["Ada"],"start":"2020-09-06T13:00","end":"2020-09-06T13:30"},
    {"id":"tea","venue":"hall","kind":"break","title":"Tea","start":"2020-09-06T13:30","end":"2020-09-06T14:00"},
    {"id":"b","venue":"hall","title":"Birds of Prey","speakers":["Grace"],"start":"2020-09-06T14:00","end":"2020-09-06T14:30"}
  ],
  "changes": [
    {"session":"a","delay":5}
  ]
}
)");
  CHECK(says(answer, R"(b: "title" stays as a hand wrote it; the source says "Birds")"));
}

TEST_CASE("A hand's file may say which rooms are none of its venues") {
  ImportWish wish = wish_for(plan);
  wish.onto = Source{"hand.json", R"({"venues": [{"id": "r1", "name": "R1"}], "ignore_rooms": ["R2"]})"};
  const ImportAnswer answer = import_event(wish);
  CHECK(faults(answer) == "");
  CHECK(answer.event.find("Snakes") != std::string::npos);
  CHECK(answer.event.find("Birds") == std::string::npos);
}

TEST_CASE("A sheet of changes is laid over the programme; what is meant by none is told") {
  ImportWish wish = wish_for(plan);
  wish.sources.push_back({"changes.csv",
                          "session,delay,room,cancelled,until,note\n"
                          "a,10,R2,,14:30,No lift there\nBirds,,,yes,soon,\nnobody,5,,,,\n"});
  const ImportAnswer answer = import_event(wish);
  CHECK(faults(answer) == "");
  CHECK(says(answer, "changes.csv: csv, 3 changes"));
  CHECK(answer.event.find(
            R"({"session":"a","delay":10,"venue":"r2","note":"No lift there","until":"2020-09-06T14:30"})") !=
        std::string::npos);
  CHECK(says(answer, R"(changes.csv: line 3: expected a time such as 13:50 until which it is told, found "soon")"));
  CHECK(answer.event.find(R"({"session":"b","cancelled":true})") != std::string::npos);
  CHECK(says(answer, R"(changes.csv: line 4: no sessions are called "nobody": that change is left out)"));
}

TEST_CASE("Since a printed version differences become changes; run again on the same it is the same") {
  ImportWish wish = wish_for(
      "id,date,start,end,title,speakers,room\n"
      "a,2020-09-06,13:10,13:40,Snakes,Ada,R1\n"
      "b,2020-09-06,14:00,14:30,Birds,Grace,R1\n");
  wish.printed = Source{"printed.json", import_event(wish_for(plan)).event};
  wish.onto = Source{"hand.json", R"({"venues": [{"id": "r1", "name": "R1"}, {"id": "r2", "name": "R2"}]})"};
  const ImportAnswer told = import_event(wish);
  CHECK(faults(told) == "");
  const auto has = [&](const char* change) { return told.event.find(change) != std::string::npos; };
  CHECK(has(R"({"session":"a","start":"2020-09-06T13:10","end":"2020-09-06T13:40","since":"20)"));
  CHECK(has(R"({"session":"b","venue":"r1","since":"20)"));
  CHECK(told.event.find(R"("serial": 1)") != std::string::npos);
  wish.printed = Source{"printed.json", told.event};
  CHECK(import_event(wish).event == told.event);
}

TEST_CASE("Much that is gone at once is not written, unless that is accepted") {
  std::string many = "id,date,start,end,title,room\n";
  for (int i = 0; i < 10; ++i) many += fmt::format("s{0},2020-09-06,1{0}:00,1{0}:30,Talk {0},R1\n", i);
  ImportWish wish = wish_for("id,date,start,end,title,room\ns0,2020-09-06,10:00,10:30,Talk 0,R1\n");
  wish.printed = Source{"printed.json", import_event(wish_for(many)).event};
  CHECK(faults(import_event(wish)) ==
        "9 of 10 sessions to come are gone at once: nothing is written; --accept does where that is meant\n");
  wish.accept = true;
  CHECK(faults(import_event(wish)) == "");
}

TEST_CASE("What can't be used is told with its place, and nothing is written") {
  const auto told = [](const std::string& bytes) { return faults(import_event(wish_for(bytes))); };
  CHECK(told("") == "plan.csv: the source is empty\n");
  CHECK(told("{\"a\": }").starts_with("plan.csv: line 1, column 7: "));
  CHECK(told("{\"a\": 1}").starts_with("plan.csv: JSON of no known format; --format says which: csv, pretalx"));
  CHECK(told("<!DOCTYPE html><html><body>login</body></html>") ==
        "plan.csv: a web page, not a programme: the address leads elsewhere, or wants a login\n");
  ImportWish wish = wish_for(plan);
  wish.onto = Source{"hand.json", "[1]"};
  CHECK(faults(import_event(wish)).starts_with("hand.json:1:1: error: "));
  wish.onto.reset();
  wish.zone.clear();
  CHECK(faults(import_event(wish)) == "no source says its time zone: --timezone Asia/Taipei does\n");
}

TEST_CASE("Sources without a session that can be used say so, and why") {
  ImportWish wish = wish_for("date,start,end,title,room\nsoon,13:00,13:30,Snakes,R1\n");
  const ImportAnswer answer = import_event(wish);
  CHECK(faults(answer) == "no source has a session that can be used\n");
  CHECK(says(answer, "plan.csv: line 2: expected a date such as 2020/9/6, found \"soon\": left out"));
}
