#include "sign/off_hours.hpp"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

const LocalTime midnight{date::local_days{date::year{2020} / 9 / 6}};
const DailyHours night{23h, 7h}, siesta{13h, 14h};

}  // namespace

TEST_CASE("Off hours may cross midnight; their first second belongs to them, their last doesn't") {
  CHECK(sleeps_at(night, midnight + 23h));
  CHECK(sleeps_at(night, midnight));
  CHECK(sleeps_at(night, midnight + 7h - 1s));
  CHECK_FALSE(sleeps_at(night, midnight + 7h));
  CHECK_FALSE(sleeps_at(night, midnight + 23h - 1s));
  CHECK(sleeps_at(siesta, midnight + 13h));
  CHECK_FALSE(sleeps_at(siesta, midnight + 14h));
  CHECK_FALSE(sleeps_at(siesta, midnight));
}

TEST_CASE("The next change is the very second at which sleeping begins or ends") {
  for (const DailyHours& hours : {night, siesta}) {
    CHECK(until_change(hours, midnight + hours.from) == (hours.until - hours.from + 24h) % 24h);
    CHECK(until_change(hours, midnight + hours.until) == (hours.from - hours.until + 24h) % 24h);
    for (LocalTime t = midnight; t < midnight + 48h; t += 13min + 7s) {
      const Seconds left = until_change(hours, t);
      REQUIRE(left > 0s);
      REQUIRE(sleeps_at(hours, t + left) != sleeps_at(hours, t));
      REQUIRE(sleeps_at(hours, t + left - 1s) == sleeps_at(hours, t));
    }
  }
}
