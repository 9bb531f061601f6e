#include "sync/event_fetch.hpp"

#include <filesystem>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "digest/sha256.hpp"
#include "json/node.hpp"
#include "load/own_files.hpp"
#include "sync/file_address.hpp"
#include "sync/signature.hpp"

namespace kiosk {
namespace {

constexpr const char *event_name = "event.json", *manifest_name = "manifest.json";
constexpr std::size_t most_manifest_bytes = std::size_t{4} << 20, most_signature_bytes = 10'000;
/// A clock that is off by more is worth a word.
constexpr std::int64_t clock_tolerance = 120;

FetchAnswer refused(std::string what) { return {.state = SyncState::refused, .what = std::move(what)}; }

FetchAnswer unwritten(const Result<>& result) { return refused(to_text(result.failure())); }

bool is_web_page(std::string_view body) {
  const std::size_t first = body.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first != std::string_view::npos && body[first] == '<';
}

std::string read_whole(const std::string& path) { return read_file(path).value_or(""); }

}  // namespace

EventFetch::EventFetch(std::string config, Generations generations, HttpClient client)
    : config_(std::move(config)), generations_(std::move(generations)), client_(std::move(client)) {
  know_what_stands();
}

void EventFetch::know_what_stands() {
  const std::string event = read_whole(generations_.current() + "/" + event_name);
  hash_ = event.empty() ? "" : sha256(event);
  const Document document = parse_json(event);
  const Node* serial = document.root() ? find_member(*document.root(), "serial") : nullptr;
  serial_ = serial ? serial->integer : 0;
  const auto manifest = read_manifest(read_whole(generations_.current() + "/" + manifest_name));
  if (manifest) serial_ = manifest->serial;
}

FetchAnswer EventFetch::ask(const ScreenConfig& screen, bool clock_trusted, std::int64_t now) {
  if (screen.event_address != screen_.event_address || screen.signed_by != screen_.signed_by ||
      screen.venue != screen_.venue) {
    known_.clear();
    listed_.reset();
  }
  screen_ = screen;
  clock_trusted_ = clock_trusted;
  fresh_.clear();
  server_date_.reset();
  bytes_ = 0;
  FetchAnswer answer = !screen.signed_by.empty() || listed_.value_or(true) ? ask_for_manifest() : ask_for_event();
  if (answer.state != SyncState::ok) return answer;
  for (auto& [address, known] : fresh_) known_.insert_or_assign(address, std::move(known));
  if (server_date_ && std::abs(*server_date_ - now) > clock_tolerance)
    answer.what = fmt::format("the server's clock is {} seconds from this machine's", *server_date_ - now);
  return answer;
}

FetchAnswer EventFetch::failed(const HttpFailure& failure) const {
  switch (failure.trouble) {
    case HttpTrouble::elsewhere:
    case HttpTrouble::tls:
      return {.state = SyncState::portal,
              .what = "the network answers for the server, perhaps it wants a login: " + failure.reason};
    case HttpTrouble::certificate_dates:
      if (!clock_trusted_)
        return {.state = SyncState::clock_wrong,
                .what = "this machine's clock is wrong, or the certificate: " + failure.reason};
      return refused(failure.reason);
    case HttpTrouble::refused_address:
    case HttpTrouble::too_large:
      return refused(failure.reason);
    case HttpTrouble::unreachable:
    case HttpTrouble::broken:
      break;
  }
  return {.state = SyncState::unreachable, .what = failure.reason};
}

EventFetch::Got EventFetch::get(const std::string& address, std::size_t most_bytes, bool conditional) {
  HttpRequest request{.address = address,
                      .limits = {.most_bytes = most_bytes},
                      .redirects = Redirects::same_host,
                      .plain_http = !screen_.signed_by.empty()};
  const auto known = known_.find(address);
  if (conditional && known != known_.end()) {
    if (!known->second.etag.empty())
      request.headers.push_back("If-None-Match: " + known->second.etag);
    else if (!known->second.modified.empty())
      request.headers.push_back("If-Modified-Since: " + known->second.modified);
  }
  auto answer = client_.get(request);
  if (const auto* failure = std::get_if<HttpFailure>(&answer)) return failed(*failure);
  auto& got = std::get<HttpAnswer>(answer);
  server_date_ = got.headers.date();
  if (got.status == 304 && !request.headers.empty()) return std::move(got);
  if (got.status == 200 || got.status == 404) {
    if (got.status == 200)
      fresh_[address] = {got.headers.get("etag"), got.headers.get("last-modified"), sha256(got.body)};
    return std::move(got);
  }
  const std::string what = fmt::format("{} answers {}", address, got.status);
  if (got.status == 511) return FetchAnswer{.state = SyncState::portal, .what = what};
  const bool later = got.status >= 500 || got.status == 429 || got.status == 408;
  return FetchAnswer{.state = later ? SyncState::unreachable : SyncState::refused,
                     .what = what,
                     .changed = false,
                     .retry_after = got.headers.retry_after()};
}

/// What is no page of somebody else's.
EventFetch::Got EventFetch::get_document(const std::string& address, std::size_t most_bytes, bool conditional) {
  Got got = get(address, most_bytes, conditional);
  const auto* answer = std::get_if<HttpAnswer>(&got);
  if (answer && answer->status == 200 && is_web_page(answer->body))
    return FetchAnswer{.state = SyncState::portal, .what = "a web page came in place of " + address};
  return got;
}

FetchAnswer EventFetch::ask_for_manifest() {
  const std::string address = address_beside(screen_.event_address, manifest_name);
  Got got = get_document(address, most_manifest_bytes, true);
  if (auto* answer = std::get_if<FetchAnswer>(&got)) return std::move(*answer);
  const auto& answer = std::get<HttpAnswer>(got);
  const bool there = answer.status != 404;
  if (!there && !screen_.signed_by.empty())
    return refused(address + " is not there, and \"signed_by\" wants it signed");
  listed_ = there;
  if (!there) return ask_for_event();
  const auto known = known_.find(address);
  const bool same = answer.status == 304 || (known != known_.end() && known->second.hash == sha256(answer.body));
  return same ? FetchAnswer{} : take_manifest(answer.body);
}

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
  if (bytes == read_whole(generations_.current() + "/" + manifest_name))
    return stands(read_whole(generations_.current() + "/" + event_name));
  const bool may_reset = manifest->reset && !screen_.signed_by.empty();
  if (manifest->serial < serial_ && !may_reset)
    return refused(fmt::format("its serial is {}, lower than {}, which stands", manifest->serial, serial_));
  return take_listed(*manifest, bytes);
}

