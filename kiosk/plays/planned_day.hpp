#pragma once
// What one venue's day will bring its sponsors, counted on the sign's own answers, as proof of play counts them. Pure.

#include <optional>
#include <vector>

#include "plays/play_plan.hpp"

namespace kiosk {

struct PlannedTurns {
  int turns = 0;  ///< shown to their end
  Seconds shown{0};
  std::optional<Instant> first, last;  ///< begins
};

struct PlannedDay {
  Programme programme;
  std::vector<PlannedTurns> all_day;       ///< slides, by index into Content::sponsors
  std::vector<PlannedTurns> in_programme;  ///< those of them that begin while it lasts
  PlannedTurns board;                      ///< departures screens, which name the shuttle's sponsors, in that time
  std::vector<Instant> turning_points;     ///< begins of screens that tell something new, from the day's begin

  int turns() const;  ///< of all sponsors, all day
};

/// The venue's days with a session, in order; no more than `most`.
std::vector<PlannedDay> planned_days(const Schedule&, std::size_t most);

}  // namespace kiosk
