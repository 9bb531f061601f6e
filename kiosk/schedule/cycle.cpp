#include "schedule/cycle.hpp"

#include <algorithm>
#include <numeric>

namespace kiosk {

Cycle::Cycle(std::vector<Slot> playlist, EventDays days, std::vector<Restart> restarts,
             std::function<Available(Instant)> available)
    : playlist_(std::move(playlist)), days_(days), available_(std::move(available)) {
  // Of several at one instant the phase's boundary is the one to tell; the others are told in their turn.
  std::ranges::sort(restarts, {}, [](const Restart& r) { return std::pair{r.at, r.tells}; });
  for (const Restart& r : restarts) {
    if (!epochs_.empty() && epochs_.back().begin == r.at) continue;
    const Turn before = turn_in(epoch_since(epochs_.empty() ? nullptr : &epochs_.back(), r.at), r.at);
    epochs_.push_back({r.at, r.tells, available_(r.at), before.completed});
  }
  landmarks_ = Landmarks{epochs_, &Epoch::begin};
}

/// `latest` is the last restart up to `t`, or null.
Cycle::Epoch Cycle::epoch_since(const Epoch* latest, Instant t) const {
  const Instant day = days_.begin(days_.day_of(t));
  if (!latest || latest->begin < day) return {day, SlotScreen::current, available_(day), {}};
  return *latest;
}

/// What has something to say, beginning with the screen that tells what changed.
std::vector<Slot> Cycle::slots_of(const Epoch& epoch) const {
  std::vector<Slot> slots;
  std::ranges::copy_if(playlist_, std::back_inserter(slots),
                       [&](const Slot& s) { return epoch.available[place_of(s.screen)]; });
  const auto tells = std::ranges::find(slots, epoch.tells, &Slot::screen);
  if (tells != slots.end()) std::rotate(slots.begin(), tells, slots.end());
  return slots;
}

Turn Cycle::turn_in(const Epoch& epoch, Instant t) const {
  const std::vector<Slot> slots = slots_of(epoch);
  if (slots.empty()) return {SlotScreen::current, Instant::max(), epoch.completed, epoch.begin};
  const Seconds whole =
      std::accumulate(slots.begin(), slots.end(), Seconds{0}, [](Seconds sum, const Slot& s) { return sum + s.dwell; });
  const auto rounds = static_cast<std::size_t>((t - epoch.begin) / whole);
  Instant begin = t - (t - epoch.begin) % whole;
  std::size_t done = 0;
  for (; begin + slots[done].dwell <= t; ++done) begin += slots[done].dwell;
  Turn turn{slots[done].screen, begin + slots[done].dwell, epoch.completed, begin};
  for (std::size_t i = 0; i < slots.size(); ++i) {
    turn.completed[place_of(slots[i].screen)] += i < done ? rounds + 1 : rounds;
  }
  return turn;
}

Turn Cycle::at(Instant t) const {
  const auto after = landmarks_.upper_bound(epochs_, t, &Epoch::begin);
  return turn_in(epoch_since(after == epochs_.begin() ? nullptr : &*std::prev(after), t), t);
}

}  // namespace kiosk
