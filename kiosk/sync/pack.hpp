#pragma once
// `kiosk pack`: events with all that they need, in a folder that a web server, a stick or a card has.

#include <string>
#include <vector>

#include "load/load.hpp"
#include "machine/disk.hpp"

namespace kiosk {

struct Packing {
  bool done = false;
  std::vector<Problem> problems;   ///< of the events, as `kiosk check` tells them
  std::vector<std::string> notes;  ///< what else is to be told, a line each: why it is not done, or what was
};

/// One event is FOLDER/event.json, of several each is FOLDER/ID/event.json; beside it its files and manifest.json with
/// the SHA-256 of each. Where anything is wrong nothing is written. Files that an earlier manifest there has and the
/// new one has not are removed, all else in the folder stays.
///
/// A sign asks for the manifest first, then for the event and the files: these are moved to their places before it,
/// and at once. One that asks in between finds a hash that doesn't fit, keeps what it has, and asks again.
Packing pack(const std::vector<std::string>& events, const std::string& folder, Disk disk = real_disk());

}  // namespace kiosk
