#include "schedule/timeline.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "schedule/occurrence.hpp"

namespace kiosk {
namespace {

Change told(std::size_t session, const Session& s, Instant until) {
  return {session, s.printed_start(), s.amended.until.value_or(until), {}};
}

/// Cancelled sessions are told wherever they would have been, moved ones at the old venue and at the new. One that was
/// moved away is told as long as its own delay lasts.
void add_missing(const Content& content, std::size_t venue, std::vector<Change>& changes) {
  for (std::size_t i = 0; i < content.sessions.size(); ++i) {
    const Session& s = content.sessions[i];
    const bool printed_here = s.venues.contains(venue);
    const bool cancelled_here = s.cancelled && (printed_here || s.moved_to == venue);
    const bool moved_away = !s.cancelled && s.moved_to && s.moved_to != venue && printed_here;
    if (cancelled_here) changes.push_back(told(i, s, s.printed_end()));
    if (moved_away) changes.push_back(told(i, s, std::max(s.printed_end(), s.end + s.delay)));
  }
}

bool is_amended(const Amendment& a) {
  return a.full || !a.note.empty() || !a.printed_title.empty() || a.printed_speakers;
}

/// What was added is told while it is news. What is full, or has a note, is told as long as it runs.
std::optional<Change> change_of(const Session& s, const Placed& placed, std::size_t venue) {
  const bool moved_here = s.moved_to && !s.venues.contains(venue);
  const bool otherwise = moved_here || placed.start != s.printed_start() || placed.end != s.printed_end();
  if (otherwise || is_amended(s.amended)) {
    const bool lasts = tells_while_on(s.amended);
    return told(placed.session, s, lasts ? std::max(placed.end, s.printed_end()) : s.printed_end());
  }
  if (!s.amended.added || !s.amended.since) return std::nullopt;
  return told(placed.session, s, std::min(placed.end, *s.amended.since + recent_lasts));
}

std::vector<Change> changed_sessions(const Content& content, std::size_t venue, std::span<const Placed> placed) {
  std::vector<Change> changes;
  add_missing(content, venue, changes);
  for (std::size_t p = 0; p < placed.size(); ++p) {
    auto change = change_of(content.sessions[placed[p].session], placed[p], venue);
    if (!change) continue;
    change->placed = p;
    change->begin = std::min(change->begin, placed[p].start);
    changes.push_back(*change);
  }
  std::ranges::stable_sort(changes, {}, &Change::begin);
  return changes;
}

/// Sweeps over the starts and ends: at each moment those sessions that stand before the others that run.
class Sweep {
 public:
  explicit Sweep(std::span<const Placed> placed) : placed_(placed) {
    for (std::size_t i = 0; i < placed.size(); ++i) {
      edges_.push_back({placed[i].start, i, true});
      edges_.push_back({placed[i].end, i, false});
    }
    std::ranges::sort(edges_, {}, [](const Edge& e) { return std::pair{e.at, e.opens}; });
  }

  std::vector<Stretch> stretches() {
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      pass(edges_[i]);
      if (i + 1 < edges_.size() && !running_.empty()) extend(edges_[i].at, edges_[i + 1].at);
    }
    return std::move(stretches_);
  }

 private:
  struct Edge {
    Instant at;
    std::size_t placed;
    bool opens;
  };
  /// The greatest is shown: own before "*", then the later start.
  using Rank = std::tuple<bool, Instant, std::size_t>;
  /// Sessions that run in parallel share it.
  using Group = std::pair<bool, Instant>;
  struct Members {
    std::set<std::size_t> running;
    std::vector<std::size_t> unseen;  ///< of those running, the ones that no stretch has shown yet
    bool changed = false;             ///< since the last stretch that showed them
  };

  Rank rank(std::size_t i) const { return {placed_[i].own, placed_[i].start, i}; }

  void pass(const Edge& edge) {
    Members& members = groups_[Group{placed_[edge.placed].own, placed_[edge.placed].printed}];
    members.changed = true;
    if (edge.opens) {
      running_.insert(rank(edge.placed));
      members.running.insert(edge.placed);
      members.unseen.push_back(edge.placed);
    } else {
      running_.erase(rank(edge.placed));
      members.running.erase(edge.placed);
    }
  }

  void extend(Instant begin, Instant end) {
    if (begin == end) return;
    const Placed& top = placed_[std::get<2>(*running_.rbegin())];
    Members& members = groups_[Group{top.own, top.printed}];
    const std::size_t first = *members.running.begin();
    const bool goes_on = !stretches_.empty() && stretches_.back().placed == first && stretches_.back().end == begin;
    if (goes_on && !members.changed)
      stretches_.back().end = end;
    else
      stretches_.push_back({begin, end, first, newcomer(members)});
    members.changed = false;
  }

