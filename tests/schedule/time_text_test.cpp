// Times as they are written in files and on the command line.
#include "schedule/time_text.hpp"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace std::chrono_literals;

TEST_CASE("A time has nothing behind it, and no second 60") {
  const Zone zone = *Zone::find("Asia/Taipei");
  for (const char* bad : {"2020-09-06T14:05x", "2020-09-06T14:05:00 ", "2020-09-06T14:05Z1", "2020-09-06T14:05:60",
                          "2020-09-06T14:60", "2020-09-06T14:05+08:00Z"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_time(bad, zone));
  }
  CHECK(parse_time("2020-09-06T23:59:59-01:30", zone) == parse_time("2020-09-07T01:29:59Z", zone));
}

TEST_CASE("A day has the hours 00 to 23, in a time, by the clock and as an offset") {
  CHECK(read_clock_time("23:59") == 24h - 1min);
  CHECK(read_clock_time("00:00") == 0h);
  CHECK_FALSE(read_clock_time("24:00"));
  CHECK_FALSE(read_written_time("2020-09-06T24:00"));
  CHECK_FALSE(read_written_time("2020-09-06T12:00+24:00"));
}

TEST_CASE("An offset is what a place is ahead of UTC") {
  CHECK(read_written_time("2020-09-06T12:00+08:00")->offset == 8h);
  CHECK(read_written_time("2020-09-06T12:00-01:30")->offset == -90min);
  CHECK(read_written_time("2020-09-06T12:00Z")->offset == 0min);
  CHECK_FALSE(read_written_time("2020-09-06T12:00")->offset);
}
