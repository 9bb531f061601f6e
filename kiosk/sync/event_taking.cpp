// What comes, checked and laid whole beside what stands.

#include <filesystem>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "digest/sha256.hpp"
#include "json/node.hpp"
#include "load/own_files.hpp"
#include "sync/event_fetch.hpp"
#include "sync/file_address.hpp"
#include "sync/signature.hpp"

namespace kiosk {
namespace {

constexpr std::size_t most_signature_bytes = 10'000;

FetchAnswer unwritten(const Result<>& result) { return refused(to_text(result.failure())); }

}  // namespace

FetchAnswer EventFetch::take_manifest(const std::string& bytes) {
  if (!screen_.signed_by.empty()) {
    const std::string address = address_beside(screen_.event_address, std::string{manifest_name} + ".minisig");
    Got got = get_document(address, most_signature_bytes, false);
    if (auto* answer = std::get_if<FetchAnswer>(&got)) return std::move(*answer);
    const auto& signature = std::get<HttpAnswer>(got);
    if (signature.status != 200) return refused(address + " is not there");
    if (const std::string fault = signature_fault(bytes, signature.body, screen_.signed_by); !fault.empty())
      return refused(fmt::format("{}: {}", manifest_name, fault));
  }
  const auto manifest = read_manifest(bytes);
  if (!manifest) return refused(to_text(manifest.failure()));
  if (bytes == standing(manifest_name)) return stands(standing(event_name));
  const bool may_reset = manifest->reset && !screen_.signed_by.empty();
  if (manifest->serial < serial_ && !may_reset)
    return refused(fmt::format("its serial is {}, lower than {}, which stands", manifest->serial, serial_));
  return take_listed(*manifest, bytes);
}

FetchAnswer EventFetch::take_listed(const Manifest& manifest, const std::string& bytes) {
  Got got = get_document(screen_.event_address, most_event_bytes, false);
  if (auto* answer = std::get_if<FetchAnswer>(&got)) return std::move(*answer);
  const auto& event = std::get<HttpAnswer>(got);
  if (event.status != 200) return missing_event();
  // Between two versions the one has come and not yet the other: the next question will find both.
  if (sha256(event.body) != manifest.event) return refused("the event is another one than the manifest has");
  if (auto fault = faults_of(event.body)) return std::move(*fault);
  // Half a set that lies in a folder for days must not be written to the card with each question.
  if (auto fault = in_folder() ? take_files(manifest, false) : std::nullopt) return std::move(*fault);
  if (const Result<> begun = generations_.begin(); !begun) return unwritten(begun);
  if (auto fault = take_files(manifest, true)) return std::move(*fault);
  if (const Result<> added = generations_.add(manifest_name, bytes); !added) return unwritten(added);
  FetchAnswer answer = accept(event.body);
  if (answer.state == SyncState::ok) serial_ = manifest.serial;
  return answer;
}

std::optional<FetchAnswer> EventFetch::take_files(const Manifest& manifest, bool keep) {
  bytes_ = 0;
  std::map<std::string, std::string> here;  // by hash, of the set that stands
  if (const auto before = read_manifest(standing(manifest_name))) {
    for (const auto& [path, hash] : before->files) here.emplace(hash, path);
  }
  for (const auto& [path, hash] : manifest.files) {
    // Those two are taken by themselves; a link to what stands under their names would be written through.
    if (path == event_name || path == manifest_name) continue;
    const auto same = here.find(hash);
    const bool known = same != here.end() && sha256(standing(same->second)) == hash;
    if (known && (!keep || generations_.reuse(path, same->second))) continue;
    Got got = get(address_beside(screen_.event_address, path), most_file_bytes, false);
    if (auto* answer = std::get_if<FetchAnswer>(&got)) return std::move(*answer);
    const auto& file = std::get<HttpAnswer>(got);
    if (file.status != 200) return refused(path + " is not there");
    if (sha256(file.body) != hash) return refused(path + " is another file than the manifest has");
    bytes_ += file.body.size();
    if (bytes_ > most_set_bytes) return refused("its files are more than 200 MiB");
    if (!keep) continue;
    if (const Result<> added = generations_.add(path, file.body); !added) return unwritten(added);
  }
  return std::nullopt;
}

FetchAnswer EventFetch::take_unlisted(const std::string& event) {
  const Document document = parse_json(event);
  const Node* serial = document.root() ? find_member(*document.root(), "serial") : nullptr;
  const std::int64_t fresh = serial ? serial->integer : 0;
  if (document.root() && fresh < serial_)
    return refused(fmt::format("its serial is {}, lower than {}, which stands", fresh, serial_));
  const bool same = sha256(event) == hash_;
  const std::set<std::string> named = named_in(event);
  if (same) named_ = named;
  if (same && !(in_folder() && pictures_differ())) return stands(event);
  if (auto fault = faults_of(event)) return std::move(*fault);
  if (auto waiting = in_folder() && !same ? wait_for_rest(event, named) : std::nullopt) return std::move(*waiting);
  if (const Result<> begun = generations_.begin(); !begun) return unwritten(begun);
  if (auto fault = take_files(named)) return std::move(*fault);
  FetchAnswer answer = accept(event);
  if (answer.state == SyncState::ok) serial_ = fresh;
  return answer;
}

std::set<std::string> EventFetch::named_in(const std::string& event) const {
  std::set<std::string> paths;
  const std::string root = generations_.current() + "/";
  load_staged(event, [&](const std::string& path) -> Result<FoundFile> {
    if (path.starts_with(root)) paths.insert(path.substr(root.size()));
    return FoundFile{path};
  });
  return paths;
}

/// Without a manifest the files that the event names. One that is not there is shown as a card, as `check` tells.
std::optional<FetchAnswer> EventFetch::take_files(const std::set<std::string>& named) {
  for (const std::string& path : named) {
    const std::string before = standing(path);
    Got got = get(address_beside(screen_.event_address, path), most_file_bytes, !before.empty());
    if (auto* answer = std::get_if<FetchAnswer>(&got)) return std::move(*answer);
    const auto& file = std::get<HttpAnswer>(got);
    const bool same = file.status == 304 || (file.status == 200 && file.body == before);
    if (same && generations_.reuse(path, path)) continue;
    if (file.status != 200) continue;
    bytes_ += file.body.size();
    if (bytes_ > most_set_bytes) return refused("its files are more than 200 MiB");
    if (const Result<> added = generations_.add(path, file.body); !added) return unwritten(added);
  }
  return std::nullopt;
}

/// The screen file as the sign reads it, with the new event in the place of the one that stands.
Loaded EventFetch::load_staged(const std::string& event, const FileProbe& probe) const {
  const FileReader reader = [&](const std::string& path) -> Result<std::string> {
    return path == screen_.event ? Result<std::string>{event} : read_file(path);
  };
  return load(config_, {}, reader, probe);
}

/// What would be refused whatever its pictures are costs nobody their bytes.
std::optional<FetchAnswer> EventFetch::faults_of(const std::string& event) const {
  const Loaded loaded =
      load_staged(event, [](const std::string& path) -> Result<FoundFile> { return FoundFile{path}; });
  const std::string refusal = refusal_of(loaded);
  return refusal.empty() ? std::nullopt : std::optional{refused(refusal)};
}

FetchAnswer EventFetch::stands(const std::string& event) const {
  const std::string refusal = refusal_of(load_staged(event, probe_picture));
  return refusal.empty() ? FetchAnswer{} : refused(refusal);
}

FetchAnswer EventFetch::accept(const std::string& event) {
  if (const Result<> added = generations_.add(event_name, event); !added) return unwritten(added);
  const std::string root = generations_.current() + "/";
  const Loaded loaded = load_staged(event, [&](const std::string& path) -> Result<FoundFile> {
    if (!path.starts_with(root)) return probe_picture(path);  // of the theme, which is this machine's own
    const Result<> there = is_own_file(generations_.staged(""), generations_.staged(path.substr(root.size())));
    if (!there) return there.failure();
    const Result<> found = probe_file(generations_.staged(path.substr(root.size())));
    if (!found) return found.failure();
    return FoundFile{path};
  });
  if (const std::string refusal = refusal_of(loaded); !refusal.empty()) return refused(refusal);
  if (const Result<> published = generations_.publish(); !published) return unwritten(published);
  hash_ = sha256(event);
  named_ = named_in(event);
  marks_.clear();
  return {.state = SyncState::ok, .what = "", .changed = true};
}

}  // namespace kiosk
