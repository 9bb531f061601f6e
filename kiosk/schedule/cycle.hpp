#pragma once
// The playlist's cycle: which slot's turn it is, how many sponsors' and cards' turns were completed today.

#include <bitset>
#include <functional>
#include <vector>

#include "schedule/content.hpp"
#include "schedule/event_days.hpp"
#include "schedule/landmarks.hpp"

namespace kiosk {

inline constexpr std::size_t slot_screens = 6;

/// The screens that have something to say, by SlotScreen.
using Available = std::bitset<slot_screens>;

inline constexpr std::size_t bit(SlotScreen s) { return static_cast<std::size_t>(s); }

/// An instant at which the cycle restarts, and the screen that tells what changed.
struct Restart {
  Instant at;
  SlotScreen tells;
};

struct Turn {
  SlotScreen screen = SlotScreen::current;
  Instant until;                 ///< the slot's end; Instant::max() when nothing else has a turn
  std::size_t sponsor_turn = 0;  ///< sponsor slots completed since the event day started
  std::size_t card_turn = 0;     ///< card slots, likewise
  Instant since{};               ///< the slot's begin
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
    std::size_t sponsor_turns = 0, card_turns = 0;  ///< completed before `begin` today
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
