#pragma once
// An event with all that it names, for a folder from which signs fetch it.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "load/load.hpp"

namespace kiosk {

struct PackedEvent {
  std::string file;   ///< where it was read
  std::string bytes;  ///< of that
  std::string name;   ///< its id, else its file's name without ".json"
  std::int64_t serial = 0;
  std::optional<Instant> as_of;
  std::map<std::string, std::string> files;  ///< by path from the event's folder: where each can be opened
};

/// Nothing where there is an error. `problems` are as `kiosk check EVENT` tells them, and what can't be fetched is an
/// error among them: files from outside of the event's folder, links, what is too large.
std::optional<PackedEvent> read_event_to_pack(const std::string& file, std::vector<Problem>& problems);

}  // namespace kiosk
