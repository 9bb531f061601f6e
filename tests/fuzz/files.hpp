#pragma once
// Files in memory for the loader: what is fuzzed in the place of one of them.

#include <map>
#include <string>

#include "load/load.hpp"

namespace kiosk::testing {

inline Loaded load_with(std::map<std::string, std::string> files) {
  const FileReader reader = [&files](const std::string& path) -> Result<std::string> {
    const auto found = files.find(path);
    if (found == files.end()) return Failure{"", path, "no such file"};
    return found->second;
  };
  return load("kiosk.json", {}, reader, [](const std::string& path) -> Result<FoundFile> { return FoundFile{path}; });
}

inline const std::string small_event = R"({"name": "E", "timezone": "Asia/Taipei",
  "venues": [{"id": "hall", "name": "Hall"}], "sessions": []})";

}  // namespace kiosk::testing
