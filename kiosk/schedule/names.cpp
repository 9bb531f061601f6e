#include <array>

#include "schedule/showing.hpp"

namespace kiosk {

std::string_view name_of(const Screen& screen) {
  static constexpr std::array<std::string_view, std::variant_size_v<Screen>> names{
      "current",   "next", "gap",          "before",    "after",    "idle",  "sponsor", "departures",
      "elsewhere", "card", "announcement", "programme", "identify", "setup", "stick"};
  return names[screen.index()];
}

std::string_view name_of(Phase phase) {
  static constexpr std::array<std::string_view, 5> names{"before", "session", "gap", "after", "idle"};
  return names[static_cast<std::size_t>(phase)];
}

}  // namespace kiosk
