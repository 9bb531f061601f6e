#include "import/source_time.hpp"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace std::chrono_literals;
using namespace date::literals;

namespace {

const LocalDay day{2020_y / 9 / 6};

}  // namespace

TEST_CASE("A moment is read as it is written, with where its clock hangs") {
  CHECK(read_iso_time("2020-09-06T13:50:00+08:00") == SourceTime{day + 13h + 50min, Minutes{480}});
  CHECK(read_iso_time("2020-09-06 13:50") == SourceTime{day + 13h + 50min});
  CHECK(read_iso_time("2020-09-06T05:50:07.123456Z") == SourceTime{day + 5h + 50min + 7s, Minutes{0}});
  CHECK(read_iso_time("2020/9/6 9:05 -0330") == SourceTime{day + 9h + 5min, Minutes{-210}});
  CHECK(read_iso_time(" 2020-09-06T13:50+08 ") == SourceTime{day + 13h + 50min, Minutes{480}});
  CHECK(read_iso_time("２０２０-０９-０６　１３：５０") == SourceTime{day + 13h + 50min});
  CHECK(read_iso_time("2020-09-06T24:00") == SourceTime{day + 24h});
  for (const char* wrong :
       {"", "2020-09-06", "13:50", "2020-02-30T10:00", "2020-09-06T25:00", "2020-09-06T13:60",
        "2020-09-06T13:50+08:00 x", "2020-09-06T24:01", "2020-13-06T10:00", "2020-09-06T13:50+20:00"}) {
    CHECK_MESSAGE(!read_iso_time(wrong), wrong);
  }
}

TEST_CASE("Days, clocks and durations") {
  CHECK(read_source_day("20200906") == day);
  CHECK(read_source_day("2020.9.6") == day);
  CHECK_FALSE(read_source_day("2020-9"));
  CHECK(read_source_clock("9:00") == 9h);
  CHECK(read_source_clock("２３：５９") == 23h + 59min);
  CHECK(read_source_clock("24:00") == 24h);
  CHECK_FALSE(read_source_clock("24:30"));
  CHECK_FALSE(read_source_clock("soon"));
  CHECK(read_source_duration("0:30") == 30min);
  CHECK(read_source_duration("5:55:00") == 5h + 55min);
  CHECK(read_source_duration("100:00") == 100h);
  CHECK(read_source_duration("PT1H30M") == 90min);
  CHECK(read_source_duration("P1DT2H") == 26h);
  CHECK(read_source_duration("45") == 45min);
  for (const char* wrong : {"", "P", "PT", "1H", "0:3", "-5", "PT1X"})
    CHECK_MESSAGE(!read_source_duration(wrong), wrong);
}

TEST_CASE("An offset decides the instant, then the source's zone, then the event's") {
  const Zone taipei = *Zone::find("Asia/Taipei");
  const Instant noon{date::sys_days{2020_y / 9 / 6} + 4h};
  CHECK(instant_of({day + 13h, Minutes{540}}, taipei) == noon);
  CHECK(instant_of({day + 13h, {}, "Asia/Tokyo"}, taipei) == noon);
  CHECK(instant_of({day + 12h}, taipei) == noon);
  CHECK_FALSE(instant_of({day + 12h, {}, "Taipei Standard Time"}, taipei));
  CHECK(later({day + 12h}, 90min) == SourceTime{day + 13h + 30min});
}

TEST_CASE("A duration of days, as programs print it, is read") {
  CHECK(read_source_duration("1 day, 2:00:00") == 26h);
  CHECK(read_source_duration("2 days, 0:30:00") == 48h + 30min);
  CHECK(read_source_duration("1 day") == 24h);
  CHECK_FALSE(read_source_duration("day, 2:00"));
  CHECK_FALSE(read_source_duration("1 day, soon"));
}
