#include "import/since.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

using namespace kiosk;
using namespace std::chrono_literals;
using namespace date::literals;

namespace {

const LocalTime morning = LocalDay{2020_y / 9 / 6} + 8h;

std::string session(const std::string& id, const std::string& venue, const std::string& start, const std::string& end,
                    const std::string& more = "") {
  return fmt::format(
      R"({{"id": "{0}", "venue": "{1}", "title": "Talk {0}", "start": "2020-09-06T{2}", "end": "2020-09-06T{3}"{4}}})",
      id, venue, start, end, more);
}

std::string event(const std::vector<std::string>& sessions, const std::string& more = "") {
  std::string list;
  for (const std::string& s : sessions) list += (list.empty() ? "" : ", ") + s;
  return R"({"timezone": "Asia/Taipei", "venues": [{"id": "r1"}, {"id": "r2"}], "sessions": [)" + list + "]" + more +
         "}";
}

JsonObject object_of(const std::string& text) {
  const Document document = parse_json(text);
  return std::get<JsonObject>(value_of(*document.root()).held());
}

Since compared(const std::string& printed, const std::string& now, LocalTime at = morning) {
  const Document document = parse_json(printed);
  return since(*document.root(), object_of(now), at);
}

std::string changes(const Since& told) {
  const JsonValue* value = member(told.event, "changes");
  return value ? to_line(*value) : "none";
}

}  // namespace

TEST_CASE("What was printed stays printed, and a change tells the rest") {
  const std::string printed = event({session("a", "r1", "13:00", "13:30"), session("b", "r1", "14:00", "14:30")});
  const Since told =
      compared(printed, event({session("a", "r2", "13:00", "13:30"), session("b", "r1", "14:20", "14:50")}));
  CHECK(changes(told) ==
        R"([{"session":"a","venue":"r2","since":"2020-09-06T08:00"},)"
        R"({"session":"b","start":"2020-09-06T14:20","end":"2020-09-06T14:50","since":"2020-09-06T08:00"}])");
  CHECK(to_line(*member(told.event, "sessions")) ==
        to_line(*member(object_of(event({session("a", "r1", "13:00", "13:30"), session("b", "r1", "14:00", "14:30")})),
                        "sessions")));
  CHECK(told.lines == std::vector<std::string>{
                          R"(moved "Talk a": "r1" -> "r2")",
                          R"(moved "Talk b": 2020-09-06T14:00-2020-09-06T14:30 -> 2020-09-06T14:20-2020-09-06T14:50)"});
  CHECK(to_line(*member(told.event, "serial")) == "1");
}

TEST_CASE("Differences are told by titles as people read them, in each language") {
  const auto titled = [](const char* english) {
    return fmt::format(R"({{"sessions": [{{"id": "a", "title": {{"zh-Hant": "蛇", "en": "{}"}}}}]}})", english);
  };
  CHECK(compared(titled("Snake"), titled("Snakes")).lines ==
        std::vector<std::string>{R"(retitled "蛇 / Snake" -> "蛇 / Snakes")"});
}

TEST_CASE("What is gone is cancelled, what is new stands there and is told as new, what is earlier is told") {
  const std::string printed = event({session("a", "r1", "13:00", "13:30"), session("b", "r1", "14:00", "14:30")});
  const Since told =
      compared(printed, event({session("b", "r1", "13:50", "14:30"), session("c", "r1", "15:00", "15:30")}));
  CHECK(changes(told) == R"([{"session":"a","cancelled":true,"since":"2020-09-06T08:00"},)"
                         R"({"session":"b","start":"2020-09-06T13:50","since":"2020-09-06T08:00"},)"
                         R"({"session":"c","since":"2020-09-06T08:00"}])");
  const std::string sessions = to_line(*member(told.event, "sessions"));
  CHECK(sessions.find("13:50") == std::string::npos);
  CHECK(sessions.find("Talk a") != std::string::npos);
  CHECK(told.lines.size() == 3);
  CHECK(told.lines[2] == R"(new "Talk c")");
}

TEST_CASE("Where the printed venue is gone too, the session is where it is now, or gone without a word on the signs") {
  const std::string printed = event({session("a", "r9", "13:00", "13:30"), session("b", "r9", "14:00", "14:30")});
  const Since told = compared(printed, event({session("a", "r1", "13:00", "13:30")}));
  CHECK(changes(told) == "none");
  CHECK(to_line(*member(told.event, "sessions")).find("r9") == std::string::npos);
  CHECK(told.lines.size() == 2);
}

