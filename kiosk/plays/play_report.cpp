#include "plays/play_report.hpp"

#include <algorithm>
#include <limits>
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
  const auto again = std::unique(plays.begin(), plays.end());
  const auto dropped = static_cast<std::size_t>(plays.end() - again);
  plays.erase(again, plays.end());
  return dropped;
}

void note_rehearsal(const Play& play, PlayReport& report) {
  ++report.simulated;
  if (!play.machine_start) return;
  report.rehearsed_from = std::min(report.rehearsed_from.value_or(*play.machine_start), *play.machine_start);
  report.rehearsed_until = std::max(report.rehearsed_until.value_or(*play.machine_start), *play.machine_start);
}

void drop_rehearsals(std::vector<Play>& plays, PlayReport& report) {
  for (const Play& play : plays) {
    if (is_rehearsal(play)) note_rehearsal(play, report);
  }
  std::erase_if(plays, is_rehearsal);
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

std::vector<PlayRow> totals_of(const std::vector<Play>& plays) {
  std::map<std::string, PlayRow> rows;
  for (const Play& play : plays) {
    PlayRow& row = rows[play.sponsor];
    row.venue = "*";
    row.sponsor = play.sponsor;
    add(row, play);
  }
  std::vector<PlayRow> list;
  for (auto& [sponsor, row] : rows) {
    row.measured = static_cast<double>(row.plays) / static_cast<double>(plays.size());
    list.push_back(std::move(row));
  }
  return list;
}

Instant end_of(const Play& play) { return play.start + Seconds{static_cast<std::int64_t>(play.seconds)}; }

/// A log's numbers may be any: what is beyond 64 bits is as far as they go.
std::int64_t difference(std::int64_t a, std::int64_t b) {
  std::int64_t exact = 0;
  if (!__builtin_sub_overflow(a, b, &exact)) return exact;
  return b < 0 ? std::numeric_limits<std::int64_t>::max() : std::numeric_limits<std::int64_t>::min();
}

GapReason reason_of(const Play& before, const Play& after) {
  const std::int64_t own = difference(after.monotonic_ms, before.monotonic_ms);
  const std::int64_t wall = (after.start - before.start).count() * 1000;
  if (own < 0) return GapReason::restarted;
  if (before.venue != after.venue) return GapReason::moved;
  if (own < wall - clock_tolerance_ms) return GapReason::clock_set;
  return GapReason::silent;
}

class Gaps {
 public:
  Gaps(const PlayPlan* plan, Minutes longest, Instant asked) : plan_(plan), longest_(longest), asked_(asked) {}

  /// `plays` are in the order of screens and starts.
  std::vector<PlayGap> among(const std::vector<Play>& plays) {
    for (std::size_t i = 0; i < plays.size(); ++i) {
      const Play* before = i > 0 && plays[i - 1].screen == plays[i].screen ? &plays[i - 1] : nullptr;
      const bool last = i + 1 == plays.size() || plays[i + 1].screen != plays[i].screen;
      if (before && same_day(*before, plays[i])) {
        add(*before, end_of(*before), plays[i].start, reason_of(*before, plays[i]));
      } else {
        if (before) end_day(*before);
        begin_day(plays[i]);
      }
      if (last) end_day(plays[i]);
    }
    return std::move(gaps_);
  }

 private:
  std::optional<Programme> programme(const Play& play) const {
    if (!plan_) return std::nullopt;
    for (const Programme& p : plan_->programmes_at(play.venue)) {
      if (p.on_day_of(play.start)) return p;
    }
    return std::nullopt;
  }

  /// Where days aren't known all is one.
  bool same_day(const Play& before, const Play& after) const {
    const auto of_before = programme(before), of_after = programme(after);
    if (of_before) return of_before->on_day_of(after.start);
    return !of_after || of_after->on_day_of(before.start);
  }

  void begin_day(const Play& play) {
    if (const auto p = programme(play)) add(play, p->from, play.start, GapReason::late_start);
  }
  void end_day(const Play& play) {
    if (const auto p = programme(play)) add(play, end_of(play), std::min(p->until, asked_), GapReason::early_end);
  }

  void add(const Play& where, Instant from, Instant until, GapReason reason) {
    if (until - from <= longest_) return;
    const auto planned = plan_ ? plan_->any_slide(where.venue, from, until) : std::nullopt;
    if (planned == false) return;
    gaps_.push_back({where.screen, where.venue, from, until, reason, planned.value_or(false)});
  }

  const PlayPlan* plan_;
  Minutes longest_;
  Instant asked_;
  std::vector<PlayGap> gaps_;
};

std::vector<UnheardDay> unheard_days(const std::vector<Play>& plays, const PlayPlan& plan) {
  Instant latest = Instant::min();
  for (const Play& play : plays) latest = std::max(latest, play.start);
  std::vector<UnheardDay> unheard;
  for (const Venue& venue : plan.content().venues) {
    if (plan.shares(venue.id).empty()) continue;
    for (const Programme& p : plan.programmes_at(venue.id)) {
      const bool heard = std::ranges::any_of(
          plays, [&](const Play& play) { return play.venue == venue.id && p.on_day_of(play.start); });
      if (!heard && p.day_begin <= latest) unheard.push_back({venue.id, p.from, p.until});
    }
  }
  return unheard;
}

std::vector<std::string> unheard_sponsors(const std::vector<PlayRow>& rows, const PlayPlan& plan) {
  std::vector<std::string> unheard;
  for (const Sponsor& sponsor : plan.content().sponsors) {
    const bool promised = std::ranges::any_of(
        plan.content().venues, [&](const Venue& venue) { return plan.shares(venue.id).contains(sponsor.id); });
    const bool heard =
        std::ranges::any_of(rows, [&](const PlayRow& row) { return row.sponsor == sponsor.id && row.plays > 0; });
    if (promised && !heard) unheard.push_back(sponsor.id);
  }
  return unheard;
}

}  // namespace

PlayReport play_report(PlayLines lines, const PlayPlan* plan, Minutes longest_gap, Instant asked) {
  PlayReport report;
  std::vector<Play>& plays = lines.plays;
  report.unreadable = lines.unreadable;
  report.duplicates = drop_duplicates(plays);
  drop_rehearsals(plays, report);
  report.untrusted = std::erase_if(plays, [](const Play& p) { return p.clock == PlayClock::untrusted; });
  report.rows = rows_of(plays, plan);
  report.totals = totals_of(plays);
  report.gaps = Gaps{plan, longest_gap, asked}.among(plays);
  if (plan) report.unheard_days = unheard_days(plays, *plan);
  if (plan) report.unheard_sponsors = unheard_sponsors(report.rows, *plan);
  return report;
}

}  // namespace kiosk
