// Which departures a board can still say something of: its day's, and those near its edges.
#include <algorithm>

#include "schedule/board.hpp"

namespace kiosk {
namespace {

/// A car that leaves within these hours after one makes that one no day's last: nobody goes to bed between.
constexpr std::chrono::hours night_without_cars{6};

}  // namespace

bool Departures::any_on(LocalDay day) const { return days_.contains(day); }

bool Departures::runs(const Call& call) const { return !content_->departures[call.departure].cancelled; }

bool Departures::has_ahead(const Day& day, Instant now, Instant limit) const {
  return std::ranges::any_of(day.calls, [&](const Call& c) { return now < c.time && c.time <= limit; }) ||
         std::ranges::any_of(day.services, [&](std::size_t i) {
           const Service& s = content_->services[i];
           return now < s.until && s.from <= limit;
         });
}

bool Departures::any_ahead(Instant now, LocalDay day) const {
  for (const int neighbour : {-1, 0, 1}) {
    const auto found = days_.find(day + date::days{neighbour});
    const Instant limit = neighbour == 1 ? now + board_horizon : Instant::max();
    if (found != days_.end() && has_ahead(found->second, now, limit)) return true;
  }
  return false;
}

std::vector<Instant> Departures::edges() const {
  std::vector<Instant> edges;
  for (const auto& [day, listed] : days_) {
    for (const Call& c : listed.calls) edges.insert(edges.end(), {c.time - board_horizon, c.time});
    for (const std::size_t i : listed.services) {
      const Service& s = content_->services[i];
      edges.insert(edges.end(), {s.from - board_horizon, s.until});
    }
  }
  return edges;
}

bool Departures::is_last(const Call& call) const {
  if (!runs(call)) return false;
  for (const int later : {0, 1}) {
    const auto found = days_.find(call.day + date::days{later});
    if (found == days_.end()) continue;
    const Instant limit = later == 0 ? Instant::max() : call.time + night_without_cars;
    const bool another = std::ranges::any_of(found->second.calls, [&](const Call& c) {
      return runs(c) && (c.time > call.time || (c.time == call.time && c.departure > call.departure)) && c.time < limit;
    });
    if (another) return false;
  }
  return true;
}

Departures::Day Departures::day_at(Instant now, LocalDay day) const {
  const auto listed = [&](int neighbour) {
    const auto found = days_.find(day + date::days{neighbour});
    return found == days_.end() ? nullptr : &found->second;
  };
  const Instant horizon = now + board_horizon;
  const Day* mode = listed(0);
  // Boarding and arriving don't mix on one board; that of the day goes before, while it has something to say.
  if (!mode || !has_ahead(*mode, now, Instant::max())) {
    if (listed(1) && has_ahead(*listed(1), now, horizon)) mode = listed(1);
    if (listed(-1) && has_ahead(*listed(-1), now, Instant::max())) mode = listed(-1);
  }
  Day all;
  all.arriving = mode->arriving;
  for (const int neighbour : {-1, 0, 1}) {
    const Day* one = listed(neighbour);
    if (!one || one->arriving != all.arriving) continue;
    std::ranges::copy_if(one->calls, std::back_inserter(all.calls),
                         [&](const Call& c) { return neighbour == 0 || (now < c.time && c.time <= horizon); });
    std::ranges::copy_if(one->services, std::back_inserter(all.services),
                         [&](std::size_t i) { return neighbour <= 0 || content_->services[i].from <= horizon; });
  }
  std::ranges::stable_sort(all.calls, {}, &Call::time);
  return all;
}

}  // namespace kiosk
