#pragma once
// Asks an address for the event, a server's or a folder's, and puts what is whole and may be shown in place of what was
// there.

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "http/http_client.hpp"
#include "load/load.hpp"
#include "load/sync_report.hpp"
#include "sync/folder_source.hpp"
#include "sync/generations.hpp"
#include "sync/manifest.hpp"

namespace kiosk {

struct FetchAnswer {
  SyncState state = SyncState::ok;
  std::string what;      ///< one line; of ok a hint, or empty
  bool changed = false;  ///< there is a new set
  std::optional<std::int64_t> retry_after = {};
};

FetchAnswer refused(std::string what);

inline constexpr std::size_t most_event_bytes = std::size_t{4} << 20, most_file_bytes = std::size_t{20} << 20,
                             most_set_bytes = std::size_t{200} << 20;

/// How long a folder's set is waited for whose files are not all there, and no manifest says which are, in seconds.
inline constexpr std::int64_t patience = 600;

class EventFetch {
 public:
  /// `config` is the screen file, which is read anew for each question: its venue has to be the event's.
  EventFetch(std::string config, Generations generations, HttpClient client);

  /// Waits. `clock_trusted`: whether a certificate's dates say something. `now` is Unix time.
  FetchAnswer ask(const ScreenConfig&, bool clock_trusted, std::int64_t now);

  /// Of the set that stands.
  std::int64_t serial() const { return serial_; }
  const std::string& content_hash() const { return hash_; }

 private:
  /// An answer of 200 or 304, or what is said of another.
  using Got = std::variant<HttpAnswer, FetchAnswer>;
  Got get(const std::string& address, std::size_t most_bytes, bool conditional);
  Got get_document(const std::string& address, std::size_t most_bytes, bool conditional);

  FetchAnswer ask_for_manifest();
  FetchAnswer ask_for_event();
  FetchAnswer take_manifest(const std::string& bytes);
  FetchAnswer take_listed(const Manifest&, const std::string& bytes);
  FetchAnswer take_unlisted(const std::string& event);
  /// `keep`: they are written beside what stands; else it is only seen whether they are all there.
  std::optional<FetchAnswer> take_files(const Manifest&, bool keep);
  std::optional<FetchAnswer> take_files(const std::set<std::string>& named);
  FetchAnswer accept(const std::string& event);
  /// Of what stands already, byte for byte: whether it is still to be shown here.
  FetchAnswer stands(const std::string& event) const;
  std::optional<FetchAnswer> faults_of(const std::string& event) const;
  Loaded load_staged(const std::string& event, const FileProbe&) const;
  FetchAnswer failed(const HttpFailure&) const;
  FetchAnswer missing_event() const;

  /// The address is a folder's. Nothing is said there of what is unchanged: what it has is looked at.
  bool in_folder() const;
  /// The files that this event names, by their paths.
  std::set<std::string> named_in(const std::string& event) const;
  /// One of those in the folder is another than the one that stands, or only there.
  bool pictures_differ();
  /// What is said while a folder's set is not whole yet; nothing once it has been waited for long enough.
  std::optional<FetchAnswer> wait_for_rest(const std::string& event, const std::set<std::string>& named);
  void know_what_stands();
  /// The bytes of a file of the set that stands; empty where there is none.
  std::string standing(const std::string& path) const;

  std::string config_;
  Generations generations_;
  HttpClient client_;
  ScreenConfig screen_;
  bool clock_trusted_ = false;
  std::optional<bool> listed_;  ///< whether there is a manifest, once that is known
  struct Known {
    std::string etag, modified, hash;
  };
  std::map<std::string, Known> known_;  ///< by address: of the answers that stand
  std::map<std::string, Known> fresh_;  ///< of those that may come to stand
  std::optional<std::int64_t> server_date_;
  std::size_t bytes_ = 0;  ///< of the set that is fetched
  std::int64_t serial_ = 0;
  std::string hash_;
  std::int64_t now_ = 0;
  std::set<std::string> named_;            ///< in the event that stands, where there is no manifest
  std::map<std::string, FileMark> marks_;  ///< by path: of a folder's files that are those that stand
  struct Waiting {
    std::string hash;
    std::int64_t since = 0;
  };
  Waiting waiting_;  ///< for which event's files
};

}  // namespace kiosk
