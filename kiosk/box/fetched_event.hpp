#pragma once
// How it stands with an event that `kiosk sync` fetches, as the sign finds it: a process of its own left it there.

#include <optional>
#include <string>

#include "load/sync_report.hpp"
#include "schedule/time.hpp"

namespace kiosk {

struct FetchedEvent {
  std::optional<SyncReport> report;
  std::optional<Instant> fresh;  ///< when the last answer was good, by this machine's clock

  bool operator==(const FetchedEvent&) const = default;
};

/// Both are nothing where sync has never run.
FetchedEvent look_at_fetched(const std::string& folder);

}  // namespace kiosk
