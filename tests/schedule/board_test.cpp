#include <doctest/doctest.h>

#include "content_builder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

struct Town {
  ContentBuilder b;
  std::size_t hall = b.stop("hall"), doors = b.stop("doors"), burger = b.stop("burger");
  Town() {
    for (const auto& [id, stop] : {std::pair{"hall", hall}, {"doors", doors}, {"burger", burger}}) {
      b.content.venues[b.venue(id)].stop = stop;
    }
    b.venue("loft");
    b.departure("12:20", {hall, doors});
    b.departure("12:40", {hall, doors, burger});
    b.departure("13:30", {hall, burger});
  }
  Board board(std::size_t venue, const char* now) {
    return ask_for<DeparturesScreen>(b.schedule(venue), b.at(now), "departures").board;
  }
};

}  // namespace

TEST_CASE("A departure stands on the board where one can board it") {
  Town t;
  const Board hall = t.board(0, "12:00");
  REQUIRE(hall.rows.size() == 3);
  CHECK(hall.state == BoardState::rows);
  CHECK(hall.rows[1].headsign_id == "burger");
  CHECK(hall.rows[1].via == std::vector{text("doors")});
  CHECK(hall.rows[0].minutes == 20);
  CHECK(hall.rows[2].minutes == std::nullopt);
  CHECK(hall.rows[2].last);
  CHECK_FALSE(hall.rows[1].last);
  const Board doors = t.board(1, "12:00");
  REQUIRE(doors.rows.size() == 1);
  CHECK(doors.rows[0].headsign_id == "burger");
  CHECK_FALSE(doors.rows[0].at_this_stop);
  CHECK(doors.rows[0].first_stop == text("hall"));
  CHECK(doors.rows[0].time == t.b.local("12:40"));
  CHECK_FALSE(doors.arriving);
}

TEST_CASE("At a venue where nothing can be boarded the board says what arrives") {
  Town t;
  const Board burger = t.board(2, "12:00");
  CHECK(burger.arriving);
  REQUIRE(burger.rows.size() == 2);
  CHECK(burger.rows[0].first_stop == text("hall"));
  CHECK(burger.rows[0].via == std::vector{text("doors")});
  CHECK_FALSE(burger.rows[0].at_this_stop);
}

TEST_CASE("Minutes until a bus are rounded down, and it is gone at its time") {
  Town t;
  CHECK(t.board(0, "12:19").rows[0].minutes == 1);
  CHECK(t.board(0, "12:19:01").rows[0].minutes == 0);
  CHECK(t.board(0, "12:19:59").rows[0].minutes == 0);
  CHECK(t.board(0, "12:20").rows[0].time == t.b.local("12:40"));
  CHECK(t.board(0, "12:20").last_left == t.b.local("12:20"));
}

TEST_CASE("Known minutes give the time at a later stop; a delay moves it, a cancelled one is marked") {
  Town t;
  t.b.content.departures[1].minutes = {Minutes{0}, Minutes{6}, Minutes{10}};
  t.b.content.departures[1].delay = Minutes{5};
  t.b.content.departures[2].cancelled = true;
  const Board doors = t.board(1, "12:20");
  CHECK(doors.rows[0].at_this_stop);
  CHECK(doors.rows[0].time == t.b.local("12:51"));
  CHECK(doors.rows[0].printed_time == t.b.local("12:46"));
  CHECK(doors.rows[0].last);
  const Board hall = t.board(0, "12:30");
  REQUIRE(hall.rows.size() == 2);
  CHECK(hall.rows[0].time == t.b.local("12:45"));
  CHECK(hall.rows[0].last);
  CHECK(hall.rows[1].cancelled);
}

TEST_CASE("Different emptinesses read differently") {
  Town t;
  CHECK(t.board(0, "10:00").state == BoardState::later);
  CHECK(t.board(0, "10:00").next_at == t.b.local("12:20"));
  CHECK(t.board(0, "10:00").next_here);
  CHECK(t.board(1, "10:00").next_at == t.b.local("12:40"));
  CHECK_FALSE(t.board(1, "10:00").next_here);
  CHECK(t.board(0, "10:20").state == BoardState::rows);
  CHECK(t.board(0, "13:30").state == BoardState::ended);
  CHECK(t.board(0, "13:30").last_left == t.b.local("13:30"));
  CHECK(t.board(1, "13:30").last_left_stop == text("hall"));
  CHECK_FALSE(showing_of(t.b.schedule(3), t.b.at("12:00"), ClockTrust::trusted, "departures"));  // none here
  CHECK_FALSE(showing_of(t.b.schedule(0), t.b.at("1 12:00"), ClockTrust::trusted, "departures"));
}

TEST_CASE("A cancelled car is not the next that is named, nor the last that left") {
  Town t;
  t.b.content.departures[0].cancelled = true;
  CHECK(t.board(0, "10:00").next_at == t.b.local("12:40"));
  CHECK(t.board(0, "12:30").last_left == std::nullopt);
  CHECK(t.board(0, "12:40").last_left == t.b.local("12:40"));
  t.b.content.departures[1].cancelled = t.b.content.departures[2].cancelled = true;
  CHECK(t.board(0, "10:00").state == BoardState::ended);
}

