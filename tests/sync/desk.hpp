#pragma once
// An organiser's desk for tests of `kiosk pack`: an event with its files, and the folder that is served.

#include <filesystem>
#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "digest/sha256.hpp"
#include "folder.hpp"
#include "sync/manifest.hpp"
#include "sync/pack.hpp"

namespace kiosk::testing {

namespace fs = std::filesystem;

inline std::string plan_of(int serial, const std::string& more = "", const std::string& id = "") {
  return fmt::format(
      R"({{"name": "E", "timezone": "Asia/Taipei", "serial": {},{} "venues": [{{"id": "hall", "name": "Hall"}}],
  "sessions": [{{"id": "a", "venue": "hall", "title": "Snakes", "start": "2020-09-06T13:00", "end": "2020-09-06T14:00",
    "speakers": [{{"name": "Ada", "photo": "faces/ada.jpg"}}]}}]{}}})",
      serial, id.empty() ? "" : fmt::format(R"( "id": "{}",)", id), more);
}

inline std::string slide(const std::string& path) {
  return fmt::format(R"(, "sponsors": [{{"id": "s", "name": "S", "slide": "{}"}}])", path);
}

struct Desk {
  Folder home, web;
  std::string event = home / "plan.json", out = web / "2027";

  Desk() { add("faces/ada.jpg", "a face"), add("plan.json", plan_of(1)); }

  void add(const std::string& name, const std::string& bytes) const {
    fs::create_directories(fs::path{home / name}.parent_path());
    write(home / name, bytes);
  }
  std::string read(const std::string& name) const { return contents(out + "/" + name); }
  bool has(const std::string& name) const { return fs::exists(out + "/" + name); }

  Packing pack() const { return kiosk::pack({event}, out); }
  /// Errors and what else is told, a line each, without the folders' names.
  std::string told(const Packing& packing) const {
    std::string all;
    for (const Problem& problem : packing.problems) all += to_text(problem) + "\n";
    for (const std::string& note : packing.notes) all += note + "\n";
    for (const std::string& folder : {home / "", web / ""}) {
      for (std::size_t at; (at = all.find(folder)) != std::string::npos;) all.erase(at, folder.size());
    }
    return all;
  }
  /// All files with their bytes and times.
  std::map<std::string, std::pair<std::string, fs::file_time_type>> standing() const {
    std::map<std::string, std::pair<std::string, fs::file_time_type>> files;
    if (!fs::exists(out)) return files;
    for (const auto& entry : fs::recursive_directory_iterator{out}) {
      if (entry.is_regular_file())
        files[entry.path().string()] = {contents(entry.path().string()), entry.last_write_time()};
    }
    return files;
  }
  /// Whether each hash of the manifest that stands there is its file's.
  bool whole() const {
    const auto manifest = read_manifest(read("manifest.json"));
    if (!manifest || manifest->event != sha256(read("event.json"))) return false;
    for (const auto& [path, hash] : manifest->files) {
      if (sha256(read(path)) != hash) return false;
    }
    return true;
  }
};

inline bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace kiosk::testing
