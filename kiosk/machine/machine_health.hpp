#pragma once

#include <optional>
#include <string>

namespace kiosk {

/// What is not told stays empty.
struct MachineHealth {
  std::optional<double> celsius;
  std::optional<bool> undervoltage;  ///< now
  std::optional<bool> undervoltage_since_boot;

  bool operator==(const MachineHealth&) const = default;
};

/// As far as the machine tells: the warmest of its thermal zones, and a Raspberry Pi's own watch over its supply.
/// `root` stands before /sys.
MachineHealth machine_health(const std::string& root = "");

}  // namespace kiosk