  /// The first of those that were not shown before and run still.
  static std::optional<std::size_t> newcomer(Members& members) {
    std::optional<std::size_t> first;
    for (const std::size_t i : std::exchange(members.unseen, {})) {
      if (members.running.contains(i)) first = std::min(i, first.value_or(i));
    }
    return first;
  }

  std::span<const Placed> placed_;
  std::vector<Edge> edges_;
  std::set<Rank> running_;
  std::map<Group, Members> groups_;
  std::vector<Stretch> stretches_;
};

std::vector<ProgrammeDay> as_days(std::span<const Stretch> stretches) {
  std::vector<ProgrammeDay> days;
  for (const Stretch& s : stretches) days.push_back({s.begin, s.end});
  return days;
}

}  // namespace

std::vector<ProgrammeDay> days_between_nights(std::span<const ProgrammeDay> sorted) {
  std::vector<ProgrammeDay> days;
  for (const ProgrammeDay& d : sorted) {
    if (days.empty() || d.begin - days.back().end >= night)
      days.push_back(d);
    else
      days.back().end = std::max(days.back().end, d.end);
  }
  return days;
}

Timeline::Timeline(const Content& content, std::size_t venue, const EventDays& days)
    : placed_(place_sessions(content, venue, days)),
      changes_(changed_sessions(content, venue, placed_)),
      stretches_(Sweep{placed_}.stretches()),
      programme_days_(days_between_nights(as_days(stretches_))) {
  std::ranges::copy_if(stretches_, std::back_inserter(firsts_),
                       [](const Stretch& s) { return s.newcomer.has_value(); });
  stretch_landmarks_ = Landmarks{stretches_, &Stretch::begin};
  first_landmarks_ = Landmarks{firsts_, &Stretch::begin};
}

const Stretch* Timeline::at(Instant t) const {
  const auto after = stretch_landmarks_.upper_bound(stretches_, t, &Stretch::begin);
  if (after == stretches_.begin() || t >= std::prev(after)->end) return nullptr;
  return &*std::prev(after);
}

const Stretch* Timeline::next(Instant t, Instant limit) const {
  const auto found = first_landmarks_.upper_bound(firsts_, t, &Stretch::begin);
  return found != firsts_.end() && found->begin < limit ? &*found : nullptr;
}

Instant Timeline::last_end_before(Instant t) const {
  const auto after = stretch_landmarks_.upper_bound(stretches_, t, &Stretch::begin);
  assert(after != stretches_.begin());
  return std::prev(after)->end;
}

std::span<const Stretch> Timeline::beginning_in(Instant from, Instant until) const {
  return {std::ranges::lower_bound(firsts_, from, {}, &Stretch::begin),
          std::ranges::lower_bound(firsts_, until, {}, &Stretch::begin)};
}

bool Timeline::any_since(Instant from, Instant t) const {
  const auto after = stretch_landmarks_.upper_bound(stretches_, t, &Stretch::begin);
  return after != stretches_.begin() && std::prev(after)->end > from;
}

std::vector<std::size_t> Timeline::beside(std::size_t placed, Instant t) const {
  std::vector<std::size_t> found;
  const Instant printed = placed_[placed].printed;
  const auto first = std::ranges::lower_bound(placed_, printed, {}, &Placed::printed);
  for (auto p = first; p != placed_.end() && p->printed == printed; ++p) {
    if (p->own == placed_[placed].own && p->start <= t && t < p->end)
      found.push_back(static_cast<std::size_t>(p - placed_.begin()));
  }
  return found;
}

std::vector<std::size_t> Timeline::running(const Stretch& stretch, Instant t) const {
  return beside(stretch.placed, t);
}

std::vector<std::size_t> Timeline::newcomers(const Stretch& stretch) const {
  std::vector<std::size_t> found = beside(*stretch.newcomer, stretch.begin);
  std::erase_if(found, [&](std::size_t p) { return placed_[p].start != placed_[*stretch.newcomer].start; });
  return found;
}

const ProgrammeDay* Timeline::programme_day(Instant t) const {
  const auto after = std::ranges::upper_bound(programme_days_, t, {}, &ProgrammeDay::begin);
  return after == programme_days_.begin() ? nullptr : &*std::prev(after);
}

}  // namespace kiosk
