#pragma once
// What `kiosk status --prometheus` prints: https://prometheus.io/docs/instrumenting/exposition_formats/

#include <cstdint>
#include <string>
#include <string_view>

#include "box/fetched_event.hpp"
#include "machine/machine_health.hpp"
#include "status/sign_status.hpp"

namespace kiosk {

/// Null: no sign runs here. `version` is this program's own, for when none does.
/// `fetched` is nothing where the event is a file of the machine's own.
std::string to_prometheus(const SignStatus*, const MachineHealth&, const FetchedEvent& fetched,
                          std::string_view version, std::int64_t now_ms);

}  // namespace kiosk
