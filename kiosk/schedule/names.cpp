#include <array>

#include "schedule/screen_table.hpp"

namespace kiosk {

std::string_view name_of(const Screen& screen) { return entry_for(screen).name; }

std::string_view name_of(Phase phase) {
  static constexpr std::array<std::string_view, 5> names{"before", "session", "gap", "after", "idle"};
  return names[static_cast<std::size_t>(phase)];
}

}  // namespace kiosk
