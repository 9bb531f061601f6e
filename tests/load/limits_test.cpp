// How much a file may have.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "given_files.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

std::string many(int count, const std::string& one) {
  std::string list = "[";
  for (int i = 0; i < count; ++i) list += (i > 0 ? ", " : "") + fmt::format(fmt::runtime(one), i);
  return list + "]";
}

std::string venues(int count) { return many(count, R"({{"id": "v{0}", "name": "V"}})"); }

/// Half an hour each, one a day at "v0".
std::string sessions(int count) {
  return many(
      count,
      R"({{"id": "s{0}", "venue": "v0", "title": "T", "start": "2020-09-06T10:00", "end": "2020-09-06T10:30"}})");
}

std::string sponsors(int count, int weight) {
  return many(count, R"({{"id": "p{0}", "name": "P", "level": "gold", "weight": )" + std::to_string(weight) + "}}");
}

/// The first problem of an event with these lists, or "".
std::string told(const std::string& lists) {
  GivenFiles given;
  given.files["kiosk.json"] = R"({"venue": "v0", "event": "event.json"})";
  given.files["event.json"] = "{\"name\": \"E\", \"timezone\": \"Asia/Taipei\", " + lists + "}";
  const Loaded loaded = given.load();
  for (const Problem& problem : loaded.problems) {
    if (problem.severity == Severity::error) return problem.what;
  }
  return "";
}

}  // namespace

TEST_CASE("Lists may be as long as their limits; one more is one error") {
  CHECK(told("\"venues\": " + venues(500) + ", \"sessions\": []").empty());
  CHECK(told("\"venues\": " + venues(501) + ", \"sessions\": []") == "501 venues; there may be at most 500");
  CHECK(told("\"venues\": " + venues(1) + ", \"sessions\": " + sessions(20'001)) ==
        "20001 sessions; there may be at most 20000");
  CHECK(told("\"venues\": " + venues(500) + ", \"sessions\": " + sessions(2'001)) ==
        "2001 sessions at 500 venues; the one times the other may be at most 1000000");
}

TEST_CASE("Weights are judged by the round that they take, after their common divisor") {
  const std::string rest = "\"venues\": " + venues(1) + ", \"sessions\": [], \"sponsors\": ";
  CHECK(told(rest + sponsors(500, 100)).empty());
  std::string mixed = sponsors(100, 97);
  mixed.pop_back();
  mixed += R"(, {"id": "q", "name": "Q", "level": "gold", "weight": 1}])";
  CHECK(told(rest + mixed) ==
        "these weights take a round of 9701 turns; there may be at most 5000: use smaller weights");
}

TEST_CASE("Of thousands of problems the first two hundred are told, and how many more there are") {
  GivenFiles given;
  given.files["kiosk.json"] = R"({"venue": "v0", "event": "event.json"})";
  given.files["event.json"] =
      R"({"name": "E", "timezone": "Asia/Taipei", "venues": [{"id": "v0", "name": "V"}], "sessions": )" +
      many(1000, R"({{"id": {0}}})") + "}";
  const Loaded loaded = given.load();
  REQUIRE(loaded.problems.size() == most_problems + 1);
  CHECK(loaded.problems.back().what.starts_with("… and "));
  CHECK(loaded.problems.back().what.ends_with(" more problems in these files"));
  CHECK(loaded.problems.back().severity == Severity::error);
}
