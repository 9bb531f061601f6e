#pragma once
// Showings to compose: every screen with the event's real texts, and hard cases.

#include <string>
#include <vector>

#include "compose/compose.hpp"

namespace kiosk_test {

struct Case {
  std::string name;
  kiosk::Showing showing;
};

/// Ordinary ones, one or more a screen: their lists are stored as text.
std::vector<Case> plain_cases();
/// Long, many, missing or strange: held to the properties only.
std::vector<Case> hard_cases();

kiosk::Theme light_theme();

}  // namespace kiosk_test
