#pragma once
// Events of a few lines, for what fetches them.

#include <string>

#include <fmt/format.h>

#include "digest/sha256.hpp"
#include "sync/signature.hpp"

namespace kiosk::testing {

inline std::string event_of(int serial, const std::string& title = "Snakes", const std::string& more = "") {
  return fmt::format(
      R"({{"name": "E", "timezone": "Asia/Taipei", "serial": {}, "venues": [{{"id": "hall", "name": "Hall"}},
  {{"id": "cafe", "name": "Cafe"}}], "sessions": [{{"id": "a", "venue": "hall", "title": "{}", "start": "2020-09-06T13:00",
  "end": "2020-09-06T14:00"}}]{}}})",
      serial, title, more);
}

inline const std::string slide = R"(, "sponsors": [{"id": "s", "name": "S", "slide": "sponsors/a b.png"}])";

inline std::string manifest_of(const std::string& event, int serial, const std::string& files = "",
                               const char* more = "") {
  return fmt::format(R"({{"event": "{}", "serial": {}, "files": {{{}}}{}}})", sha256(event), serial, files, more);
}

}  // namespace kiosk::testing
