// What is different where the event lies in a folder that somebody else fills: files come there one by one, and nobody
// says when the last of them has.

#include <fmt/format.h>

#include "digest/sha256.hpp"
#include "load/folder_address.hpp"
#include "sync/event_fetch.hpp"
#include "sync/file_address.hpp"
#include "sync/signature.hpp"

namespace kiosk {

bool EventFetch::in_folder() const { return is_folder_address(screen_.event_address); }

/// A folder without it is like a server that does not answer: a stick not in, a share not mounted, a first copy under
/// way.
FetchAnswer EventFetch::missing_event() const {
  FetchAnswer answer = refused(screen_.event_address + " is not there");
  if (in_folder()) answer.state = SyncState::unreachable;
  return answer;
}

/// A file that is gone from the folder stays as long as the event that names it.
bool EventFetch::pictures_differ() {
  for (const std::string& path : named_) {
    const std::string address = address_beside(screen_.event_address, path);
    const auto mark = mark_of(screen_.event_address, address);  // before its bytes: it may be written to meanwhile
    const auto known = marks_.find(path);
    if (!mark || (known != marks_.end() && known->second == *mark)) continue;
    Got got = get(address, most_file_bytes, false);
    const auto* file = std::get_if<HttpAnswer>(&got);
    if (!file || file->body != standing(path)) return true;
    marks_.insert_or_assign(path, *mark);
  }
  return false;
}

/// A name that was written wrongly must not keep every correction from the screen for ever, and where nothing stands
/// yet a picture's card is better than none.
std::optional<FetchAnswer> EventFetch::wait_for_rest(const std::string& event, const std::set<std::string>& named) {
  if (hash_.empty()) return std::nullopt;
  std::string missing = standing(manifest_name).empty() ? "" : manifest_name;
  for (const std::string& path : named) {
    if (missing.empty() && !mark_of(screen_.event_address, address_beside(screen_.event_address, path))) missing = path;
  }
  if (missing.empty()) return std::nullopt;
  const std::string hash = sha256(event);
  if (waiting_.hash != hash || now_ < waiting_.since) waiting_ = {hash, now_};
  if (now_ - waiting_.since >= patience) return std::nullopt;
  return refused(fmt::format("{} is not there yet", missing));
}

}  // namespace kiosk