TEST_CASE("A window without a timetable is told as a headway, never as times") {
  Town t;
  t.b.content.departures.clear();
  t.b.content.services.push_back({t.b.at("11:00"), t.b.at("14:00"), 4, 5, {t.hall, t.doors}, true});
  const Board hall = t.board(0, "12:00");
  REQUIRE(hall.services.size() == 1);
  CHECK(hall.rows.empty());
  CHECK(hall.state == BoardState::rows);
  CHECK(hall.services[0].shortest_headway == Minutes{36});
  CHECK(hall.services[0].longest_headway == Minutes{45});
  CHECK(t.board(0, "13:59:59").services.size() == 1);
  CHECK(t.board(0, "14:00").state == BoardState::ended);
  CHECK(t.board(1, "12:00").arriving);
}

TEST_CASE("Where a service can be boarded, cars that only arrive are no matter") {
  Town t;
  CHECK(t.board(2, "12:00").arriving);
  t.b.content.services.push_back({t.b.at("11:00"), t.b.at("14:00"), 4, 4, {t.burger, t.hall}, false});
  const Board burger = t.board(2, "12:00");
  CHECK_FALSE(burger.arriving);
  CHECK(burger.rows.empty());
  REQUIRE(burger.services.size() == 1);
  CHECK(burger.services[0].headsign == text("hall"));
}

TEST_CASE("Cars stand by their time, whatever the file's order and their delays") {
  Town t;
  t.b.departure("12:10", {t.hall, t.doors});
  t.b.content.departures[0].delay = Minutes{30};  // 12:50
  std::string times;
  for (const BoardRow& row : t.board(0, "12:00").rows) times += date::format("%H:%M ", row.time);
  CHECK(times == "12:10 12:40 12:50 13:30 ");
}

TEST_CASE("Minutes are counted to a departure from here alone") {
  Town t;
  CHECK(t.board(1, "12:15").rows[0].minutes == std::nullopt);
  t.b.content.departures[1].minutes = {Minutes{0}, Minutes{6}, Minutes{10}};
  CHECK(t.board(1, "12:15").rows[0].minutes == 31);
}

TEST_CASE("Cars in the next two hours are on the board whatever the day's edge") {
  Town t;
  t.b.departure("1 01:15", {t.hall, t.doors});
  t.b.departure("1 05:10", {t.hall, t.doors});
  CHECK(t.board(0, "1 03:09:59").state == BoardState::ended);
  const Board board = t.board(0, "1 04:50");
  REQUIRE(board.rows.size() == 1);
  CHECK(board.rows[0].time == t.b.local("1 05:10"));
  CHECK(board.rows[0].minutes == 20);
  CHECK_FALSE(t.board(0, "23:40").rows.at(0).last);  // one more within the night
  t.b.content.departures.back().time = t.b.at("1 07:15");
  CHECK(t.board(0, "23:40").rows.at(0).last);
}

TEST_CASE("A late car of the day before is still to come after the day's edge") {
  Town t;
  t.b.departure("1 04:50", {t.hall, t.doors}).delay = Minutes{30};
  CHECK(t.board(0, "1 05:10").rows.at(0).time == t.b.local("1 05:20"));
}

TEST_CASE("An ended board has no turn until half an hour before this venue's day ends") {
  Town t;
  t.b.session("talk", 0, "10:00", "16:00");
  t.b.content.playlist = {{SlotScreen::current, Seconds{15}}, {SlotScreen::departures, Seconds{10}}};
  const Schedule s = t.b.schedule();
  const auto shown = [&](const char* now) {
    for (int i = 0; i < 60; ++i) {
      if (name_of(ask(s, t.b.at(now) + Seconds{i}).screen) == "departures") return true;
    }
    return false;
  };
  CHECK(shown("13:28:30"));
  CHECK_FALSE(shown("13:30"));
  CHECK_FALSE(shown("15:28"));
  CHECK(shown("15:30"));
  CHECK(shown("20:00"));
  CHECK_FALSE(shown("1 06:00"));
}

TEST_CASE("A car belongs to the day on which it is here, be it late or on its way over the day's edge") {
  Town t;
  t.b.content.departures.clear();
  t.b.departure("1 04:30", {t.hall, t.doors}).delay = Minutes{180};
  t.b.departure("1 06:00", {t.hall, t.doors});
  CHECK(t.board(0, "1 04:40").rows.at(0).time == t.b.local("1 06:00"));
  CHECK(t.board(0, "1 05:00").rows.size() == 1);
  CHECK(t.board(0, "1 05:30").rows.size() == 2);
  t.b.departure("1 04:58", {t.hall, t.burger}).minutes = {Minutes{0}, Minutes{60}};
  CHECK(t.board(2, "1 05:10").rows.at(0).time == t.b.local("1 05:58"));
}

TEST_CASE("In the hour that a clock shows twice a car's instant is its own") {
  ContentBuilder b{"Europe/Berlin", date::local_days{date::year{2020} / 10 / 25}};
  const std::size_t hall = b.stop("hall"), doors = b.stop("doors");
  b.content.venues[b.venue("hall")].stop = hall;
  b.departure("02:58", {hall, doors}).delay = Minutes{5};
  const Instant now = b.at("02:30") + Minutes{30};  // the clock has been set back
  const BoardRow row = ask_for<DeparturesScreen>(b.schedule(), now, "departures").board.rows.at(0);
  CHECK(row.instant == now + Minutes{3});
  CHECK(row.minutes == 3);
}
