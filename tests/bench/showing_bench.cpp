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

double microseconds_a_question(int sessions, const std::vector<Instant>& asked) {
  const auto content = std::make_shared<const Content>(made_up_content(sessions, Seconds{10}));
  const Schedule schedule(content, 0);
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
  const auto ratio = [](auto moments_of) {
    const double few = kiosk::microseconds_a_question(10, moments_of(10));
    return kiosk::microseconds_a_question(100'000, moments_of(100'000)) / few;
  };
  kiosk::print_figure("showing_at, 100,000 sessions against 10, in order through a day", ratio(kiosk::moments_in_order),
                      "times", "at most 2");
  kiosk::print_figure("showing_at, 100,000 sessions against 10, at random over seven years", ratio(kiosk::moments),
                      "times", "at most 2");
}
