#include "json/value.hpp"

#include <limits>

#include <doctest/doctest.h>

using namespace kiosk;

TEST_CASE("Each kind of value is written as JSON has it") {
  CHECK(to_line(nullptr) == "null");
  CHECK(to_line(true) == "true");
  CHECK(to_line(-3) == "-3");
  CHECK(to_line(std::numeric_limits<std::int64_t>::max()) == "9223372036854775807");
  CHECK(to_line(8.25) == "8.25");
  CHECK(to_line(8.0) == "8.0");
  CHECK(to_line("a") == "\"a\"");
  CHECK(to_line(std::string{"測"}) == "\"測\"");
  CHECK(to_line(std::string_view{"a/b"}) == "\"a/b\"");
}

TEST_CASE("What may be absent is null, and a list is one of whatever it holds") {
  CHECK(to_line(std::optional<double>{}) == "null");
  CHECK(to_line(std::optional<bool>{false}) == "false");
  CHECK(to_line(std::optional<std::string>{"a"}) == "\"a\"");
  CHECK(to_line(std::vector<std::string>{"4", "5"}) == R"(["4","5"])");
  CHECK(to_line(JsonList{1, "a", nullptr, JsonList{}}) == R"([1,"a",null,[]])");
  CHECK(to_line(JsonObject{}) == "{}");
}

TEST_CASE("Members are written in the order in which they were given") {
  JsonObject object{{"z", 1}, {"a", JsonObject{{"k", JsonList{JsonObject{{"x", true}}}}}}};
  object.push_back({"m", "last"});
  CHECK(to_line(object) == R"({"z":1,"a":{"k":[{"x":true}]},"m":"last"})");
}

TEST_CASE("A line stays a line, and JSON, whatever a text or a number holds") {
  CHECK(to_line("\"\\\n\r\t\x01") == R"("\"\\\n\r\t\u0001")");
  CHECK(to_line("測\xFF!") == "\"測\xEF\xBF\xBD!\"");
  CHECK(to_line(std::numeric_limits<double>::infinity()) == "null");
}
