// Dates and hours that are hardly meant.
#include <doctest/doctest.h>

#include "checked_event.hpp"

using namespace kiosk::testing;

TEST_CASE("A session months from all others is told, one of another weekend is not") {
  const Checked found{programme({{"2027-05-01T09:00", "2027-05-01T10:00"},
                                 {"2027-05-08T09:00", "2027-05-08T10:00"},
                                 {"2027-06-30T09:00", "2027-06-30T10:00"},
                                 {"2072-05-01T11:00", "2072-05-01T12:00"}})};
  CAPTURE(found.output);
  CHECK(
      found.says("event.json:6:54: warning: the session is on Sun 1 May 2072, 16377 days from all others; is "
                 "2027-05-01T11:00 meant? (/sessions/3/start)\n"));
  CHECK(found.count("warning") == 1);
}

TEST_CASE(
    "A session at night is told where the day's others are twelve hours later, unless it goes on from the evening") {
  const Checked typed{programme({{"2027-05-01T10:00", "2027-05-01T12:00"},
                                 {"2027-05-01T02:30", "2027-05-01T03:00"},
                                 {"2027-05-01T03:00", "2027-05-01T03:30"}})};
  CAPTURE(typed.output);
  CHECK(
      typed.says("the session begins at 02:30, the others of its day 12 hours later; is 14:30 meant? "
                 "(/sessions/1/start)"));
  CHECK(typed.says("is 15:00 meant? (/sessions/2/start)"));
  CHECK(typed.count("warning") == 2);
  const Checked party{programme({{"2027-05-01T10:00", "2027-05-01T22:00"},
                                 {"2027-05-02T01:00", "2027-05-02T03:00"},
                                 {"2027-05-02T03:00", "2027-05-02T04:00"},
                                 {"2027-05-02T10:00", "2027-05-02T16:00"}})};
  CHECK(party.output == "");
  CHECK(Checked{programme({{"2027-05-01T00:00", "2027-05-01T05:00"}})}.output == "");
}

namespace {

using Spans = std::vector<std::pair<std::string, std::string>>;

Spans with(Spans spans, const Spans& more) {
  spans.insert(spans.end(), more.begin(), more.end());
  return spans;
}

const Spans full_day{{"2027-05-01T09:00", "2027-05-01T10:00"},
                     {"2027-05-01T10:00", "2027-05-01T11:00"},
                     {"2027-05-01T12:00", "2027-05-01T13:00"},
                     {"2027-05-01T13:00", "2027-05-01T14:00"}};

}  // namespace

TEST_CASE("A date beside the programme's by a slip of the hand is told with the right one") {
  const auto told = [](const std::string& start, const std::string& end) {
    return Checked{programme(with(full_day, {{start, end}}))}.output;
  };
  const auto says = [&](const std::string& output, const char* text) {
    CAPTURE(output);
    return output.find(text) != std::string::npos;
  };
  CHECK(says(told("2027-06-01T14:00", "2027-06-01T15:00"), "31 days from all others; is 2027-05-01T14:00 meant?"));
  CHECK(says(told("2027-01-05T14:00", "2027-01-05T15:00"), "116 days from all others; is 2027-05-01T14:00 meant?"));
  CHECK(says(told("2027-05-21T14:00", "2027-05-21T15:00"), "20 days from all others; is 2027-05-01T14:00 meant?"));
  CHECK(says(told("2028-11-23T14:00", "2028-11-23T15:00"), "572 days from all others; is the date right?"));
  CHECK(told("2027-05-08T14:00", "2027-05-08T15:00") == "");
  CHECK(told("2027-05-23T14:00", "2027-05-23T15:00") == "");
}

TEST_CASE("Of two programmes of one size, a month apart, neither is told") {
  CHECK(
      Checked{programme({{"2027-05-01T09:00", "2027-05-01T10:00"}, {"2027-06-01T09:00", "2027-06-01T10:00"}})}.output ==
      "");
}

TEST_CASE("A lone talk on the next day is told where its room has a hole at that time, and not otherwise") {
  const Checked found{programme(with(full_day, {{"2027-05-02T11:10", "2027-05-02T11:50"}}))};
  CAPTURE(found.output);
  CHECK(
      found.says("the session is the only one on Sun 2 May 2027; is 2027-05-01T11:10 meant, when its room is free "
                 "between others? (/sessions/4/start)"));
  CHECK(found.count("warning") == 1);
  const Spans fuller_day = with(full_day, {{"2027-05-01T14:00", "2027-05-01T15:00"}});
  CHECK(Checked{programme(with(fuller_day, {{"2027-05-02T10:30", "2027-05-02T11:30"}}))}.output == "");
  CHECK(Checked{programme(with(full_day, {{"2027-05-02T14:00", "2027-05-02T15:00"}}))}.output == "");
  CHECK(Checked{programme(with(full_day,
                               {{"2027-05-02T11:10", "2027-05-02T11:50"}, {"2027-05-02T14:00", "2027-05-02T15:00"}}))}
            .output == "");
}

