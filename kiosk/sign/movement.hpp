#pragma once
// Which way one answer gives way to the next.

#include "render/transition.hpp"
#include "schedule/showing.hpp"

namespace kiosk {

/// What a viewer takes for the same screen.
struct Seen {
  std::string screen;   ///< its name
  std::string subject;  ///< whose sponsor's or card's turn it is, or empty
  std::string venue;
  Phase phase = Phase::idle;
  std::string current, next;  ///< sessions' ids, or empty

  bool operator==(const Seen&) const = default;
};

Seen seen_of(const Showing&);

/// An exchange of words from screen to screen and where the venue's state changes, and a cut to what is urgent. Minutes
/// that pass on one screen don't move anything.
Movement movement_between(const Seen& before, const Seen& after);

}  // namespace kiosk
