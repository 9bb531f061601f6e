#include "box/kept_content.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "machine/content_hash.hpp"

namespace kiosk {
namespace {

constexpr const char* list_name = "list";
constexpr const char* unfinished = ".part";

std::string absolute(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::absolute(path, ignored).lexically_normal().string();
}

/// Why it is too much, or nothing. Before anything is written.
std::string too_large(const FileSet& set) {
  std::uintmax_t sum = 0;
  for (const auto& [path, bytes] : set.texts) sum += bytes.size();
  for (const std::string& path : set.pictures) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (!error) sum += size;
  }
  if (sum <= KeptContent::most_bytes) return "";
  return fmt::format("it has {} MB, more than {}", sum / 1'000'000, KeptContent::most_bytes / 1'000'000);
}

Result<std::string> bytes_of(const FileSet& set, const std::string& path) {
  const auto text = std::ranges::find(set.texts, path, [](const auto& t) { return absolute(t.first); });
  return text != set.texts.end() ? text->second : set.reader(path);
}

std::set<std::string> paths_of(const FileSet& set) {
  std::set<std::string> paths;
  for (const auto& [path, bytes] : set.texts) paths.insert(absolute(path));
  for (const std::string& path : set.pictures) paths.insert(absolute(path));
  return paths;
}

void name_kept_pictures(Loaded& loaded, const std::map<std::string, std::string>& places) {
  const auto kept = [&](const std::string& path) {
    const auto found = path.empty() ? places.end() : places.find(absolute(path));
    return found == places.end() ? "" : found->second;
  };
  if (loaded.screen) loaded.screen->event = kept(loaded.screen->event);
  if (loaded.theme) loaded.theme->logo = kept(loaded.theme->logo);
  if (!loaded.content) return;
  for (Sponsor& sponsor : loaded.content->sponsors) sponsor.slide = kept(sponsor.slide);
}

}  // namespace

std::string own_fingerprint(const FileSet& set) {
  std::uint64_t hash = content_hash("");
  for (const auto& [path, bytes] : set.texts) {
    hash = content_hash(fmt::format("{} {} ", absolute(path), bytes.size()), hash);
    hash = content_hash(bytes, hash);
  }
  return fmt::format("{:016x}", hash);
}

std::vector<std::string> picture_paths(const Content& content, const Theme& theme) {
  std::vector<std::string> paths;
  if (!theme.logo.empty()) paths.push_back(theme.logo);
  for (const Sponsor& sponsor : content.sponsors) {
    if (!sponsor.slide.empty()) paths.push_back(sponsor.slide);
  }
  return paths;
}

KeptContent::KeptContent(std::string folder, Disk disk, std::function<void()> progress)
    : folder_(folder.empty() ? "" : (std::filesystem::path{folder} / "content").string()),
      disk_(std::move(disk)),
      progress_(std::move(progress)) {
  if (!keeps()) return;
  if (auto list = read_kept_list(read_file(place(list_name)).value_or(""))) list_ = std::move(*list);
}

std::string KeptContent::keep(const FileSet& set) {
  if (!keeps()) return "there is no state directory";
  if (auto reason = too_large(set); !reason.empty()) return reason;
  KeptList list;
  if (auto reason = list_set(set, list); !reason.empty()) return reason;
  if (list == list_ && whole()) return "";
  return store(set, list);
}

/// Why it can't be, or nothing.
std::string KeptContent::list_set(const FileSet& set, KeptList& list) const {
  for (const std::string& path : paths_of(set)) {
    if (path.find('\n') != std::string::npos) return "a file's path has a line break in it";
    progress_();
    const auto bytes = bytes_of(set, path);
    // Of a stick, which may be pulled out meanwhile, all is taken or nothing.
    if (!bytes && !set.over.empty()) return path + ": can't be read";
    if (bytes) list.files.push_back({kept_name(*bytes, path), bytes->size(), path});
  }
  list.config = absolute(set.config);
  list.over = set.over;
  list.last_stick = set.over.empty() ? list_.last_stick : fingerprint(list);
  const bool again = !set.over.empty() && list.last_stick == list_.last_stick;
  // A stick left in the box must not undo, at each power-on, what staff changed since.
  return again && list_.over.empty() ? "it was taken before, and this sign's own files were changed since" : "";
}

std::string KeptContent::store(const FileSet& set, const KeptList& list) {
  std::error_code error;
  if (std::filesystem::create_directories(folder_, error); error)
    return fmt::format("{}: {}", folder_, error.message());
  std::string reason = disk_.sync(std::filesystem::path{folder_}.parent_path().string());
  for (const KeptFile& file : list.files) {
    if (!reason.empty()) break;
    progress_();
    const std::string bytes = bytes_of(set, file.path).value_or("");
    reason = kept_name(bytes, file.path) == file.name ? store_file(file.name, bytes) : file.path + ": it changes";
  }
  if (reason.empty()) reason = disk_.sync(folder_);
  if (reason.empty()) reason = store_file(list_name, to_text(list));
  if (reason.empty()) reason = disk_.sync(folder_);
  const KeptList before =
      std::exchange(list_, read_kept_list(read_file(place(list_name)).value_or("")).value_or(KeptList{}));
  sweep(reason.empty() ? list_ : before);
  return reason;
}

std::string KeptContent::store_file(const std::string& name, std::string_view bytes) {
  if (const auto kept = read_file(place(name)); kept && *kept == bytes) return "";
  std::string reason = disk_.write(place(name) + unfinished, bytes);
  return reason.empty() ? disk_.rename(place(name) + unfinished, place(name)) : reason;
}

/// What neither list names is of an older set, or half a file.
void KeptContent::sweep(const KeptList& also) {
  std::set<std::string> named{list_name};
  for (const KeptList* list : std::array<const KeptList*, 2>{&list_, &also}) {
    for (const KeptFile& file : list->files) named.insert(file.name);
  }
  std::error_code ignored;
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator{folder_, ignored}) {
    names.push_back(entry.path().filename().string());
  }
  for (const std::string& name : names) {
    if (!named.contains(name)) disk_.remove(place(name));
  }
}

bool KeptContent::whole() const {
  return !list_.files.empty() && std::ranges::all_of(list_.files, [&](const KeptFile& file) {
    progress_();
    const Result<std::string> bytes = read_file(place(file.name));
    return bytes && bytes->size() == file.bytes && kept_name(*bytes, file.path) == file.name;
  });
}

std::optional<Loaded> KeptContent::load(const std::optional<std::string>& venue_override) const {
  if (!whole()) return std::nullopt;
  std::map<std::string, std::string> places;
  for (const KeptFile& file : list_.files) places[file.path] = place(file.name);
  const auto probe = [&](const std::string& path) -> Result<> {
    if (places.contains(absolute(path))) return {};
    return Failure{"", path, "is not kept"};
  };
  const auto reader = [&](const std::string& path) -> Result<std::string> {
    if (const Result<> kept = probe(path); !kept) return kept.failure();
    return read_file(places.at(absolute(path)));
  };
  Loaded loaded = kiosk::load(list_.config, venue_override, reader, probe);
  name_kept_pictures(loaded, places);
  return loaded;
}

}  // namespace kiosk