namespace {

std::string shuttle(const std::vector<std::string>& times) {
  std::string cars;
  for (const std::string& time : times) {
    cars +=
        (cars.empty() ? "" : ",\n") + std::string(R"({"cars": ["1"], "stops": ["a", "b"], "time": ")") + time + "\"}";
  }
  return R"(, "shuttle": {"stops": [{"id": "a", "name": "甲"}, {"id": "b", "name": "乙"}],
"departures": [)" +
         cars + "]}";
}

}  // namespace

TEST_CASE("A car, a card or an announcement that misses the programme is told with the date that is likely meant") {
  const Checked found{programme(full_day, shuttle({"2027-05-01T12:00", "2027-07-01T12:10"}) +
                                              R"(, "playlist": [{"screen": "card", "seconds": 9}],
"cards": [{"title": "午餐", "from": "2027-02-01T08:00", "until": "2072-05-01T14:00"},
{"title": "報到", "until": "2026-05-01T14:00"}],
"announcements": [{"text": "公告", "from": "2027-12-24T09:00"}, {"text": "公告", "from": "2027-05-10T09:00"}])")};
  CAPTURE(found.output);
  CHECK(
      found.says("the car leaves on Thu 1 Jul 2027, 61 days from every session; is 2027-05-01T12:10 meant? "
                 "(/shuttle/departures/1/time)"));
  CHECK(
      found.says("the card ends on Sun 1 May 2072, 16437 days from every session; is 2027-05-01T14:00 meant? "
                 "(/cards/0/until)"));
  CHECK(
      found.says("the card ends on Fri 1 May 2026, 365 days from every session; is 2027-05-01T14:00 meant? "
                 "(/cards/1/until)"));
  CHECK(
      found.says("the announcement begins on Fri 24 Dec 2027, 237 days from every session; is the date right? "
                 "(/announcements/0/from)"));
  CHECK_FALSE(found.says("/announcements/1"));
  CHECK_FALSE(found.says("/shuttle/departures/0/time"));
}

TEST_CASE("A car at night is told where its route runs half a day later, not the last or the first one") {
  const Checked found{programme(full_day, shuttle({"2027-05-01T12:40", "2027-05-01T01:30", "2027-05-01T14:00"}))};
  CAPTURE(found.output);
  CHECK(
      found.says("the car leaves at 01:30, others of its route 12 hours later; is 13:30 meant? "
                 "(/shuttle/departures/1/time)"));
  CHECK(Checked{programme(full_day, shuttle({"2027-05-01T22:00", "2027-05-02T00:30", "2027-05-02T01:30"}))}.output ==
        "");
  CHECK(Checked{programme(full_day, shuttle({"2027-05-01T05:10", "2027-05-01T09:30"}))}.output == "");
}

TEST_CASE(
    "A pause of six hours in a programme is told, once for all venues, and at night with what may be the matter") {
  const Checked evening{programme({{"2027-05-01T08:00", "2027-05-01T09:00"},
                                   {"2027-05-01T09:00", "2027-05-01T10:00"},
                                   {"2027-05-01T16:30", "2027-05-01T17:00"}})};
  CAPTURE(evening.output);
  CHECK(
      evening.says("event.json:5:54: warning: nothing is at \"hall\" for 6 h 30 min before this session, so the day "
                   "is taken for over at 10:00; is 16:30 right? (/sessions/2/start)\n"));
  CHECK(evening.count("warning") == 1);
  const Checked night{programme({{"2027-05-01T17:00", "2027-05-01T18:00"}, {"2027-05-02T04:30", "2027-05-02T05:00"}})};
  CAPTURE(night.output);
  CHECK(night.says("is 04:30 right, or should \"day_starts\" be earlier?"));
  CHECK(Checked{programme({{"2027-05-01T08:00", "2027-05-01T09:00"},
                           {"2027-05-01T09:00", "2027-05-01T10:00"},
                           {"2027-05-01T15:59", "2027-05-01T17:00"}})}
            .output == "");
  CHECK(
      Checked{programme({{"2027-05-01T09:00", "2027-05-01T10:00"}, {"2027-05-01T18:00", "2027-05-01T20:00"}})}.output ==
      "");
}
