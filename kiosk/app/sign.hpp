#pragma once
// What `run` knows besides the clock: the last good content, what was wrong with what came after it, and what it lays
// over the answer for this box alone (DESIGN: identify, setup, the staff line).

#include <chrono>

#include "app/station.hpp"
#include "load/sign_status.hpp"

namespace kiosk {

class Sign {
 public:
  using Steady = std::chrono::steady_clock::time_point;

  Sign(Source source, FileReader reader);

  /// Reads the files again. Good content replaces what is shown, bad content only fills the staff line. A venue other
  /// than before is told for ten seconds from `now`.
  void reload(Steady now);

  /// --venue named a venue that the event does not have.
  bool unknown_venue() const { return unknown_venue_; }

  /// Null while there has been no usable content.
  const Station* station() const { return station_.get(); }

  /// The answer with this box's screens laid over it.
  Showing showing(Instant now, ClockTrust, Steady real_now) const;
  /// When what is laid over ends, if anything is.
  std::optional<Steady> overlay_until(Steady real_now) const;

  Look look(Size output) const;
  int rotate() const;
  std::string mode() const;
  /// Fills in what the files say.
  void describe(SignStatus&) const;
  /// Files whose change matters: configuration, event, theme, logo, slides.
  std::vector<std::string> files() const;

 private:
  void take(Loaded&&, Steady now);

  Source source_;
  FileReader reader_;
  std::unique_ptr<Station> station_;
  std::vector<Problem> problems_;  ///< errors of the last reading
  std::vector<std::string> read_files_;
  std::optional<Steady> identify_until_;
  std::optional<Steady> read_at_;         ///< the content that is shown
  std::optional<Instant> event_changed_;  ///< its event file's time
  bool unknown_venue_ = false;
};

}  // namespace kiosk
