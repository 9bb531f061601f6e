#pragma once
// Files from memory, and the usual ones around the one that a test is about.

#include <fstream>
#include <map>
#include <string>

#include "load/load.hpp"

namespace kiosk::testing {

inline const std::string small_event = R"({
  "name": "Small", "timezone": "Asia/Taipei",
  "venues": [{"id": "hall", "name": "Hall"}, {"id": "cafe", "name": "Café"}],
  "sessions": [{"id": "a", "venue": "hall", "title": "A", "start": "2020-09-06T13:00", "end": "2020-09-06T14:00"}]
})";

/// "kiosk.json" names "event.json" and, when it is given, "theme.json".
struct GivenFiles {
  std::map<std::string, std::string> files{{"event.json", small_event}};

  Loaded load(const std::optional<std::string>& venue = {}) const {
    std::map<std::string, std::string> all = files;
    const std::string theme = files.contains("theme.json") ? R"(, "theme": "theme.json")" : "";
    all.emplace("kiosk.json", R"({"venue": "hall", "event": "event.json")" + theme + "}");
    const auto read = [&all](const std::string& path) -> Result<std::string> {
      const auto found = all.find(path);
      if (found == all.end()) return Failure{"", path, "no such file"};
      return found->second;
    };
    return kiosk::load("kiosk.json", venue, read,
                       [](const std::string& path) -> Result<FoundFile> { return FoundFile{path}; });
  }
};

inline std::string all_problems(const Loaded& loaded) {
  std::string text;
  for (const Problem& p : loaded.problems) text += to_text(p) + "\n";
  return text;
}

inline std::string problems_of_event(const std::string& event) {
  GivenFiles given;
  given.files["event.json"] = event;
  return all_problems(given.load());
}

inline std::string contents(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace kiosk::testing
