#include "box/kept_content.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "machine/content_hash.hpp"
#include "machine/folder.hpp"

namespace kiosk {
namespace {

constexpr const char* list_name = "list";

std::string absolute(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::absolute(path, ignored).lexically_normal().string();
}

/// Before anything is written.
Result<> small_enough(const FileSet& set) {
  std::uintmax_t sum = 0;
  for (const auto& [path, bytes] : set.texts) sum += bytes.size();
  for (const std::string& path : set.pictures) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (!error) sum += size;
  }
  if (sum <= KeptContent::most_bytes) return {};
  return Failure{fmt::format("it has {} MB, more than {}", sum / 1'000'000, KeptContent::most_bytes / 1'000'000)};
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

template <class Speakers, class Visit>
void each_photo(Speakers& speakers, const Visit& visit) {
  for (auto& speaker : speakers) visit(speaker.photo);
}

/// Every place for a picture's path, empty or not: of what is const to be read, else to be changed.
template <class AnyContent, class Visit>
void each_picture_of_content(AnyContent& content, const Visit& visit) {
  for (auto& sponsor : content.sponsors) {
    visit(sponsor.slide);
    visit(sponsor.slide_portrait);
    visit(sponsor.logo);
  }
  for (auto& session : content.sessions) {
    each_photo(session.speakers, visit);
    for (auto& talk : session.talks) each_photo(talk.speakers, visit);
  }
  for (auto& card : content.cards) visit(card.image);
}

template <class AnyTheme, class Visit>
void each_picture_of_theme(AnyTheme& theme, const Visit& visit) {
  visit(theme.logo);
  visit(theme.background);
}

void name_kept_pictures(Loaded& loaded, const std::map<std::string, std::string>& places) {
  const auto name = [&](std::string& path) {
    const auto found = path.empty() ? places.end() : places.find(absolute(path));
    path = found == places.end() ? "" : found->second;
  };
  if (loaded.screen) name(loaded.screen->event);
  if (loaded.theme) each_picture_of_theme(*loaded.theme, name);
  if (loaded.content) each_picture_of_content(*loaded.content, name);
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
  std::set<std::string> named;  // who speaks twice has one photo
  const auto add = [&](const std::string& path) {
    if (!path.empty() && named.insert(path).second) paths.push_back(path);
  };
  each_picture_of_theme(theme, add);
  each_picture_of_content(content, add);
  return paths;
}

KeptContent::KeptContent(const std::string& folder, Disk disk, std::function<void()> progress)
    : folder_(folder.empty() ? "" : (std::filesystem::path{folder} / "content").string()),
      disk_(std::move(disk)),
      progress_(std::move(progress)) {
  if (!keeps()) return;
  if (auto list = read_kept_list(read_file(place(list_name)).value_or(""))) list_ = std::move(*list);
}

Result<> KeptContent::keep(const FileSet& set) {
  if (!keeps()) return Failure{"there is no state directory"};
  if (Result<> fits = small_enough(set); !fits) return fits;
  const Result<KeptList> list = list_of(set);
  if (!list) return list.failure();
  if (*list == list_ && whole()) return {};
  return store(set, *list);
}

Result<KeptList> KeptContent::list_of(const FileSet& set) const {
  KeptList list;
  for (const std::string& path : paths_of(set)) {
    if (path.find('\n') != std::string::npos) return Failure{"a file's path has a line break in it"};
    progress_();
    const auto bytes = bytes_of(set, path);
    // Of a stick, which may be pulled out meanwhile, all is taken or nothing.
    if (!bytes && !set.over.empty()) return Failure{"can't be read", path};
    if (bytes) list.files.push_back({kept_name(*bytes, path), bytes->size(), path});
  }
  list.config = absolute(set.config);
  list.served = set.served;
  list.over = set.over;
  list.last_stick = set.over.empty() ? list_.last_stick : fingerprint(list);
  const bool again = !set.over.empty() && list.last_stick == list_.last_stick;
  // A stick left in the box must not undo, at each power-on, what staff changed since.
  if (again && list_.over.empty()) return Failure{"it was taken before, and this sign's own files were changed since"};
  return list;
}

Result<> KeptContent::store(const FileSet& set, const KeptList& list) {
  std::error_code error;
  if (std::filesystem::create_directories(folder_, error); error) return system_failure(error, folder_);
  Result<> done = store_files(set, list);
  const KeptList before =
      std::exchange(list_, read_kept_list(read_file(place(list_name)).value_or("")).value_or(KeptList{}));
  sweep(done ? list_ : before);
  return done;
}

/// The list last, when all that it names is on the medium.
Result<> KeptContent::store_files(const FileSet& set, const KeptList& list) {
  Result<> done = disk_.sync(std::filesystem::path{folder_}.parent_path().string());
  for (const KeptFile& file : list.files) {
    if (!done) return done;
    progress_();
    const std::string bytes = bytes_of(set, file.path).value_or("");
    done = kept_name(bytes, file.path) == file.name ? store_file(file.name, bytes) : Failure{"it changes", file.path};
  }
  if (done) done = disk_.sync(folder_);
  if (done) done = store_file(list_name, to_text(list));
  if (done) done = disk_.sync(folder_);
  return done;
}

Result<> KeptContent::store_file(const std::string& name, std::string_view bytes) {
  if (const auto kept = read_file(place(name)); kept && *kept == bytes) return {};
  return replace_file(disk_, place(name), bytes);
}

/// What neither list names is of an older set, or half a file.
void KeptContent::sweep(const KeptList& also) {
  std::set<std::string> named{list_name};
  for (const KeptList* list : std::array<const KeptList*, 2>{&list_, &also}) {
    for (const KeptFile& file : list->files) named.insert(file.name);
  }
  for (const std::filesystem::path& path : entries_of(folder_).value_or({})) {
    if (!named.contains(path.filename().string())) (void)disk_.remove(path.string());
  }
}

bool KeptContent::whole() const {
  return !list_.files.empty() && std::ranges::all_of(list_.files, [&](const KeptFile& file) {
    progress_();
    const Result<std::string> bytes = read_file(place(file.name));
    return bytes && bytes->size() == file.bytes && kept_name(*bytes, file.path) == file.name;
  });
}

std::string KeptContent::copy_of(const std::string& path) const {
  const auto kept = std::ranges::find(list_.files, absolute(path), &KeptFile::path);
  return kept == list_.files.end() ? "" : place(kept->name);
}

Result<std::string> KeptContent::text(const std::string& path) const {
  const auto kept = std::ranges::find(list_.files, absolute(path), &KeptFile::path);
  if (kept == list_.files.end()) return Failure{"", path, "is not kept"};
  Result<std::string> bytes = read_file(place(kept->name));
  if (bytes && kept_name(*bytes, path) != kept->name) return Failure{"", path, "is not whole where it is kept"};
  return bytes;
}

std::optional<Loaded> KeptContent::load(const std::optional<std::string>& venue_override) const {
  if (!whole()) return std::nullopt;
  std::map<std::string, std::string> places;
  for (const KeptFile& file : list_.files) places[file.path] = place(file.name);
  // What was found under another writing of its name when it was kept is so again.
  const auto probe = [&](const std::string& path) -> Result<FoundFile> {
    if (places.contains(absolute(path))) return FoundFile{path};
    const auto same = std::ranges::find_if(
        places, [&](const auto& kept) { return same_but_for_writing(kept.first, absolute(path)); });
    if (same != places.end()) return FoundFile{same->first};
    return Failure{"", path, "is not kept"};
  };
  const auto reader = [&](const std::string& path) -> Result<std::string> {
    const auto kept = places.find(absolute(path));
    if (kept == places.end()) return Failure{"", path, "is not kept"};
    return read_file(kept->second);
  };
  Loaded loaded = kiosk::load(list_.config, venue_override, reader, probe);
  name_kept_pictures(loaded, places);
  return loaded;
}

}  // namespace kiosk
