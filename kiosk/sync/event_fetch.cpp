#include "sync/event_fetch.hpp"

#include <cstdlib>
#include <utility>

#include <fmt/format.h>

#include "digest/sha256.hpp"
#include "json/node.hpp"
#include "sync/file_address.hpp"
#include "sync/signature.hpp"

namespace kiosk {
namespace {

constexpr std::size_t most_manifest_bytes = std::size_t{4} << 20;
/// A clock that is off by more is worth a word.
constexpr std::int64_t clock_tolerance = 120;

bool is_web_page(std::string_view body) {
  const std::size_t first = body.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first != std::string_view::npos && body[first] == '<';
}

}  // namespace

FetchAnswer refused(std::string what) { return {.state = SyncState::refused, .what = std::move(what)}; }

EventFetch::EventFetch(std::string config, Generations generations, HttpClient client)
    : config_(std::move(config)), generations_(std::move(generations)), client_(std::move(client)) {
  know_what_stands();
}

void EventFetch::know_what_stands() {
  const std::string event = standing(event_name);
  hash_ = event.empty() ? "" : sha256(event);
  const Document document = parse_json(event);
  const Node* serial = document.root() ? find_member(*document.root(), "serial") : nullptr;
  serial_ = serial ? serial->integer : 0;
  const auto manifest = read_manifest(standing(manifest_name));
  if (manifest) serial_ = manifest->serial;
}

std::string EventFetch::standing(const std::string& path) const {
  return read_file(generations_.current() + "/" + path).value_or("");
}

FetchAnswer EventFetch::ask(const ScreenConfig& screen, bool clock_trusted, std::int64_t now) {
  if (screen.event_address != screen_.event_address || screen.signed_by != screen_.signed_by ||
      screen.venue != screen_.venue) {
    known_.clear();
    named_.clear();
    marks_.clear();
    listed_.reset();
  }
  screen_ = screen;
  clock_trusted_ = clock_trusted;
  now_ = now;
  fresh_.clear();
  server_date_.reset();
  bytes_ = 0;
  FetchAnswer answer =
      !screen.signed_by.empty() || in_folder() || listed_.value_or(true) ? ask_for_manifest() : ask_for_event();
  if (answer.state != SyncState::ok) {
    generations_.give_up();
    return answer;
  }
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
  auto answer = in_folder() ? read_from_folder(screen_.event_address, address, most_bytes) : client_.get(request);
  if (const auto* failure = std::get_if<HttpFailure>(&answer)) return failed(*failure);
  auto& got = std::get<HttpAnswer>(answer);
  server_date_ = got.headers.date();
  if (got.status == 304 && !request.headers.empty()) return std::move(got);
  if (got.status == 200 || got.status == 404) {
    if (got.status == 200) {
      const bool told = !got.headers.just_modified();
      fresh_[address] = {told ? got.headers.get("etag") : "", told ? got.headers.get("last-modified") : "",
                         sha256(got.body)};
    }
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
  if (answer && answer->status == 200 && !in_folder() && is_web_page(answer->body))
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

FetchAnswer EventFetch::ask_for_event() {
  const std::string& address = screen_.event_address;
  Got got = get_document(address, most_event_bytes, true);
  if (auto* answer = std::get_if<FetchAnswer>(&got)) return std::move(*answer);
  const auto& event = std::get<HttpAnswer>(got);
  if (event.status == 304) return {};
  if (event.status != 200) return missing_event();
  const auto known = known_.find(address);
  const bool same = known != known_.end() && known->second.hash == sha256(event.body);
  if (same && !(in_folder() && pictures_differ())) return {};
  return take_unlisted(event.body);
}

}  // namespace kiosk
