#pragma once

#include <string>

#include "load/sign_status.hpp"

namespace kiosk {

/// As far as the machine tells: the warmest of its thermal zones, and a Raspberry Pi's own watch over its supply.
/// `root` stands before /sys.
MachineHealth machine_health(const std::string& root = "");

}  // namespace kiosk
