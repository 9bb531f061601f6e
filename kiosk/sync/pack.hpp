#pragma once
// All that an event needs, in one folder, with the hashes by which it is fetched whole.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "load/load.hpp"

namespace kiosk {

struct Packed {
  std::size_t files = 0, bytes = 0;  ///< beside the manifest
  std::int64_t serial = 0;
  bool changed = false;            ///< the manifest is another than before
  bool signature_removed = false;  ///< of a manifest that was there before
};

/// Copies the event as event.json and the files that it names to `folder`, which is made, and writes manifest.json
/// last: who fetches meanwhile gets a set whose hashes agree, or waits. What an earlier manifest there lists and this
/// one does not is removed, nothing else. The same event gives the same bytes.
///
/// Nothing where the event has an error, which is told in `problems` as `kiosk check` tells it; there, too, what it
/// names outside of its own folder. Then nothing is written, but for a disk that fails midway.
std::optional<Packed> pack_event(const std::string& event, const std::string& folder, std::vector<Problem>& problems);

/// How several events' folders are called within one: the event's id, else its file's name without its ending.
std::string pack_name(const std::string& event);

}  // namespace kiosk
