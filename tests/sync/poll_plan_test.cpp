#include "sync/poll_plan.hpp"

#include <doctest/doctest.h>

using namespace kiosk;

TEST_CASE("In the event's hours a question every 30 seconds, else every five minutes, a fifth more or less") {
  CHECK(next_wait({.in_hours = true}, 0) == doctest::Approx(24));
  CHECK(next_wait({.in_hours = true}, 0.5) == doctest::Approx(30));
  CHECK(next_wait({.in_hours = true}, 0.999) < 36);
  CHECK(next_wait({.in_hours = false}, 0) == doctest::Approx(240));
  CHECK(next_wait({.in_hours = false}, 0.999) < 360);
}

TEST_CASE("After failures anything up to twice as much as before, five minutes at most, and never at once") {
  for (const bool in_hours : {true, false}) {
    double most = 0;
    for (int failures = 1; failures < 100; ++failures) {
      const double longest = next_wait({.in_hours = in_hours, .failures = failures}, 0.9999);
      CHECK(longest >= most);
      CHECK(longest <= 300);
      most = longest;
      CHECK(next_wait({.in_hours = in_hours, .failures = failures}, 0) == 2);
    }
    CHECK(most > 299);
  }
  CHECK(next_wait({.in_hours = true, .failures = 1}, 0.9999) < 30);
  CHECK(next_wait({.in_hours = true, .failures = 2}, 0.9999) > 30);
}

TEST_CASE("A server that asks to be left alone is, for an hour at most, and not by all screens until the same second") {
  CHECK(next_wait({.in_hours = true, .failures = 1, .retry_after = 77}, 0) == doctest::Approx(77));
  CHECK(next_wait({.in_hours = true, .failures = 1, .retry_after = 77}, 0.5) > 77);
  CHECK(next_wait({.in_hours = true, .failures = 1, .retry_after = 1'000'000'000}, 0) == doctest::Approx(3600));
  CHECK(next_wait({.in_hours = true, .failures = 9, .retry_after = 1}, 0.5) > 100);
}

TEST_CASE("A folder is looked at every five seconds in the event's hours, and every 30 else and where it fails") {
  for (const double chance : {0.0, 0.5, 0.999}) {
    CHECK(next_wait({.in_hours = true, .in_folder = true}, chance) == 5);
    CHECK(next_wait({.in_hours = false, .in_folder = true}, chance) == 30);
    CHECK(next_wait({.in_hours = true, .failures = 1, .in_folder = true}, chance) == 5);
    CHECK(next_wait({.in_hours = true, .failures = 3, .in_folder = true}, chance) == 20);
    CHECK(next_wait({.in_hours = true, .failures = 1000, .in_folder = true}, chance) == 30);
    CHECK(next_wait({.in_hours = false, .failures = 9, .in_folder = true}, chance) == 30);
  }
}
