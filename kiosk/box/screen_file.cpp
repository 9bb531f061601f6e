#include "box/screen_file.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>

#include <fmt/format.h>

#include "machine/folder.hpp"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

struct Candidate {
  fs::path path;
  fs::file_time_type changed;
  bool doubled;  ///< .txt at its end
};

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

std::vector<Candidate> candidates_in(const fs::path& folder) {
  std::vector<Candidate> found;
  for (const fs::path& path : entries_of(folder).value_or({})) {
    const std::string name = lower(path.filename().string());
    std::error_code ignored;
    if ((name != "kiosk.json" && name != "kiosk.json.txt") || !fs::is_regular_file(path, ignored)) continue;
    found.push_back({path, fs::last_write_time(path, ignored), name.ends_with(".txt")});
  }
  return found;
}

/// The file that was written last is the one that somebody meant: a kiosk.json may be mended later, and a forgotten
/// .txt must not hide that. At the same time (FAT counts in steps of two seconds) the right name counts.
bool is_rather(const Candidate& a, const Candidate& b) {
  return a.changed != b.changed ? a.changed > b.changed : a.doubled < b.doubled;
}

}  // namespace

ScreenFile find_screen_file(const std::string& asked) {
  const fs::path path{asked};
  ScreenFile found{asked, asked, "", {asked}};
  if (path.filename() != "kiosk.json") return found;
  found.names.push_back(asked + ".txt");
  const auto candidates = candidates_in(path.has_parent_path() ? path.parent_path() : ".");
  const auto best = std::ranges::min_element(candidates, is_rather);
  if (best == candidates.end() || best->path.filename() == path.filename()) return found;
  found.file = (path.parent_path() / best->path.filename()).string();
  found.names.push_back(found.file);
  const char* why = candidates.size() > 1 ? "it is newer than kiosk.json" : "there is no kiosk.json";
  if (best->doubled) found.note = fmt::format("this file is read, since {}; its name should be kiosk.json", why);
  return found;
}

}  // namespace kiosk
