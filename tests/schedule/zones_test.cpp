#include <doctest/doctest.h>

#include "content_builder.hpp"
#include "schedule/event_days.hpp"

using namespace kiosk;
using namespace kiosk::testing;
using namespace date;

TEST_CASE("A local time that occurs twice means the first, one that is skipped has no instant") {
  const Zone berlin = *Zone::find("Europe/Berlin");
  const local_days back{year{2020} / 10 / 25}, forward{year{2020} / 3 / 29};
  const auto twice = berlin.to_instant(back + std::chrono::hours{2} + Minutes{30});
  CHECK(twice == Instant{sys_days{year{2020} / 10 / 25} + Minutes{30}});
  CHECK_FALSE(berlin.to_instant(forward + std::chrono::hours{2} + Minutes{30}));
  CHECK(berlin.to_instant_or_after(forward + std::chrono::hours{2} + Minutes{30}) ==
        Instant{sys_days{year{2020} / 3 / 29} + std::chrono::hours{1}});
  CHECK_FALSE(Zone::find("Asia/Tainan"));
}

TEST_CASE("After 2037, where the database's lists end, each zone goes on by its last rule") {
  const auto clock = [](const char* zone, sys_days day) {
    return (Zone::find(zone)->to_local(Instant{day} + std::chrono::hours{12}) - local_days{day.time_since_epoch()}) /
           Minutes{1};
  };
  const sys_days july{year{2045} / 7 / 1}, january{year{2045} / 1 / 31};
  CHECK(clock("Europe/Berlin", july) == 14 * 60);
  CHECK(clock("Europe/Berlin", january) == 13 * 60);
  CHECK(clock("America/New_York", july) == 8 * 60);
  CHECK(clock("America/New_York", january) == 7 * 60);
  CHECK(clock("Australia/Sydney", july) == 22 * 60);
  CHECK(clock("Australia/Sydney", january) == 23 * 60);
  CHECK(clock("Asia/Taipei", july) == 20 * 60);
  // 26 March 2045 is the last Sunday, 29 October too: at 01:00 UTC.
  const Zone berlin = *Zone::find("Europe/Berlin");
  const local_days forward{year{2045} / 3 / 26}, back{year{2045} / 10 / 29};
  CHECK_FALSE(berlin.to_instant(forward + std::chrono::hours{2} + Minutes{30}));
  CHECK(berlin.to_instant_or_after(forward + std::chrono::hours{2} + Minutes{30}) ==
        Instant{sys_days{year{2045} / 3 / 26} + std::chrono::hours{1}});
  CHECK(berlin.to_instant(back + std::chrono::hours{2} + Minutes{30}) ==
        Instant{sys_days{year{2045} / 10 / 29} + Minutes{30}});
  for (int y = 2038; y < 2070; ++y) {
    CAPTURE(y);
    const sys_days first{year{y} / 3 / Sunday[last]}, day_after = first + days{1};
    CHECK(clock("Europe/Berlin", first - days{1}) == 13 * 60);
    CHECK(clock("Europe/Berlin", day_after) == 14 * 60);
  }
}

TEST_CASE("Event days join without a hole, over daylight saving and at odd starts") {
  for (const char* zone : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Taipei"}) {
    for (const Minutes start : {Minutes{0}, Minutes{90}, Minutes{150}, Minutes{300}}) {
      const EventDays days{*Zone::find(zone), start};
      for (const int y : {2020, 2044}) {
        const Instant begin{sys_days{year{y} / 1 / 1}};
        for (Instant t = begin; t < begin + date::days{366}; t += Minutes{47}) {
          const LocalDay day = days.day_of(t);
          REQUIRE(days.begin(day) <= t);
          REQUIRE(t < days.end(day));
        }
      }
    }
  }
}

TEST_CASE("A talk over the change of the clock keeps its length, the clock on the wall jumps") {
  ContentBuilder b{"Europe/Berlin", local_days{year{2020} / 10 / 25}};
  b.venue("v");
  b.content.day_starts = Seconds{0};
  b.session("night", 0, "01:30", "04:00");
  const Schedule s = b.schedule();
  const Instant start = b.at("01:30");
  CHECK(tide_of(s, start).whole == 210);
  CHECK(ask(s, start + Minutes{100}).clock == b.local("02:10"));  // 01:30 + 1:40 = 03:10 summer time
  CHECK(id_at(s, start + Minutes{209}) == "night");
  CHECK(id_at(s, start + Minutes{210}) == "-");
}

TEST_CASE("UTC's local times are the instants', both ways, without the database") {
  const Instant t = date::sys_days{date::year{2020} / 9 / 6} + std::chrono::seconds{12345};
  const LocalTime local{t.time_since_epoch()};
  CHECK(Zone::utc().to_local(t) == local);
  CHECK(Zone::utc().to_instant(local) == t);
  CHECK(Zone::utc().to_instant_or_after(local) == t);
  CHECK(Zone::utc().name() == "Etc/UTC");
}

TEST_CASE(
    "The event's first day is from its earliest session to that day's latest end, wherever they stand in the file") {
  ContentBuilder b;
  CHECK_FALSE(first_day(b.content));
  b.venue("hall");
  b.session("tomorrow", 0, "1 09:00", "1 18:00");
  b.session("late", 0, "22:00", "1 01:00");
  b.session("first", 0, "10:00", "11:00");
  const auto day = first_day(b.content);
  REQUIRE(day);
  CHECK(day->from == b.at("10:00"));
  CHECK(day->until == b.at("1 01:00"));
}
