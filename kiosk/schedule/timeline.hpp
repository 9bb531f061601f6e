#pragma once
// One venue's sessions after changes, and which of them is on at each moment.

#include <optional>
#include <span>
#include <vector>

#include "schedule/content.hpp"
#include "schedule/event_days.hpp"
#include "schedule/landmarks.hpp"

namespace kiosk {

/// A gap of this length or more ends the day: it is a night, not a break.
inline constexpr std::chrono::hours night{6};

/// A session where and when it really takes place.
struct Placed {
  std::size_t session;  ///< index into Content::sessions
  Instant printed;      ///< its start as printed: those of one venue that share it run in parallel
  Instant start, end;
  bool own;  ///< not one written for "*": stands before those

  Seconds length() const { return end - start; }
};

/// A session that is not as printed at this venue: cancelled, moved away, moved here, at another time, full …
struct Change {
  std::size_t session;
  Instant begin;                      ///< as printed, or earlier where it is
  Instant until;                      ///< it is told: its printed end, unless the change says another
  std::optional<std::size_t> placed;  ///< index into Timeline::placed, where it is held here all the same
};

/// A stretch in which the same sessions are on. Several are when they were printed for one start.
struct Stretch {
  Instant begin, end;
  std::size_t placed;                   ///< the first of them in the file; an index into Timeline::placed
  std::optional<std::size_t> newcomer;  ///< the first of those that begin here with this stretch
};

/// A whole of sessions between two nights: [begin, end) with no gap of `night` or more within.
struct ProgrammeDay {
  Instant begin, end;
};

/// `sorted` by their begins; they may overlap.
std::vector<ProgrammeDay> days_between_nights(std::span<const ProgrammeDay> sorted);

class Timeline {
 public:
  Timeline(const Content&, std::size_t venue, const EventDays&);

  std::span<const Placed> placed() const { return placed_; }
  /// In the order of their printed starts.
  std::span<const Change> changes() const { return changes_; }
  std::span<const Stretch> stretches() const { return stretches_; }

  /// The stretch that holds `t`, or null.
  const Stretch* at(Instant t) const;
  /// The session that is the next to begin after `t` and before `limit`, or null. Its newcomer is set.
  const Stretch* next(Instant t, Instant limit) const;
  /// When what ran last before `t` ended; there is something.
  Instant last_end_before(Instant t) const;
  /// Whether a session that runs on after `from` has begun by `t`.
  bool any_since(Instant from, Instant t) const;
  /// Those that begin in [from, until), in order.
  std::span<const Stretch> beginning_in(Instant from, Instant until) const;
  /// All that run at `t` and were printed for the start of the one that is shown, in the file's order.
  std::vector<std::size_t> running(const Stretch&, Instant t) const;
  /// The newcomer and all that begin with it, in the file's order.
  std::vector<std::size_t> newcomers(const Stretch&) const;
  /// The whole of sessions that has begun last up to `t`, or null.
  const ProgrammeDay* programme_day(Instant t) const;

 private:
  std::vector<std::size_t> beside(std::size_t placed, Instant t) const;

  std::vector<Placed> placed_;
  std::vector<Change> changes_;
  std::vector<Stretch> stretches_;
  std::vector<ProgrammeDay> programme_days_;
  std::vector<Stretch> firsts_;
  Landmarks stretch_landmarks_, first_landmarks_;
};

/// The sessions at a venue that take place, in the order of their printed start, delays applied: a shift runs on to
/// later sessions of the event day until gaps have absorbed it.
std::vector<Placed> place_sessions(const Content&, std::size_t venue, const EventDays&);

}  // namespace kiosk
