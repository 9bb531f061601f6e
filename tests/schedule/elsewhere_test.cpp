#include <doctest/doctest.h>

#include "content_builder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

/// This venue (0) and three others; cars run hall, doors, burger and back to the hall.
struct Neighbourhood {
  ContentBuilder b;
  std::size_t hall = b.stop("hall"), doors = b.stop("doors"), burger = b.stop("burger");
  Neighbourhood() {
    for (const auto& [id, stop] : {std::pair{"hall", hall}, {"doors", doors}, {"burger", burger}}) {
      b.content.venues[b.venue(id)].stop = stop;
    }
    b.venue("loft");
    b.content.venues[0].walk_to_stop = Minutes{3};
    b.content.venues[1].walk_to_stop = Minutes{2};
    b.session("D1", 1, "12:00", "12:30");
    b.session("D2", 1, "12:40", "13:10");
    b.session("B1", 2, "12:00", "13:30");
    b.session("L1", 3, "15:00", "15:30");
    b.departure("12:20", {hall, doors, burger}).minutes = {Minutes{0}, Minutes{6}, Minutes{10}};
    b.departure("12:36", {hall, doors, burger}).minutes = {Minutes{0}, Minutes{6}, Minutes{10}};
    b.departure("13:00", {hall, burger});
  }
  std::vector<OtherVenue> from(std::size_t venue, const char* now) {
    return ask_for<ElsewhereScreen>(b.schedule(venue), b.at(now), "elsewhere").venues;
  }
  /// "12:20>12:28 in time for 12:40", "13:00", "12:36>12:44 4 late for 12:40 last" …
  std::string way(std::size_t to, const char* now, std::size_t here = 0);
};

std::string clock(LocalTime t) {
  const auto minute = date::floor<Minutes>(t - date::floor<date::days>(t)).count();
  return std::to_string(minute / 60) + ":" + std::to_string(minute / 10 % 6) + std::to_string(minute % 10);
}

std::string text_of(const Way& way) {
  if (const auto* none = std::get_if<NoCar>(&way))
    return *none == NoCar::ended ? "ended" : *none == NoCar::none ? "none" : "unknown";
  if (const auto* foot = std::get_if<OnFoot>(&way))
    return "foot" + (foot->walk ? " " + std::to_string(foot->walk->count()) : "");
  if (std::holds_alternative<BoardService>(way)) return "service";
  const Ride& ride = std::get<Ride>(way);
  std::string text = clock(ride.car.time);
  if (!ride.car.at_this_stop) text += " from " + ride.car.first_stop.by_language.front().second;
  if (ride.arrival) {
    text += ">" + clock(ride.arrival->at) + " ";
    const int late = ride.arrival->minutes_late;
    text += !ride.arrival->start ? "over" : (late == 0 ? "in time" : std::to_string(late) + " late");
    if (ride.arrival->start) text += " for " + clock(*ride.arrival->start);
  }
  return text + (ride.car.last ? " last" : "");
}

std::string Neighbourhood::way(std::size_t to, const char* now, std::size_t here) {
  for (const OtherVenue& other : from(here, now)) {
    if (other.venue_id == b.content.venues[to].id) return text_of(other.way);
  }
  return "-";
}

/// "doors D1>D2, burger B1>-"
std::string sessions(const std::vector<OtherVenue>& venues) {
  std::string text;
  const auto id = [](const std::optional<Occurrence>& o) { return o ? o->session.id : "-"; };
  for (const OtherVenue& v : venues) {
    text += (text.empty() ? "" : ", ") + v.venue_id + " " + id(v.current) + ">" + id(v.next);
    for (const Occurrence& o : v.gone) text += " not " + o.session.id;
  }
  return text;
}

}  // namespace

TEST_CASE("What is on and next at each other venue, in the file's order") {
  Neighbourhood t;
  CHECK(sessions(t.from(0, "12:10")) == "doors D1>D2, burger B1>-, loft ->L1");
  CHECK(sessions(t.from(0, "12:30")) == "doors ->D2, burger B1>-, loft ->L1");
  CHECK(sessions(t.from(0, "13:30")) == "loft ->L1");
  CHECK(sessions(t.from(1, "12:30")) == "burger B1>-, loft ->L1");
}

