#include "result/result.hpp"

#include <cerrno>
#include <memory>

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

Result<int> half_of(int number) {
  if (number % 2 != 0) return Failure{"is odd", std::to_string(number), ""};
  return number / 2;
}

Result<> refuse_odd(int number) {
  if (auto half = half_of(number); !half) return half.failure();
  return {};
}

}  // namespace

TEST_CASE("A failure reads path, what, reason, and leaves out what is not known") {
  CHECK(to_text({"cannot be written", "a/b.png", "No space left on device"}) ==
        "a/b.png: cannot be written: No space left on device");
  CHECK(to_text({"", "a/b.png", "no such file"}) == "a/b.png: no such file");
  CHECK(to_text({"cannot be read", "", "no such file"}) == "cannot be read: no such file");
  CHECK(to_text({"", "", "no such file"}) == "no such file");
  CHECK(to_text({"is not kept", "a", ""}) == "a: is not kept");
  CHECK(to_text(Failure{}).empty());
}

TEST_CASE("The system's code becomes its reason, from errno or a standard error code") {
  const Failure full = system_failure(ENOSPC, "log.jsonl", "cannot be written");
  CHECK(to_text(full) == "log.jsonl: cannot be written: No space left on device");
  CHECK(system_failure(std::make_error_code(std::errc::no_space_on_device), "log.jsonl", "cannot be written") == full);
  CHECK(to_text(system_failure(EACCES, "state")) == "state: Permission denied");
}

TEST_CASE("A result has its value or its failure, never both") {
  const Result<int> four = half_of(8), odd = half_of(7);
  REQUIRE(four);
  CHECK(four.has_value());
  CHECK(*four == 4);
  CHECK(four.value_or(-1) == 4);
  REQUIRE_FALSE(odd);
  CHECK(odd.value_or(-1) == -1);
  CHECK(odd.failure() == Failure{"is odd", "7", ""});
}

TEST_CASE("A failure goes on unchanged through a result without a value") {
  CHECK(refuse_odd(8));
  const Result<> refused = refuse_odd(7);
  REQUIRE_FALSE(refused);
  CHECK(to_text(refused.failure()) == "7: is odd");
}

TEST_CASE("A value can be changed in place and moved out, also one that can't be copied") {
  Result<std::string> text{std::string{"ab"}};
  *text += "c";
  text->push_back('d');
  CHECK(*text == "abcd");
  CHECK(std::move(text).value_or("") == "abcd");
  Result<std::unique_ptr<int>> owned{std::make_unique<int>(5)};
  const std::unique_ptr<int> taken = *std::move(owned);
  REQUIRE(taken);
  CHECK(*taken == 5);
}
