#pragma once
// Asks again and again, and leaves beside the event how it stands.

#include <functional>
#include <string>

#include "machine/journal.hpp"
#include "sync/event_fetch.hpp"

namespace kiosk {

class SyncLoop {
 public:
  /// `folder` is where the event comes to stand; the journal must outlive it.
  SyncLoop(std::string config, std::string folder, HttpClient, Journal&);

  /// One question. Seconds until the next is due; `chance` as in next_wait. Nothing to ask where the screen file names
  /// a file, or can't be used: then it is looked at again.
  double step(double chance);
  /// Whether the last answer was good, or there was nothing to ask.
  bool fresh() const { return fresh_; }
  /// The screen file names a file, and no broker.
  bool nothing_to_do() const { return nothing_to_do_; }

 private:
  void report(const FetchAnswer&, const ScreenConfig&, std::int64_t now);
  bool is_news(const FetchAnswer&, const ScreenConfig&) const;
  void note_freshness(std::int64_t now);
  void touch_fresh(std::int64_t time);
  bool in_hours();

  std::string config_, folder_;
  Journal& journal_;
  EventFetch fetch_;
  SyncReport report_;
  bool reported_ = false, fresh_ = false, nothing_to_do_ = false;
  int failures_ = 0;
  std::int64_t good_at_ = 0, touched_ = 0;  ///< the last good answer; what the file says
  std::optional<Content> content_;          ///< what stands, for its hours
};

}  // namespace kiosk
