#pragma once
// From what is shown to lines in the log of plays.

#include <vector>

#include "app/play_log.hpp"
#include "app/play_tracker.hpp"
#include "app/station.hpp"

namespace kiosk {

class ProofOfPlay {
 public:
  /// Nothing is kept when `folder` is empty.
  explicit ProofOfPlay(const std::string& folder) : log_(folder) {}

  /// `showing` is on the screen since `moment`. Null for a station: no usable content.
  void shown(const Showing& showing, const Station*, const PlayMoment& moment, const Look&);

  /// The display has gone dark, or another one is opened.
  void interrupted() { tracker_.interrupted(); }

  /// Those that have ended. Not during a transition: a slow card would hold up its frames.
  void write(DisplayPower);

 private:
  PlayTracker tracker_;
  PlayLog log_;
  SlideHashes hashes_;
  std::vector<PlayTracker::Ended> unwritten_;
};

}  // namespace kiosk
