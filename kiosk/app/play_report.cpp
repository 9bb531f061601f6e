#include "app/play_report.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace kiosk {
namespace {

/// What the machine's own clock may differ from the wall's over a gap that the wall's was not set in.
constexpr std::int64_t clock_tolerance_ms = 60'000;

auto order(const Play& p) {
  return std::tie(p.screen, p.start, p.monotonic_ms, p.venue, p.sponsor, p.slide, p.seconds, p.display);
}

std::size_t drop_duplicates(std::vector<Play>& plays) {
  std::ranges::stable_sort(plays, [](const Play& a, const Play& b) { return order(a) < order(b); });
  const auto again = std::ranges::unique(plays);
  const auto dropped = static_cast<std::size_t>(again.size());
  plays.erase(again.begin(), again.end());
  return dropped;
}

std::size_t drop_of_clock(std::vector<Play>& plays, PlayClock clock) {
  return std::erase_if(plays, [clock](const Play& p) { return p.clock == clock; });
}

using Rows = std::map<std::pair<std::string, std::string>, PlayRow>;

PlayRow& row_of(Rows& rows, const std::string& venue, const std::string& sponsor) {
  PlayRow& row = rows[{venue, sponsor}];
  row.venue = venue;
  row.sponsor = sponsor;
  return row;
}

void add(PlayRow& row, const Play& play) {
  ++row.plays;
  row.display_off += play.display == DisplayPower::off;
  row.seconds += play.seconds;
  row.first = std::min(row.first.value_or(play.start), play.start);
  row.last = std::max(row.last.value_or(play.start), play.start);
}

void add_promises(Rows& rows, const PlayPlan& plan, const std::map<std::string, int>& plays_at) {
  for (const auto& [venue, plays] : plays_at) {
    const auto shares = plan.shares(venue);
    for (auto& [key, row] : rows) {
      if (!shares.empty() && key.first == venue) row.promised = 0;
    }
    for (const auto& [sponsor, share] : shares) row_of(rows, venue, sponsor).promised = share;
  }
}

std::vector<PlayRow> rows_of(const std::vector<Play>& plays, const PlayPlan* plan) {
  Rows rows;
  std::map<std::string, int> plays_at;
  for (const Play& play : plays) {
    add(row_of(rows, play.venue, play.sponsor), play);
    ++plays_at[play.venue];
  }
  if (plan) add_promises(rows, *plan, plays_at);
  std::vector<PlayRow> list;
  for (auto& [key, row] : rows) {
    row.measured = static_cast<double>(row.plays) / plays_at[row.venue];
    list.push_back(std::move(row));
  }
  return list;
}

Instant end_of(const Play& play) { return play.start + Seconds{static_cast<std::int64_t>(play.seconds)}; }

GapReason reason_of(const Play& before, const Play& after) {
  const std::int64_t own = after.monotonic_ms - before.monotonic_ms;
  const std::int64_t wall = (after.start - before.start).count() * 1000;
  if (own < 0) return GapReason::restarted;
  if (before.venue != after.venue) return GapReason::moved;
  if (own + clock_tolerance_ms < wall) return GapReason::clock_set;
  return GapReason::silent;
}

/// `plays` are in the order of screens and starts.
std::vector<PlayGap> gaps_of(const std::vector<Play>& plays, const PlayPlan* plan, Minutes longest) {
  std::vector<PlayGap> gaps;
  for (std::size_t i = 1; i < plays.size(); ++i) {
    const Play &before = plays[i - 1], &after = plays[i];
    if (before.screen != after.screen || after.start - end_of(before) <= longest) continue;
    const auto planned = plan ? plan->any_slide(before.venue, end_of(before), after.start) : std::nullopt;
    if (planned == false) continue;
    gaps.push_back(
        {before.screen, before.venue, end_of(before), after.start, reason_of(before, after), planned.value_or(false)});
  }
  return gaps;
}

}  // namespace

PlayReport play_report(PlayLines lines, const PlayPlan* plan, Minutes longest_gap) {
  PlayReport report;
  std::vector<Play>& plays = lines.plays;
  report.unreadable = lines.unreadable;
  report.duplicates = drop_duplicates(plays);
  report.simulated = drop_of_clock(plays, PlayClock::simulated);
  report.untrusted = drop_of_clock(plays, PlayClock::untrusted);
  report.rows = rows_of(plays, plan);
  report.gaps = gaps_of(plays, plan, longest_gap);
  return report;
}

}  // namespace kiosk