TEST_CASE("Nothing to say: no other venue, nothing more today, a clock that is not trusted") {
  Neighbourhood t;
  const auto says = [&](std::size_t venue, const char* now, ClockTrust trust = ClockTrust::trusted) {
    return showing_of(t.b.schedule(venue), t.b.at(now), trust, "elsewhere").has_value();
  };
  CHECK(says(0, "15:29:59"));
  CHECK_FALSE(says(0, "15:30"));
  CHECK_FALSE(says(3, "13:30"));
  CHECK_FALSE(says(0, "1 12:00"));
  CHECK_FALSE(says(0, "12:10", ClockTrust::untrusted));
  ContentBuilder alone;
  alone.venue("v");
  alone.session("A", 0, "13:00", "13:30");
  CHECK_FALSE(showing_of(alone.schedule(), alone.at("13:10"), ClockTrust::trusted, "elsewhere"));
}

TEST_CASE("Changes count: delayed, cancelled and moved sessions") {
  Neighbourhood t;
  t.b.content.sessions[0].delay = Minutes{5};
  t.b.content.sessions[2].moved_to = 3;
  const auto venues = t.from(0, "12:10");
  CHECK(sessions(venues) == "doors D1>D2, loft B1>L1");
  CHECK(venues[0].current->end == t.b.local("12:35"));
  CHECK(venues[0].current->delayed());
  t.b.content.sessions[1].cancelled = true;
  CHECK(sessions(t.from(0, "12:38")) == "loft B1>L1");
  t.b.session("D3", 1, "14:00", "14:30");
  CHECK(sessions(t.from(0, "12:50")) == "doors ->D3 not D2, loft B1>L1");
}

TEST_CASE("What does not take place there is told ahead, until its printed end, up to what is next instead") {
  Neighbourhood t;
  t.b.session("D3", 1, "14:00", "14:30");
  t.b.session("D4", 1, "15:00", "15:30");
  t.b.content.sessions[1].cancelled = true;
  const auto doors = [&](const char* now) { return sessions({t.from(0, now)[0]}); };
  CHECK(doors("12:10") == "doors D1>D3 not D2");
  CHECK(doors("12:35") == "doors ->D3 not D2");
  CHECK(doors("13:10") == "doors ->D3");
  t.b.content.sessions.back().cancelled = true;
  CHECK(doors("12:10") == "doors D1>D3 not D2");
  CHECK(doors("14:00") == "doors D3>- not D4");
}

TEST_CASE("At another venue too a session says where it was moved from, and how many begin with it") {
  Neighbourhood t;
  t.b.session("L2", 3, "14:00", "14:30");
  t.b.content.sessions.back().moved_to = 1;
  const OtherVenue alone = t.from(0, "13:15")[0];
  REQUIRE(alone.next);
  CHECK(alone.next->session.id == "L2");
  CHECK(alone.next->moved_from == text("loft"));
  CHECK(alone.more_next == 0);
  t.b.session("D3", 1, "14:00", "14:30");
  CHECK(t.from(0, "13:15")[0].more_next == 1);
}

TEST_CASE("The next car that one can still reach on foot, and whether it is in time") {
  Neighbourhood t;
  CHECK(t.way(1, "12:16:59") == "12:20>12:28 in time for 12:40");
  CHECK(t.way(1, "12:17") == "12:36>12:44 4 late for 12:40 last");
  CHECK(t.way(1, "12:33") == "ended");
  CHECK(t.way(2, "12:17") == "12:36>12:46 46 late for 12:00");  // B1 runs since 12:00 and nothing follows
  CHECK(t.way(2, "12:33") == "13:00 last");                     // nobody knows how long that ride is
  CHECK(t.way(2, "12:57") == "ended");
  CHECK(t.way(3, "12:17") == "none");
  CHECK(t.way(0, "12:17", 1) == "-");  // nothing is on at the hall
}

TEST_CASE("Where the next session ends before one arrives, it is told what one is in time or late for") {
  Neighbourhood t;
  t.b.content.departures[1].time = t.b.at("13:04");
  CHECK(t.way(1, "12:31") == "13:04>13:12 over last");
  t.b.session("D3", 1, "13:10", "13:40");
  CHECK(t.way(1, "12:31") == "13:04>13:12 2 late for 13:10 last");
  t.b.session("D4", 1, "14:00", "14:40");
  t.b.content.departures[1].delay = Minutes{28};
  CHECK(t.way(1, "12:31") == "13:32>13:40 in time for 14:00 last");
}

