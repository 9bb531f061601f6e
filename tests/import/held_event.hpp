#pragma once
// Events as they are held, made up, to be written in each format and read again.

#include <compare>
#include <random>
#include <string>
#include <vector>

#include "schedule/time.hpp"

namespace kiosk::testing {

using Chance = std::mt19937;

/// 0 … below - 1.
std::size_t pick(Chance&, std::size_t below);
inline bool toss(Chance& chance) { return pick(chance, 2) == 1; }

struct HeldSession {
  std::vector<std::string> rooms;  ///< sorted
  LocalTime start{}, end{};
  std::string title;
  std::vector<std::string> speakers;

  auto operator<=>(const HeldSession&) const = default;
};

struct HeldEvent {
  std::string zone;
  std::vector<std::string> rooms;
  std::vector<HeldSession> sessions;  ///< sorted by start
};

/// In January or July, so that no clock is changed meanwhile; sessions may last past midnight, stand one over another
/// and in several rooms where the format has a way to say so.
HeldEvent held_event(Chance&, bool several_rooms);

Instant instant_in(const std::string& zone, LocalTime);
/// "2020-09-06T13:50:00", and with the offset of the zone then, "+08:00".
std::string iso_time(LocalTime);
std::string iso_time_with_offset(const std::string& zone, LocalTime);

}  // namespace kiosk::testing
