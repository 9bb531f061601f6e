#include "sync/packed_event.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "load/own_files.hpp"
#include "sync/event_fetch.hpp"
#include "sync/manifest.hpp"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

constexpr const char* unpacked = "can't be packed";

fs::path normal(const std::string& path) { return fs::absolute(path).lexically_normal(); }

/// What signs would not take, at its place in the event.
Result<> fits(const std::string& path, const FoundFile& found) {
  if (!is_plain_path(path)) return Failure{unpacked, path, "its name has one of \\ ? # % in it"};
  std::error_code error;
  const auto size = fs::file_size(found.path, error);
  if (error) return system_failure(error, found.path, unpacked);
  if (size > most_file_bytes) return Failure{unpacked, path, "signs fetch files of at most 20 MiB"};
  return {};
}

bool any_error(const std::vector<Problem>& problems) {
  return std::ranges::find(problems, Severity::error, &Problem::severity) != problems.end();
}

/// One that says what the event is to be; check takes it for the event that it names.
std::string other_than_event(const Loaded& loaded, const PackedEvent& event) {
  if (loaded.screen->event != event.file) return "it is a screen file: pack the event that it names";
  if (event.bytes.size() > most_event_bytes) return "signs fetch events of at most 4 MiB";
  return "";
}

}  // namespace

std::optional<PackedEvent> read_event_to_pack(const std::string& file, std::vector<Problem>& problems) {
  PackedEvent event{file, "", fs::path{file}.stem().string(), 0, {}, {}};
  const fs::path parent = fs::path{file}.parent_path();
  const std::string folder = parent.empty() ? "." : parent.string();
  const Result<std::string> once = read_file(file);  // what is checked is what is packed
  const FileReader reader = [&](const std::string& path) { return path == file ? once : read_file(path); };
  const FileProbe own = own_files(folder, probe_picture);
  const FileProbe noting = [&](const std::string& path) -> Result<FoundFile> {
    Result<FoundFile> found = own(path);
    if (!found) return found;
    const std::string within = normal(found->path).lexically_relative(normal(folder)).generic_string();
    if (const Result<> fit = fits(within, *found); !fit) return fit.failure();
    event.files[within] = found->path;
    return found;
  };
  const Loaded loaded = load_event(file, reader, noting);
  problems.insert(problems.end(), loaded.problems.begin(), loaded.problems.end());
  if (any_error(loaded.problems) || !loaded.content || !loaded.screen) return std::nullopt;
  event.bytes = *once;
  if (std::string other = other_than_event(loaded, event); !other.empty()) {
    problems.push_back({file, 1, 1, Severity::error, std::move(other), ""});
    return std::nullopt;
  }
  if (!loaded.content->id.empty()) event.name = loaded.content->id;
  event.serial = loaded.content->serial;
  event.as_of = loaded.content->as_of;
  return event;
}

}  // namespace kiosk
