#include "sync/pack.hpp"

#include <filesystem>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "digest/sha256.hpp"
#include "json/value.hpp"
#include "sync/event_fetch.hpp"
#include "sync/manifest.hpp"
#include "sync/packed_event.hpp"
#include "sync/published_folder.hpp"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

std::string manifest_text(const Manifest& manifest, const std::optional<Instant>& as_of) {
  JsonObject files;
  for (const auto& [path, hash] : manifest.files) files.push_back({path, hash});
  JsonObject text{{"event", manifest.event}, {"serial", manifest.serial}};
  if (as_of) text.push_back({"as_of", date::format("%FT%TZ", *as_of)});
  text.push_back({"files", std::move(files)});
  return to_line(text) + "\n";
}

/// One event on its way into the folder.
class Packer {
 public:
  Packer(const PackedEvent& event, std::string prefix, PublishedFolder& to, std::vector<std::string>& notes)
      : event_(event), prefix_(std::move(prefix)), to_(to), notes_(notes) {
    const auto before = read_manifest(read_file(place(manifest_name)).value_or(""));
    if (before) before_ = *before;
  }

  Result<> add();
  Result<> drop_what_is_gone();

 private:
  std::string place(const std::string& path) const { return to_.place(prefix_ + path); }
  Result<> put(const std::string& path, std::string_view bytes);
  Result<> add_files();
  Result<> add_manifest();
  bool is_in_place() const;

  const PackedEvent& event_;
  std::string prefix_;  ///< "" or "ID/"
  PublishedFolder& to_;
  std::vector<std::string>& notes_;
  Manifest before_, manifest_;
  std::size_t changed_ = 0;
};

Result<> Packer::put(const std::string& path, std::string_view bytes) {
  const Result<bool> put = to_.put(prefix_ + path, bytes);
  if (!put) return put.failure();
  if (*put) ++changed_;
  return {};
}

Result<> Packer::add_files() {
  std::size_t sum = 0;
  for (const auto& [path, source] : event_.files) {
    if (path == event_name || path == manifest_name)
      return Failure{"can't be packed", source, "the event's own files have this name there"};
    const Result<std::string> bytes = read_file(source);
    if (!bytes) return bytes.failure();
    sum += bytes->size();
    if (sum > most_set_bytes) return Failure{"can't be packed", event_.file, "its files are more than 200 MiB"};
    manifest_.files[path] = sha256(*bytes);
    if (Result<> added = put(path, *bytes); !added) return added;
  }
  return {};
}

Result<> Packer::add_manifest() {
  manifest_.event = sha256(event_.bytes);
  manifest_.serial = event_.serial;
  const Result<bool> put = to_.put(prefix_ + manifest_name, manifest_text(manifest_, event_.as_of));
  if (!put) return put.failure();
  if (*put && event_.serial < before_.serial)
    notes_.push_back(fmt::format("{}: its serial is {}, and {} was there: signs that have that one refuse it",
                                 event_.file, event_.serial, before_.serial));
  const std::string signature = prefix_ + manifest_name + ".minisig";
  const Result<bool> unsigned_now = *put ? to_.drop(signature) : Result<bool>{false};
  if (!unsigned_now) return unsigned_now.failure();
  notes_.push_back(fmt::format("{}: serial {}, {} files, {}", place(event_name), event_.serial, event_.files.size() + 1,
                               *put || changed_ > 0 ? fmt::format("{} changed", changed_) : "nothing has changed"));
  if (*unsigned_now)
    notes_.push_back(fmt::format("{}: the signature no longer fits and is removed; sign it anew: minisign -S -m {}",
                                 place(manifest_name), place(manifest_name)));
  return {};
}

Result<> Packer::add() {
  if (event_.files.size() > most_files)
    return Failure{"can't be packed", event_.file, fmt::format("it names more than {} files", most_files)};
  if (Result<> added = add_files(); !added) return added;
  if (Result<> added = put(event_name, event_.bytes); !added) return added;
  return add_manifest();
}

/// Packed where it was written: its files are nobody's copies.
bool Packer::is_in_place() const {
  const fs::path here = fs::path{event_.file}.parent_path();
  std::error_code ignored;
  return fs::equivalent(here.empty() ? "." : here, to_.place(prefix_), ignored);
}

Result<> Packer::drop_what_is_gone() {
  if (is_in_place()) return {};
  for (const auto& [path, hash] : before_.files) {
    if (manifest_.files.contains(path) || path == event_name || path == manifest_name) continue;
    const auto bytes = read_file(place(path));
    if (!bytes || sha256(*bytes) != hash) continue;  // somebody has laid another one there
    if (const Result<bool> dropped = to_.drop(prefix_ + path); !dropped) return dropped.failure();
  }
  return {};
}

/// Each with the folder it gets, "" where it is the only one; or why they can't stand beside each other.
Result<std::map<std::string, const PackedEvent*>> prefixes(const std::vector<PackedEvent>& events) {
  std::map<std::string, const PackedEvent*> by_prefix;
  if (events.size() == 1) return std::map<std::string, const PackedEvent*>{{"", &events.front()}};
  for (const PackedEvent& event : events) {
    if (!is_plain_path(event.name) || event.name.starts_with('.'))
      return Failure{"can't be packed", event.file, "it has no \"id\", and its name can't be a folder's"};
    const auto [same, fresh] = by_prefix.emplace(event.name + "/", &event);
    if (!fresh)
      return Failure{"can't be packed", event.file,
                     fmt::format("it is called \"{}\" as {} is: give each an \"id\"", event.name, same->second->file)};
  }
  return by_prefix;
}

Result<> packed(const std::vector<PackedEvent>& events, PublishedFolder& to, std::vector<std::string>& notes) {
  const auto by_prefix = prefixes(events);
  if (!by_prefix) return by_prefix.failure();
  if (Result<> opened = to.open(); !opened) return opened;
  std::vector<Packer> packers;
  for (const auto& [prefix, event] : *by_prefix) {
    packers.emplace_back(*event, prefix, to, notes);
    if (Result<> added = packers.back().add(); !added) return added;
  }
  for (Packer& packer : packers) {  // last: until then a sign may be fetching them
    if (Result<> dropped = packer.drop_what_is_gone(); !dropped) return dropped;
  }
  return to.publish();
}

std::string without_slash(std::string folder) {
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  return folder;
}

}  // namespace

Packing pack(const std::vector<std::string>& events, const std::string& folder, Disk disk) {
  Packing packing;
  std::vector<PackedEvent> read;
  for (const std::string& file : events) {
    if (auto event = read_event_to_pack(file, packing.problems)) read.push_back(std::move(*event));
  }
  if (read.size() < events.size()) return packing;
  PublishedFolder to{without_slash(folder), std::move(disk)};
  std::vector<std::string> notes;
  const Result<> done = packed(read, to, notes);
  packing.done = done.has_value();
  packing.notes = done ? std::move(notes) : std::vector{to_text(done.failure())};
  return packing;
}

}  // namespace kiosk
