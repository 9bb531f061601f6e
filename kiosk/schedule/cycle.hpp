#pragma once
// The playlist's cycle: which slot's turn it is, and how many turns of each screen were completed today.

#include <array>
#include <bitset>
#include <functional>
#include <span>
#include <vector>

#include "schedule/event_days.hpp"
#include "schedule/landmarks.hpp"
#include "schedule/screen_table.hpp"

namespace kiosk {

/// The screens that have something to say, by place_of.
using Available = std::bitset<slot_count>;

/// How many turns of each screen were completed since the event day started, by place_of.
using TurnCounts = std::array<std::size_t, slot_count>;

/// Sponsors' turns: one whole cycle in a fair order, as indices into `weights` (each 1–100). In it each index has
/// exactly weight / sum of the turns (after division by the weights' common divisor), every prefix is off by less than
/// one turn, and none comes twice in a row, cyclically, where that can be avoided (no weight above half the sum). Empty
/// for no weights.
std::vector<std::size_t> turn_order(std::span<const int> weights);

/// An instant at which the cycle restarts, and the screen that tells what changed.
struct Restart {
  Instant at;
  SlotScreen tells;
};

struct Turn {
  SlotScreen screen = SlotScreen::current;
  Instant until;  ///< the slot's end; Instant::max() when nothing else has a turn
  TurnCounts completed{};
  Instant since{};  ///< the slot's begin

  /// Which turn of its screen this is today, from 0.
  std::size_t number() const { return completed[place_of(screen)]; }
};

class Cycle {
 public:
  /// Nothing is available while an urgent announcement stands. `restarts` need not be sorted; each start of an event
  /// day is one as well.
  Cycle(std::vector<Slot> playlist, EventDays, std::vector<Restart> restarts, std::function<Available(Instant)>);

  Turn at(Instant) const;

 private:
  struct Epoch {
    Instant begin;
    SlotScreen tells;
    Available available;
    TurnCounts completed{};  ///< before `begin` today
  };

  Epoch epoch_since(const Epoch* latest, Instant) const;
  Turn turn_in(const Epoch&, Instant) const;
  std::vector<Slot> slots_of(const Epoch&) const;

  std::vector<Slot> playlist_;
  EventDays days_;
  std::function<Available(Instant)> available_;
  std::vector<Epoch> epochs_;
  Landmarks landmarks_;
};

}  // namespace kiosk
