#pragma once
// One venue's sessions after changes, and which of them is on at each moment.

#include <optional>
#include <span>
#include <vector>

#include "schedule/content.hpp"
#include "schedule/event_days.hpp"
#include "schedule/landmarks.hpp"

namespace kiosk {

/// A session where and when it really takes place.
struct Placed {
  std::size_t session;  ///< index into Content::sessions
  Instant start, end;
  bool own;  ///< not one written for "*": stands before those

  Seconds length() const { return end - start; }
};

/// Cancelled or moved away: to be told while its time lasts.
struct Displaced {
  std::size_t session;
  Instant begin, end;
};

/// A stretch in which one session is on. `first` marks the stretch with which the session begins here.
struct Stretch {
  Instant begin, end;
  std::size_t placed;  ///< index into Timeline::placed
  bool first;
};

class Timeline {
 public:
  Timeline(const Content&, std::size_t venue, const EventDays&);

  std::span<const Placed> placed() const { return placed_; }
  std::span<const Displaced> displaced() const { return displaced_; }
  std::span<const Stretch> stretches() const { return stretches_; }

  /// The stretch that holds `t`, or null.
  const Stretch* at(Instant t) const;
  /// The session that is the next to begin after `t` and before `limit`, or null.
  const Stretch* next(Instant t, Instant limit) const;
  /// Whether a session has begun in [from, t].
  bool any_begun(Instant from, Instant t) const;
  /// Those that begin in [from, until), in order.
  std::span<const Stretch> beginning_in(Instant from, Instant until) const;
  /// In the order of their begin.
  std::vector<Displaced> displaced_at(Instant t) const;

 private:
  std::vector<Placed> placed_;
  std::vector<Displaced> displaced_;
  std::vector<Instant> displaced_reach_;  ///< the latest end among displaced_[0..i]
  std::vector<Stretch> stretches_;
  std::vector<Stretch> firsts_;
  Landmarks stretch_landmarks_, first_landmarks_;
};

/// The sessions at a venue that take place, in the order of their printed start, delays applied: a shift runs on to
/// later sessions of the event day until gaps have absorbed it.
std::vector<Placed> place_sessions(const Content&, std::size_t venue, const EventDays&);

}  // namespace kiosk
