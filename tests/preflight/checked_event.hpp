#pragma once
// What `check` says of an event.

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "program.hpp"

namespace kiosk::testing {

/// A day with one talk in one hall; `session`, `venue` and `more` are further members of those objects.
inline std::string event(const std::string& session, const std::string& venue = "", const std::string& more = "") {
  return R"({"name": {"zh-Hant": "小研討會", "en": "Small"}, "timezone": "Asia/Taipei",
"venues": [{"id": "hall", "name": "Hall")" +
         venue + R"(}, {"id": "attic", "name": "Attic"}],
"sessions": [{"id": "a", "venue": "*", "start": "2027-05-01T09:00", "end": "2027-05-01T09:30", )" +
         session + "}]" + more + "}";
}

struct Checked : Folder {
  explicit Checked(const std::string& event_file, const std::string& screen = "") {
    write(*this / "event.json", event_file);
    write(*this / "kiosk.json", R"({"venue": "hall", "event": "event.json")" + screen + "}");
    output = kiosk_program("check --config " + *this / "kiosk.json" + " 2>/dev/null").output;
  }
  bool says(const std::string& text) const { return output.find(text) != std::string::npos; }
  std::size_t count(const std::string& text) const {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = output.find(text, at)) != std::string::npos; at += text.size()) ++found;
    return found;
  }

  std::string output;
};

inline std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

/// Sessions of both venues, each from a start to an end.
inline std::string programme(const std::vector<std::pair<std::string, std::string>>& spans,
                             const std::string& more = "") {
  std::string sessions;
  for (const auto& [start, end] : spans) {
    sessions += (sessions.empty() ? "" : ",\n") + std::string(R"({"id": "s)") + std::to_string(sessions.size()) +
                R"(", "venue": "*", "title": "短題", "start": ")" + start + R"(", "end": ")" + end + "\"}";
  }
  return R"({"name": "Small", "timezone": "Asia/Taipei",
"venues": [{"id": "hall", "name": "Hall"}, {"id": "attic", "name": "Attic"}],
"sessions": [)" +
         sessions + "]" + more + "}";
}

}  // namespace kiosk::testing
