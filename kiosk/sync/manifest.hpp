#pragma once
// What belongs to an event: manifest.json beside it, which may be signed.

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "result/result.hpp"

namespace kiosk {

/// As they stand beside each other where they are published, and where they were fetched.
inline constexpr const char *event_name = "event.json", *manifest_name = "manifest.json";
inline constexpr std::size_t most_files = 5000;  ///< of one manifest

/// {"event": SHA-256, "serial": 3, "as_of": "…", "files": {"sponsors/a.png": SHA-256}, "reset": true}
struct Manifest {
  std::string event;                         ///< SHA-256 of the event's file, in hexadecimal digits
  std::map<std::string, std::string> files;  ///< the same of its others, by their path from the event's folder
  std::int64_t serial = 0;                   ///< 0 – 2^53 − 1
  bool reset = false;                        ///< serials begin anew; only of one that is signed

  bool operator==(const Manifest&) const = default;
};

/// A path that stays in the folder: no "..", no link to elsewhere, no blank part, not absolute.
bool is_plain_path(std::string_view);

/// The failure says line and column.
Result<Manifest> read_manifest(std::string_view bytes);

}  // namespace kiosk
