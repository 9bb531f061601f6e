#pragma once
// Where a sign may keep what is to outlast a power cut.

#include <string>

namespace kiosk {

/// The option's, else the first of systemd's $STATE_DIRECTORY, else empty: nothing is kept.
std::string state_folder(const std::string& option);

}  // namespace kiosk
