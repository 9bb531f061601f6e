#pragma once
// All that the real days bring to one venue's screen, each answer once, however often it is shown.

#include <vector>

#include "schedule/schedule.hpp"

namespace kiosk {

struct EveryShowing {
  std::vector<Showing> showings;
  bool complete = true;  ///< else only some of the event's moments were asked
};

/// Asks at each moment at which a session, a car, a card or an announcement comes or goes; at no more than
/// `most_moments`, spread evenly, so that an absurdly large event takes bounded time. Answers that differ in their
/// countdowns alone are one. Each of the playlist's screens is asked for, all sponsors and cards have their turn, and
/// identify and the programme (clock not trusted) are among them.
EveryShowing every_showing(const Schedule&, std::size_t most_moments);

}  // namespace kiosk