TEST_CASE("Who arrives at the very end of a session arrives for the one after it") {
  Neighbourhood t;
  t.b.content.departures[1].time = t.b.at("13:02");
  CHECK(t.way(1, "12:31") == "13:02>13:10 over last");
  t.b.session("D3", 1, "13:10", "13:40");
  CHECK(t.way(1, "12:31") == "13:02>13:10 in time for 13:10 last");
  t.b.content.departures[1].time -= Seconds{1};
  CHECK(t.way(1, "12:31") == "13:01>13:09 30 late for 12:40 last");
}

TEST_CASE("Delays and cancellations of cars count, and lateness is rounded up") {
  Neighbourhood t;
  t.b.content.departures[0].cancelled = true;
  CHECK(t.way(1, "12:10") == "12:36>12:44 4 late for 12:40 last");
  t.b.content.departures[1].delay = Minutes{5};
  t.b.content.departures[1].time += Seconds{1};
  CHECK(t.way(1, "12:37:59") == "12:41>12:49 10 late for 12:40 last");
  t.b.content.departures[1].delay = Minutes{40};
  CHECK(t.way(1, "12:10") == "13:16>13:24 over last");
  t.b.content.departures[1].cancelled = true;
  CHECK(t.way(1, "12:10") == "ended");
}

TEST_CASE("Where a car comes by at an unknown time, it is told from its first stop until it leaves there") {
  Neighbourhood t;
  t.b.content.departures.clear();
  t.b.departure("12:20", {t.hall, t.doors, t.burger});
  CHECK(t.way(2, "12:19:59", 1) == "12:20 from hall last");
  CHECK(t.way(2, "12:20", 1) == "ended");
  t.b.session("H1", 0, "14:00", "14:30");
  CHECK(t.way(0, "12:10", 1) == "none");  // it does not go back
  CHECK(t.way(0, "12:10", 2) == "none");  // where cars only arrive
}

TEST_CASE("No car is needed where both venues have the same stop") {
  Neighbourhood t;
  t.b.content.venues[3].stop = t.hall;
  CHECK(t.way(3, "12:10") == "foot");
  t.b.content.venues[3].walk_to_stop = Minutes{4};
  CHECK(t.way(3, "12:10") == "foot 7");
}

TEST_CASE("A window without a timetable, until it ends; then none; and nothing where nothing is known") {
  Neighbourhood t;
  t.b.content.departures.clear();
  t.b.content.services.push_back({t.b.at("11:00"), t.b.at("13:00"), 4, 5, {t.hall, t.doors}, true});
  CHECK(t.way(1, "10:00") == "service");
  CHECK(t.way(1, "12:59:59") == "service");
  CHECK(t.way(1, "13:00") == "ended");
  CHECK(t.way(2, "12:10") == "none");
  t.b.departure("12:20", {t.hall, t.doors});
  CHECK(t.way(1, "12:10") == "12:20");  // not the last: the service goes on
  t.b.content.has_shuttle = false;
  t.b.content.departures.clear();
  t.b.content.services.clear();
  CHECK(t.way(1, "12:10") == "unknown");
}

TEST_CASE("The cycle restarts with the phase's screen when nothing is on elsewhere any more") {
  Neighbourhood t;
  t.b.session("H1", 0, "15:00", "16:00");
  t.b.content.playlist = {{SlotScreen::current, Seconds{15}}, {SlotScreen::elsewhere, Seconds{7}}};
  const Schedule s = t.b.schedule(0);
  const auto screen_at = [&](const char* now) { return std::string{name_of(ask(s, t.b.at(now)).screen)}; };
  CHECK(screen_at("15:00:14") == "current");
  CHECK(screen_at("15:00:15") == "elsewhere");
  CHECK(screen_at("15:00:22") == "current");
  CHECK(screen_at("15:29:59") == "elsewhere");  // 81 rounds of 22 s and 17 s
  CHECK(screen_at("15:30") == "current");
  CHECK(screen_at("15:30:20") == "current");
  CHECK(ask(s, t.b.at("15:30")).until == t.b.at("15:31"));
  t.b.sponsor("s");
  t.b.content.playlist.push_back({SlotScreen::sponsor, Seconds{8}});
  const Schedule restarted = t.b.schedule(0);
  CHECK(name_of(ask(restarted, t.b.at("15:30:14")).screen) == "current");
  CHECK(name_of(ask(restarted, t.b.at("15:30:15")).screen) == "sponsor");
  CHECK(name_of(ask(restarted, t.b.at("15:30:23")).screen) == "current");
}
