#include "schedule/event_hours.hpp"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

Instant at(int day, std::chrono::hours hour, Minutes minute = 0min) {
  return Instant{date::sys_days{date::year{2020} / 9 / day}} + hour + minute;
}

}  // namespace

TEST_CASE("The event's hours are from two hours before a day's first session to half an hour after its last") {
  Content content;
  content.venues.resize(1);
  const auto add = [&](Instant start, Instant end) {
    Session session;
    session.venues = {0};
    session.start = start;
    session.end = end;
    content.sessions.push_back(session);
  };
  add(at(6, 9h), at(6, 10h));
  add(at(6, 15h), at(6, 17h));
  add(at(7, 6h), at(7, 7h));
  CHECK_FALSE(in_event_hours(content, at(6, 6h, 59min)));
  CHECK(in_event_hours(content, at(6, 7h)));
  CHECK(in_event_hours(content, at(6, 12h)));
  CHECK(in_event_hours(content, at(6, 17h, 29min)));
  CHECK_FALSE(in_event_hours(content, at(6, 17h, 30min)));
  CHECK(in_event_hours(content, at(7, 4h)));  // the event day before has not ended yet
  CHECK_FALSE(in_event_hours(content, at(7, 3h, 59min)));
  CHECK_FALSE(in_event_hours(Content{}, at(6, 12h)));
  CHECK(event_hours(content, at(1, 0h)) == EventHours{at(6, 7h), at(6, 17h, 30min)});
  CHECK(event_hours(content, at(6, 17h, 29min)) == EventHours{at(6, 7h), at(6, 17h, 30min)});
  CHECK(event_hours(content, at(6, 17h, 30min)) == EventHours{at(7, 4h), at(7, 7h, 30min)});
  CHECK_FALSE(event_hours(content, at(8, 12h)));
  CHECK_FALSE(event_hours(Content{}, at(6, 12h)));
}
