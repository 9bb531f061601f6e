#include "plays/planned_day.hpp"

#include <doctest/doctest.h>

#include "box/box.hpp"
#include "folder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

/// One long session, or many whose ends cut turns short; the first sponsor has three of four turns.
PlannedDay day_of(const std::string& sessions, const std::string& playlist) {
  const Folder folder;
  write(folder / "kiosk.json", R"({"venue": "hall", "event": "event.json"})");
  write(folder / "event.json", R"({"name": "E", "timezone": "Asia/Taipei", "venues": [{"id": "hall", "name": "Hall"}],
    "sponsors": [{"id": "a", "name": "A", "weight": 3}, {"id": "b", "name": "B"}],
    "playlist": )" + playlist + R"(, "sessions": [)" +
                                   sessions + "]}");
  Journal journal;
  auto opened = open_box({folder / "kiosk.json", {}}, journal);
  REQUIRE(opened.box);
  return planned_days(opened.box->schedule, 1).at(0);
}

void check_shares(const PlannedDay& day) {
  const double all = day.turns();
  CHECK(all > 100);
  CHECK(std::abs(day.all_day[0].turns - all * 0.75) < 1);
  CHECK(std::abs(day.all_day[1].turns - all * 0.25) < 1);
}

std::string session(int number, const std::string& start, const std::string& end) {
  return R"({"id": "s)" + std::to_string(number) + R"(", "venue": "hall", "title": "T", "start": "2020-09-06T)" +
         start + R"(", "end": "2020-09-06T)" + end + "\"}";
}

}  // namespace

TEST_CASE("A sponsor's turns that follow each other are counted each") {
  const PlannedDay day = day_of(
      session(1, "10:00", "12:00"),
      R"([{"screen": "current", "seconds": 15}, {"screen": "sponsor", "seconds": 8}, {"screen": "sponsor", "seconds": 8}])");
  check_shares(day);
  CHECK(day.all_day[0].shown == Seconds{8} * day.all_day[0].turns);
}

TEST_CASE("A turn that a boundary cuts a second short is repeated, and counted once") {
  std::string sessions;
  for (int i = 0; i < 20; ++i) {
    // Every 23 s a round; 482 s end a turn one second early.
    const auto time = [](int s) { return date::format("%T", Seconds{36'000 + s}); };
    sessions += (i ? "," : "") + session(i, time(i * 482), time((i + 1) * 482));
  }
  check_shares(day_of(sessions, R"([{"screen": "current", "seconds": 15}, {"screen": "sponsor", "seconds": 8}])"));
}
