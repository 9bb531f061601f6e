// What one question costs, and whether that grows with the event.

#include <cstdint>
#include <random>
#include <vector>

#include "figures.hpp"
#include "programme.hpp"
#include "schedule/schedule.hpp"

namespace kiosk {
namespace {

constexpr int questions = 20'000;

/// Moments while a session or a gap between two is on, the same share of each whatever the event's length.
std::vector<Instant> moments(int sessions) {
  std::mt19937 random(1);
  const int days = (sessions + sessions_a_day - 1) / sessions_a_day;
  std::uniform_int_distribution<int> day(0, days - 1);
  std::uniform_int_distribution<int> second(0, 9 * 3600);
  std::vector<Instant> found;
  for (int i = 0; i < questions; ++i) {
    found.push_back(programme_begin() + date::days{day(random)} + std::chrono::hours{8} + Seconds{second(random)});
  }
  return found;
}

/// As a sign asks: one moment after the other, through a day in the event's middle.
std::vector<Instant> moments_in_order(int sessions) {
  const int days = (sessions + sessions_a_day - 1) / sessions_a_day;
  std::vector<Instant> found;
  for (int i = 0; i < questions; ++i) {
    found.push_back(programme_begin() + date::days{days / 2} + std::chrono::hours{8} + Seconds{i});
  }
  return found;
}

/// Five more venues with the same sessions, a car to each before every one of them, and a screen that tells just that.
Content with_other_venues(Content content) {
  content.has_shuttle = true;
  for (std::size_t v = 0; v < 6; ++v) {
    content.stops.push_back({});
    content.venues.resize(v + 1);
    content.venues[v].stop = v;
  }
  for (Session& session : content.sessions) {
    session.venues = {0, 1, 2, 3, 4, 5};
    Departure departure;
    departure.time = session.start - Minutes{20};
    departure.stops = session.venues.listed();
    for (const std::size_t stop : departure.stops) departure.minutes.push_back(Minutes{4 * stop});
    content.departures.push_back(departure);
  }
  content.playlist = {{SlotScreen::elsewhere, Seconds{10}}};
  return content;
}

double microseconds_a_question(Content content, const std::vector<Instant>& asked) {
  const Schedule schedule(std::make_shared<const Content>(std::move(content)), 0);
  std::int64_t sum = 0;
  const double seconds = least_seconds(5, [&] {
    for (const auto moment : asked) {
      sum += showing_at(schedule, moment, ClockTrust::trusted).until.time_since_epoch().count();
    }
  });
  if (sum == 0) fmt::print("no answer\n");
  return seconds / questions * 1e6;
}

}  // namespace
}  // namespace kiosk

int main() {
  using namespace kiosk;
  const auto own = [](int sessions) { return made_up_content(sessions, Seconds{10}); };
  const auto others = [&](int sessions) { return with_other_venues(own(sessions)); };
  const auto ratio = [](auto content_of, auto moments_of) {
    const double few = microseconds_a_question(content_of(10), moments_of(10));
    return microseconds_a_question(content_of(100'000), moments_of(100'000)) / few;
  };
  print_figure("showing_at, 100,000 sessions against 10, in order through a day", ratio(own, moments_in_order), "times",
               "at most 2");
  print_figure("showing_at, 100,000 sessions against 10, at random over seven years", ratio(own, moments), "times",
               "at most 2");
  print_figure("showing_at, 100,000 sessions at each of six venues against 10, of the other venues, through a day",
               ratio(others, moments_in_order), "times", "at most 2");
}