FetchAnswer EventFetch::take_listed(const Manifest& manifest, const std::string& bytes) {
  if (const Result<> begun = generations_.begin(); !begun) return unwritten(begun);
  Got got = get_document(screen_.event_address, most_event_bytes, false);
  if (auto* answer = std::get_if<FetchAnswer>(&got)) return std::move(*answer);
  const auto& event = std::get<HttpAnswer>(got);
  if (event.status != 200) return refused(screen_.event_address + " is not there");
  // Between two versions the one has come and not yet the other: the next question will find both.
  if (sha256(event.body) != manifest.event) return refused("the event is another one than the manifest has");
  if (auto fault = take_files(manifest)) return std::move(*fault);
  if (const Result<> added = generations_.add(manifest_name, bytes); !added) return unwritten(added);
  FetchAnswer answer = accept(event.body);
  if (answer.state == SyncState::ok) serial_ = manifest.serial;
  return answer;
}

std::optional<FetchAnswer> EventFetch::take_files(const Manifest& manifest) {
  std::map<std::string, std::string> here;  // by hash, of the set that stands
  if (const auto standing = read_manifest(read_whole(generations_.current() + "/" + manifest_name))) {
    for (const auto& [path, hash] : standing->files) here.emplace(hash, path);
  }
  for (const auto& [path, hash] : manifest.files) {
    const auto same = here.find(hash);
    const std::string standing = same == here.end() ? "" : generations_.current() + "/" + same->second;
    if (!standing.empty() && sha256(read_whole(standing)) == hash && generations_.reuse(path, same->second)) continue;
    Got got = get(address_beside(screen_.event_address, path), most_file_bytes, false);
    if (auto* answer = std::get_if<FetchAnswer>(&got)) return std::move(*answer);
    const auto& file = std::get<HttpAnswer>(got);
    if (file.status != 200) return refused(path + " is not there");
    if (sha256(file.body) != hash) return refused(path + " is another file than the manifest has");
    bytes_ += file.body.size();
    if (bytes_ > most_set_bytes) return refused("its files are more than 200 MiB");
    if (const Result<> added = generations_.add(path, file.body); !added) return unwritten(added);
  }
  return std::nullopt;
}

FetchAnswer EventFetch::ask_for_event() {
  const std::string& address = screen_.event_address;
  Got got = get_document(address, most_event_bytes, true);
  if (auto* answer = std::get_if<FetchAnswer>(&got)) return std::move(*answer);
  const auto& event = std::get<HttpAnswer>(got);
  if (event.status == 304) return {};
  if (event.status != 200) return refused(address + " is not there");
  const auto known = known_.find(address);
  if (known != known_.end() && known->second.hash == sha256(event.body)) return {};
  return take_unlisted(event.body);
}

FetchAnswer EventFetch::take_unlisted(const std::string& event) {
  const Document document = parse_json(event);
  const Node* serial = document.root() ? find_member(*document.root(), "serial") : nullptr;
  const std::int64_t fresh = serial ? serial->integer : 0;
  if (document.root() && fresh < serial_)
    return refused(fmt::format("its serial is {}, lower than {}, which stands", fresh, serial_));
  if (sha256(event) == hash_) return stands(event);
  if (const Result<> begun = generations_.begin(); !begun) return unwritten(begun);
  if (auto fault = take_named_files(event)) return std::move(*fault);
  FetchAnswer answer = accept(event);
  if (answer.state == SyncState::ok) serial_ = fresh;
  return answer;
}

/// Without a manifest the files that the event names. One that is not there is shown as a card, as `check` tells.
std::optional<FetchAnswer> EventFetch::take_named_files(const std::string& event) {
  std::set<std::string> paths;
  const std::string root = generations_.current() + "/";
  load_staged(event, [&](const std::string& path) -> Result<FoundFile> {
    if (path.starts_with(root)) paths.insert(path.substr(root.size()));
    return FoundFile{path};
  });
  for (const std::string& path : paths) {
    const std::string address = address_beside(screen_.event_address, path);
    const bool standing = std::filesystem::exists(root + path);
    Got got = get(address, most_file_bytes, standing);
    if (auto* answer = std::get_if<FetchAnswer>(&got)) return std::move(*answer);
    const auto& file = std::get<HttpAnswer>(got);
    if (file.status == 304 && generations_.reuse(path, path)) continue;
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
  return {.state = SyncState::ok, .what = "", .changed = true};
}

}  // namespace kiosk
