#include <algorithm>
#include <queue>
#include <utility>

#include "schedule/timeline.hpp"

namespace kiosk {
namespace {

bool is_own(const Session& session) { return session.moved_to || !session.venues.is_every(); }

std::vector<Placed> as_printed(const Content& content, std::size_t venue) {
  std::vector<Placed> placed;
  for (std::size_t i = 0; i < content.sessions.size(); ++i) {
    const Session& session = content.sessions[i];
    if (takes_place_at(session, venue))
      placed.push_back({i, session.start, session.start, session.end, is_own(session)});
  }
  std::ranges::stable_sort(placed, {}, &Placed::start);
  return placed;
}

/// What one kind of session (a venue's own, or those for "*") has pushed so far in a day.
class Track {
 public:
  void add(Instant printed_end, const Placed& placed) {
    running_.push({printed_end, placed.end});
    if (placed.printed != latest_printed_) before_ = std::exchange(latest_, {});
    latest_printed_ = placed.printed;
    latest_.push_back({placed.end, placed.start - placed.printed});
  }

  /// min(previous end', start + previous shift): what the session before pushes one that is printed for `start`, the
  /// most that any pushes where several were printed for one start. Those push each other in nothing.
  Instant pushes_next(Instant start) const {
    Instant pushed = start;
    for (const Last& last : start == latest_printed_ ? before_ : latest_) {
      pushed = std::max(pushed, std::min(last.end, start + last.shift));
    }
    return pushed;
  }

  /// As pushes_next, for sessions of the other kind: only one that ended before, as printed, pushes. One that runs
  /// beside does not. `start` may not decrease from call to call.
  Instant pushes_other(Instant start) {
    for (; !running_.empty() && running_.top().printed_end <= start; running_.pop()) {
      latest_end_ = std::max(latest_end_, running_.top().end);
    }
    return latest_end_;
  }

 private:
  struct Last {
    Instant end;
    Seconds shift;
  };
  struct Running {
    Instant printed_end, end;
    bool operator<(const Running& other) const { return printed_end > other.printed_end; }
  };
  Instant latest_printed_ = Instant::min();
  std::vector<Last> latest_, before_;  ///< those printed for the latest start, and for the one before it
  std::priority_queue<Running> running_;
  Instant latest_end_ = Instant::min();
};

/// Lays the shifts of one event day over its sessions, which are in the order of their printed start.
void apply_delays(const Content& content, std::span<Placed> day) {
  Track own, everywhere;
  for (Placed& placed : day) {
    const Session& session = content.sessions[placed.session];
    Track& same = placed.own ? own : everywhere;
    Track& other = placed.own ? everywhere : own;
    const Seconds length = placed.length();
    placed.start =
        std::max({session.start + session.delay, same.pushes_next(session.start), other.pushes_other(session.start)});
    placed.end = placed.start + length;
    same.add(session.end, placed);
  }
}

}  // namespace

std::vector<Placed> place_sessions(const Content& content, std::size_t venue, const EventDays& days) {
  std::vector<Placed> placed = as_printed(content, venue);
  for (auto day_begin = placed.begin(); day_begin != placed.end();) {
    const Instant day_ends = days.end(days.day_of(day_begin->start));
    const auto day_end = std::find_if(day_begin, placed.end(), [&](const Placed& p) { return p.start >= day_ends; });
    apply_delays(content, {day_begin, day_end});
    day_begin = day_end;
  }
  return placed;
}

}  // namespace kiosk
