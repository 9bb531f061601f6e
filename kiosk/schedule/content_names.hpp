#pragma once
// What the files call content's values, each list in the order of its enum; and the pictograms that there are.

#include <algorithm>
#include <optional>
#include <ranges>
#include <string_view>

#include "schedule/content.hpp"

namespace kiosk {

inline constexpr std::string_view venue_sign_names[] = {"circle",  "triangle", "square",    "cross",
                                                        "diamond", "hexagon",  "half-disc", "star"};
static_assert(std::size(venue_sign_names) == venue_signs);

inline constexpr std::string_view travel_mode_names[] = {"walk", "bus", "train", "car", "bike"};
inline constexpr std::string_view direction_names[] = {"left", "right", "up", "down"};

/// Of cards, of urgent announcements, and what the frame itself uses.
inline constexpr std::string_view pictogram_names[] = {
    "foot",      "bus",       "car",       "train", "bike",     "exit",      "stairs",
    "warning",   "moved",     "cancelled", "photo", "cafe",     "toilet",    "wifi",
    "lightning", "first-aid", "assembly",  "fire",  "no-entry", "all-clear", "lift"};

/// The value that one of these lists calls so.
template <class Enum, std::size_t count>
std::optional<Enum> value_named(std::string_view name, const std::string_view (&names)[count]) {
  const auto found = std::ranges::find(names, name);
  if (found == std::end(names)) return std::nullopt;
  return static_cast<Enum>(found - std::begin(names));
}

}  // namespace kiosk
