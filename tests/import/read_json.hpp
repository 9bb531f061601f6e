#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "import/readers.hpp"

namespace kiosk::test {

using JsonReader = ReadProgramme (*)(const Source&, const Node&);

/// The JSON must be sound; what it says need not be.
inline ReadProgramme read_json(JsonReader reader, std::string json) {
  const Document document = parse_json(json);
  REQUIRE_MESSAGE(document.root(), (document.faults.empty() ? json : document.faults.front().what));
  return reader({"plan.json", std::move(json)}, *document.root());
}

inline Programme programme_in(JsonReader reader, std::string json) {
  const ReadProgramme read = read_json(reader, std::move(json));
  REQUIRE_MESSAGE(read, to_text(read ? Failure{} : read.failure()));
  return *read;
}

inline std::string failure_in(JsonReader reader, std::string json) {
  const ReadProgramme read = read_json(reader, std::move(json));
  REQUIRE_FALSE(read);
  return to_text(read.failure());
}

inline std::string all_remarks(const Programme& programme) {
  std::string all;
  for (const std::string& remark : programme.remarks) all += remark + "\n";
  return all;
}

inline bool tells(const Programme& programme, std::string_view what) {
  return all_remarks(programme).find(what) != std::string::npos;
}

inline LocalTime on_6_september(int hour, int minute = 0) {
  using namespace date::literals;
  return LocalTime{LocalDay{2020_y / 9 / 6}} + std::chrono::hours{hour} + Minutes{minute};
}

/// Puts each broken value in the place of each member, and of each list's first element, in turn: whatever comes of it,
/// nothing crashes and nothing hangs.
inline void survives_any_kind(JsonReader reader, const std::string& json) {
  std::size_t places = 0;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const bool after_key = json[at] == ':' && json[at - 1] == '"';
    if (!after_key && json[at] != '[') continue;
    const std::string head = json.substr(0, at + 1);
    for (const char* wrong :
         {"null", "7", "-1.5e300", "\"\"", "\"soon\"", "[]", "[[null]]", "{}", "{\"\":{\"\":1}}", "true"}) {
      // The value that stands there ends where the JSON is sound again.
      for (std::size_t end = at + 1; end <= json.size(); ++end) {
        if (end < json.size() && json[end] != ',' && json[end] != '}' && json[end] != ']') continue;
        const std::string broken = head + wrong + json.substr(end);
        const Document document = parse_json(broken);
        if (!document.root()) continue;
        const ReadProgramme read = reader({"plan.json", broken}, *document.root());
        if (!read) CHECK(to_text(read.failure()).starts_with("plan.json: line "));
        ++places;
        break;
      }
    }
  }
  CHECK(places > 100);
}

}  // namespace kiosk::test
