#include "sync/pack.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "digest/sha256.hpp"
#include "json/value.hpp"
#include "load/own_files.hpp"
#include "machine/disk.hpp"
#include "sync/manifest.hpp"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

constexpr const char *event_name = "event.json", *manifest_name = "manifest.json",
                     *signature_name = "manifest.json.minisig";

/// Files by the path under which the event knows them, from its folder, and where they are.
using Files = std::map<std::string, std::string>;

Files files_of(const std::string& event, Loaded& loaded) {
  const std::string folder = fs::absolute(event).parent_path().lexically_normal().string();
  const FileProbe own = own_files(folder, probe_picture);
  Files files;
  loaded = load_event(fs::absolute(event).lexically_normal().string(), read_file,
                      [&](const std::string& path) -> Result<FoundFile> {
                        Result<FoundFile> found = own(path);
                        if (!found) return found;
                        // One that differs by case or the like goes by the name that the event gives it.
                        const std::string named = fs::path{path}.lexically_relative(folder).generic_string();
                        const std::string real = fs::path{found->path}.lexically_relative(folder).generic_string();
                        files.emplace(is_plain_path(named) ? named : real, found->path);
                        return found;
                      });
  return files;
}

bool has_errors(const std::vector<Problem>& problems) {
  return std::ranges::any_of(problems, [](const Problem& p) { return p.severity == Severity::error; });
}

std::string manifest_text(const Content& content, const std::string& event,
                          const std::map<std::string, std::string>& digests) {
  JsonObject files;
  for (const auto& [path, digest] : digests) files.push_back({path, digest});
  JsonObject manifest{{"event", sha256(event)}, {"serial", content.serial}};
  if (content.as_of) manifest.push_back({"as_of", date::format("%FT%TZ", *content.as_of)});
  manifest.push_back({"files", std::move(files)});
  return to_line(manifest) + "\n";
}

class Packing {
 public:
  Packing(std::string folder, std::vector<Problem>& problems) : folder_(std::move(folder)), problems_(problems) {}

  std::string place(const std::string& path) const { return folder_ + "/" + path; }

  /// False, told, where the disk doesn't take it. What is there already is left alone.
  bool put(const std::string& path, std::string_view bytes) {
    if (read_file(place(path)).value_or("") == bytes && fs::exists(place(path))) return true;
    std::error_code error;
    fs::create_directories(fs::path{place(path)}.parent_path(), error);
    const auto written = replace_file(place(path), bytes, {.mode = 0644, .lasting = false});
    return written || tell(written.failure());
  }

  bool tell(const Failure& failure) {
    problems_.push_back({place(""), 1, 1, Severity::error, to_text(failure), ""});
    return false;
  }

 private:
  std::string folder_;
  std::vector<Problem>& problems_;
};

/// An earlier manifest's files that are no longer named; folders that are empty now go with them.
void sweep(const Packing& packing, const std::string& old_manifest, const std::map<std::string, std::string>& digests) {
  const auto before = read_manifest(old_manifest);
  if (!before) return;
  std::error_code ignored;
  for (const auto& [path, digest] : before->files) {
    if (digests.contains(path)) continue;
    fs::remove(packing.place(path), ignored);
    for (fs::path folder = fs::path{path}.parent_path(); !folder.empty(); folder = folder.parent_path())
      if (!fs::remove(packing.place(folder.string()), ignored)) break;
  }
}

}  // namespace

std::optional<Packed> pack_event(const std::string& event, const std::string& folder, std::vector<Problem>& problems) {
  Loaded loaded;
  const Files files = files_of(event, loaded);
  problems = loaded.problems;
  if (!loaded.content || has_errors(problems)) return std::nullopt;
  Packing packing{folder, problems};
  Packed packed{.serial = loaded.content->serial};
  std::map<std::string, std::string> digests;
  for (const auto& [path, place] : files) {
    const auto bytes = read_file(place);
    if (!bytes) {
      packing.tell(bytes.failure());
      return std::nullopt;
    }
    if (!packing.put(path, *bytes)) return std::nullopt;
    digests.emplace(path, sha256(*bytes));
    packed.bytes += bytes->size();
  }
  const std::string bytes = read_file(event).value_or("");
  const std::string manifest = manifest_text(*loaded.content, bytes, digests);
  const std::string before = read_file(packing.place(manifest_name)).value_or("");
  packed.files = digests.size() + 1;
  packed.bytes += bytes.size();
  packed.changed = manifest != before;
  std::error_code ignored;
  if (packed.changed) packed.signature_removed = fs::remove(packing.place(signature_name), ignored);
  if (!packing.put(event_name, bytes) || !packing.put(manifest_name, manifest)) return std::nullopt;
  sweep(packing, before, digests);
  return packed;
}

std::string pack_name(const std::string& event) {
  const Loaded loaded = load_event(event, read_file, probe_picture);
  return loaded.content && !loaded.content->id.empty() ? loaded.content->id : fs::path{event}.stem().string();
}

}  // namespace kiosk
