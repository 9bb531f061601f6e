#pragma once
// What `kiosk status --prometheus` prints: https://prometheus.io/docs/instrumenting/exposition_formats/

#include <cstdint>
#include <string>
#include <string_view>

#include "machine/machine_health.hpp"
#include "status/sign_status.hpp"

namespace kiosk {

/// Null: no sign runs here. `version` is this program's own, for when none does.
std::string to_prometheus(const SignStatus*, const MachineHealth&, std::string_view version, std::int64_t now_ms);

}  // namespace kiosk