TEST_CASE("Sessions are the same by guid whatever their ids, by title where ids are others") {
  const std::string printed = event({session("a", "r1", "13:00", "13:30", R"(, "guid": "x")")});
  const Since by_guid = compared(printed, event({session("z", "r1", "13:00", "13:30", R"(, "guid": "x")")}));
  CHECK(by_guid.lines == std::vector<std::string>{R"(retitled "Talk a" -> "Talk z")"});
  CHECK(to_line(*member(by_guid.event, "sessions")).find(R"("id":"a")") != std::string::npos);
}

TEST_CASE("The same again counts no further, and a hand's changes stay last") {
  const std::string printed = event({session("a", "r1", "13:00", "13:30")}, R"(, "serial": 7)");
  CHECK(to_line(*member(compared(printed, event({session("a", "r1", "13:00", "13:30")})).event, "serial")) == "7");
  const std::string uncounted = event({session("a", "r1", "13:00", "13:30")});
  CHECK_FALSE(member(compared(uncounted, uncounted).event, "serial"));
  const Since told = compared(
      printed, event({session("a", "r2", "13:00", "13:30")}, R"(, "changes": [{"session": "a", "delay": 5}])"));
  CHECK(changes(told) == R"([{"session":"a","venue":"r2","since":"2020-09-06T08:00"},)"
                         R"({"session":"a","delay":5,"since":"2020-09-06T08:00"}])");
  CHECK(to_line(*member(told.event, "serial")) == "8");
}

TEST_CASE("Another title and other speakers are told, and the printed ones stay") {
  const auto with = [](const char* title, const char* more) {
    return fmt::format(
        R"({{"timezone": "Asia/Taipei", "venues": [{{"id": "r1"}}], "sessions": [{{"id": "a", "venue": "r1",
        "title": "{}", "start": "2020-09-06T13:00", "end": "2020-09-06T13:30"{}}}]}})",
        title, more);
  };
  const Since told = compared(with("Old", ""), with("New", R"(, "speakers": ["Ada"])"));
  CHECK(changes(told) == R"([{"session":"a","title":"New","speakers":["Ada"],"since":"2020-09-06T08:00"}])");
  const std::string sessions = to_line(*member(told.event, "sessions"));
  CHECK(sessions.find("Old") != std::string::npos);
  CHECK(sessions.find("Ada") == std::string::npos);
}

TEST_CASE("A change is known since the source was so, else since now, and for good since it was first told") {
  const std::string printed = event({session("a", "r1", "13:00", "13:30")});
  const std::string hand = R"(, "changes": [{"session": "a", "delay": 5}])";
  const std::string moved = event({session("a", "r2", "13:00", "13:30"), session("n", "r1", "14:00", "14:30")}, hand);
  const Since first = compared(printed, moved);
  const Since later = compared(event_text(first.event), moved, morning + 3h);
  CHECK(event_text(later.event) == event_text(first.event));
  CHECK(changes(first).find(R"({"session":"n","since":"2020-09-06T08:00"})") != std::string::npos);
  const Since as_of =
      compared(printed, event({session("a", "r2", "13:00", "13:30")}, hand + R"(, "as_of": "2020-09-06T07:15")"));
  CHECK(changes(as_of) == R"([{"session":"a","venue":"r2","since":"2020-09-06T07:15"},)"
                          R"({"session":"a","delay":5,"since":"2020-09-06T08:00"}])");
}

TEST_CASE("What was printed without a date is no news") {
  const std::string changed = R"(, "changes": [{"session": "a", "delay": 5}])";
  const std::string printed = event({session("a", "r1", "13:00", "13:30")}, changed);
  CHECK(changes(compared(printed, printed)) == R"([{"session":"a","delay":5}])");
}

TEST_CASE("Much that is gone at once is held, unless it has been already or is little") {
  std::vector<std::string> all;
  for (int i = 0; i < 20; ++i)
    all.push_back(session(fmt::format("s{}", i), "r1", fmt::format("{:02}:00", i), fmt::format("{:02}:30", i)));
  const auto without = [&](int from, int until) {
    std::vector<std::string> some = all;
    some.erase(some.begin() + from, some.begin() + until);
    return event(some);
  };
  CHECK(compared(event(all), without(10, 15)).held);
  CHECK_FALSE(compared(event(all), without(10, 14)).held);
  CHECK_FALSE(compared(event(all), without(0, 7)).held);
  CHECK(compared(event(all), event({})).held);
  const Since accepted = compared(event(all), without(10, 15));
  CHECK_FALSE(compared(event_text(accepted.event), without(10, 15)).held);
}
