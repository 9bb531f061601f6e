#include "json/record.hpp"

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

struct Taken {
  std::string text = "before";
  int small = 7;
  std::int64_t large = 7;
  double number = 7;
  std::vector<std::string> list{"before"};
  std::optional<std::int64_t> perhaps = 7;
  bool whole = false;
};

Taken take_all(std::string_view bytes) {
  JsonRecord record{bytes};
  Taken taken;
  record.take("text", taken.text);
  record.take("small", taken.small);
  record.take("large", taken.large);
  record.take("number", taken.number);
  record.take("list", taken.list);
  record.take("perhaps", taken.perhaps);
  taken.whole = record.whole();
  return taken;
}

const std::string good =
    R"({"text": "測", "small": -3, "large": 5000000000, "number": 2.5, "list": ["a", "b"], "perhaps": 1, "more": {}})";

std::string with(const std::string& part, const std::string& instead) {
  std::string bytes = good;
  return bytes.replace(bytes.find(part), part.size(), instead);
}

}  // namespace

TEST_CASE("A record that has all that is asked is whole, whatever it has beside") {
  const Taken taken = take_all(good);
  CHECK(taken.whole);
  CHECK(taken.text == "測");
  CHECK(taken.small == -3);
  CHECK(taken.large == 5'000'000'000);
  CHECK(taken.number == 2.5);
  CHECK(taken.list == std::vector<std::string>{"a", "b"});
  CHECK(taken.perhaps == 1);
}

TEST_CASE("null is nothing where that may be, and a whole number is a number") {
  const Taken taken = take_all(with("\"perhaps\": 1", "\"perhaps\": null"));
  CHECK(taken.whole);
  CHECK_FALSE(taken.perhaps);
  CHECK(take_all(with("2.5", "2")).number == 2);
  CHECK(take_all(with("2.5", "2")).whole);
  CHECK(take_all(with(R"(["a", "b"])", "[]")).list.empty());
}

TEST_CASE("What is missing, of another kind or too large leaves the record not whole and the rest as it is") {
  CHECK(take_all(with("\"text\"", "\"test\"")).text == "before");
  CHECK_FALSE(take_all(with("\"text\"", "\"test\"")).whole);
  CHECK_FALSE(take_all(with("\"perhaps\"", "\"perhap\"")).whole);
  CHECK_FALSE(take_all(with("\"perhaps\": 1", "\"perhaps\": \"1\"")).whole);
  CHECK_FALSE(take_all(with("\"測\"", "null")).whole);
  CHECK_FALSE(take_all(with("-3", "-3.5")).whole);
  CHECK(take_all(with("-3", "5000000000")).small == 7);
  CHECK_FALSE(take_all(with("-3", "5000000000")).whole);
  CHECK_FALSE(take_all(with("2.5", "\"2.5\"")).whole);
  CHECK(take_all(with("\"b\"", "1")).list == std::vector<std::string>{"before"});
  CHECK_FALSE(take_all(with("\"b\"", "1")).whole);
  CHECK_FALSE(take_all(with(R"(["a", "b"])", R"("a")")).whole);
}

TEST_CASE("Bytes that are no object, not whole or that say a thing twice are no record") {
  for (const std::string& bytes : {std::string{}, std::string{"[]"}, std::string{"1"}, good.substr(0, good.size() - 1),
                                   with("\"more\": {}", "\"small\": 1")}) {
    CAPTURE(bytes);
    CHECK_FALSE(take_all(bytes).whole);
    CHECK(take_all(bytes).text == "before");
  }
}

TEST_CASE("A record of which nothing is asked is whole only when it is an object") {
  CHECK(JsonRecord{"{}"}.whole());
  CHECK_FALSE(JsonRecord{"[]"}.whole());
  CHECK_FALSE(JsonRecord{"{"}.whole());
}
