#include "schedule/timeline.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace kiosk {
namespace {

/// Cancelled sessions are told wherever they would have been, moved ones at the old venue.
std::vector<Displaced> displaced_sessions(const Content& content, std::size_t venue) {
  std::vector<Displaced> displaced;
  for (std::size_t i = 0; i < content.sessions.size(); ++i) {
    const Session& s = content.sessions[i];
    const bool cancelled_here = s.cancelled && (s.venues.contains(venue) || s.moved_to == venue);
    const bool moved_away = !s.cancelled && s.moved_to && s.moved_to != venue && s.venues.contains(venue);
    if (cancelled_here) displaced.push_back({i, s.start, s.end});
    if (moved_away) displaced.push_back({i, s.start, s.end + s.delay});
  }
  std::ranges::stable_sort(displaced, {}, &Displaced::begin);
  return displaced;
}

/// Sweeps over the starts and ends: at each moment the session that stands before the others that run.
class Sweep {
 public:
  explicit Sweep(std::span<const Placed> placed) : placed_(placed), begun_(placed.size(), false) {
    for (std::size_t i = 0; i < placed.size(); ++i) {
      edges_.push_back({placed[i].start, i, true});
      edges_.push_back({placed[i].end, i, false});
    }
    std::ranges::sort(edges_, {}, [](const Edge& e) { return std::pair{e.at, e.opens}; });
  }

  std::vector<Stretch> stretches() {
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      const Edge& edge = edges_[i];
      if (edge.opens)
        running_.insert(rank(edge.placed));
      else
        running_.erase(rank(edge.placed));
      if (i + 1 < edges_.size() && !running_.empty()) extend(edge.at, edges_[i + 1].at);
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

  Rank rank(std::size_t i) const { return {placed_[i].own, placed_[i].start, i}; }

  void extend(Instant begin, Instant end) {
    if (begin == end) return;
    const std::size_t shown = std::get<2>(*running_.rbegin());
    if (!stretches_.empty() && stretches_.back().placed == shown && stretches_.back().end == begin) {
      stretches_.back().end = end;
      return;
    }
    stretches_.push_back({begin, end, shown, !begun_[shown]});
    begun_[shown] = true;
  }

  std::span<const Placed> placed_;
  std::vector<bool> begun_;
  std::vector<Edge> edges_;
  std::set<Rank> running_;
  std::vector<Stretch> stretches_;
};

}  // namespace

Timeline::Timeline(const Content& content, std::size_t venue, const EventDays& days)
    : placed_(place_sessions(content, venue, days)),
      displaced_(displaced_sessions(content, venue)),
      stretches_(Sweep{placed_}.stretches()) {
  Instant reach = Instant::min();
  for (const Displaced& d : displaced_) displaced_reach_.push_back(reach = std::max(reach, d.end));
  std::ranges::copy_if(stretches_, std::back_inserter(firsts_), &Stretch::first);
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

bool Timeline::any_begun(Instant from, Instant t) const {
  const auto after = first_landmarks_.upper_bound(firsts_, t, &Stretch::begin);
  return after != firsts_.begin() && std::prev(after)->begin >= from;
}

std::span<const Stretch> Timeline::beginning_in(Instant from, Instant until) const {
  return {std::ranges::lower_bound(firsts_, from, {}, &Stretch::begin),
          std::ranges::lower_bound(firsts_, until, {}, &Stretch::begin)};
}

std::vector<Displaced> Timeline::displaced_at(Instant t) const {
  std::vector<Displaced> found;
  auto i =
      static_cast<std::size_t>(std::ranges::upper_bound(displaced_, t, {}, &Displaced::begin) - displaced_.begin());
  for (; i > 0 && displaced_reach_[i - 1] > t; --i) {
    if (t < displaced_[i - 1].end) found.push_back(displaced_[i - 1]);
  }
  std::ranges::reverse(found);
  return found;
}

}  // namespace kiosk
