// The file that a path was likely meant for: other systems mind neither case nor composition, and part folders by "\".

#include <algorithm>
#include <filesystem>
#include <iterator>

#include <fmt/format.h>

#include "load/load.hpp"
#include "text/folding.hpp"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_entries = 5000;  ///< of a folder that is looked through

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  fs::directory_iterator entry{folder.empty() ? fs::path{"."} : folder, error};
  for (; !error && entry != fs::directory_iterator{} && names.size() < most_entries; entry.increment(error)) {
    names.push_back(entry->path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(path, error);
}

struct Name {
  std::string name;   ///< empty: none is like it
  bool same = false;  ///< and the only one that people would call so
};

/// Exactly, else as people would call it the same, else the nearest.
Name name_like(const std::string& wanted, const fs::path& folder) {
  if (is_there(folder / wanted)) return {wanted, true};
  const std::vector<std::string> names = names_in(folder);
  const std::string meant = folded(wanted);
  std::vector<std::string> same;
  std::ranges::copy_if(names, std::back_inserter(same), [&](const std::string& name) { return folded(name) == meant; });
  if (!same.empty()) return {same.front(), same.size() == 1};
  return {nearest_name(wanted, names), false};
}

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\n"), last = text.find_last_not_of(" \t\n");
  return first == std::string_view::npos ? "" : std::string{text.substr(first, last + 1 - first)};
}

std::string small_ascii(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

std::string difference(const std::string& wanted, const std::string& near) {
  if (wanted.find('\\') != std::string::npos) return ", with \"/\" between the folders";
  if (trimmed(wanted) != wanted && trimmed(wanted) == near) return ", without the blank";
  if (folded(wanted) != folded(near)) return "";
  return small_ascii(trimmed(wanted)) == small_ascii(near) ? ", in other letters' case"
                                                           : ", whose letters are composed otherwise";
}

/// The part from the first folder or file on that is not there, and what it was likely meant for.
struct Near {
  std::string wanted, near;
  bool same = true;  ///< for certain
  fs::path folder;   ///< that both begin in
};

Near find_near(const std::string& missing) {
  fs::path there;
  std::string wanted, near;
  bool same = true;
  for (const fs::path& part : fs::path{missing}) {
    const std::string written = part.string();
    if (wanted.empty() && is_there(there / part)) {
      there /= part;
      continue;
    }
    wanted += (wanted.empty() ? "" : "/") + written;
    std::string plain = trimmed(written);
    std::ranges::replace(plain, '\\', '/');
    for (const fs::path& step : fs::path{plain}) {
      const Name found = name_like(step.string(), there / near);
      if (found.name.empty()) return {};
      same = same && found.same;
      near += (near.empty() ? "" : "/") + found.name;
    }
  }
  return {wanted, near, same, there};
}

}  // namespace

bool same_but_for_writing(const std::string& a, const std::string& b) {
  const auto plain = [](std::string path) {
    std::ranges::replace(path, '\\', '/');
    return folded(path);
  };
  return plain(a) == plain(b);
}

Result<FoundFile> probe_picture(const std::string& path) {
  const Result<> there = probe_file(path);
  if (there) return FoundFile{path};
  if (there.failure().reason != "no such file") return there.failure();  // a link has its own reason
  const Near found = find_near(path);
  if (found.near.empty()) return there.failure();
  const std::string near_path = (found.folder / found.near).string();
  if (found.same && probe_file(near_path)) {
    return FoundFile{near_path, found.wanted, found.near, difference(found.wanted, found.near)};
  }
  Failure failure = there.failure();
  failure.reason += fmt::format(", but there is \"{}\"{}", found.near, difference(found.wanted, found.near));
  return failure;
}

}  // namespace kiosk
