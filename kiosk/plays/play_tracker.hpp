#pragma once
// From what is shown, draw by draw, to slides that were shown to their end. Pure: time is handed in.

#include <cstdint>
#include <optional>
#include <string>

#include "plays/play_lines.hpp"
#include "schedule/showing.hpp"

namespace kiosk {

/// A moment as `run` knows it.
struct PlayMoment {
  Instant now;                ///< the wall's, or --at's
  std::int64_t monotonic_ms;  ///< never set
  PlayClock clock = PlayClock::trusted;
  std::optional<Instant> machine = {};  ///< by the wall's, where `now` is --at's
};

class PlayTracker {
 public:
  struct Ended {
    Play play;               ///< but for the screen's name, the slide's hash and the display
    std::string slide_file;  ///< empty for the card of a sponsor that has none
  };

  /// `showing` is on the display from this moment. The slide that it replaces, when that was shown to its end: until
  /// its turn ended, from its turn's begin. A turn cut short by a boundary is repeated, so it is none. `slide` is the
  /// picture's file, empty for a card that was meant; nothing where a card stands in for a picture: that is no play.
  std::optional<Ended> shown(const Showing&, const PlayMoment&, const std::optional<std::string>& slide);

  /// What was on the display is no more, and was not shown to its end.
  void interrupted() { on_.reset(); }

 private:
  struct OnScreen {
    std::string sponsor, venue, slide_file;
    PlayMoment start;
    Instant until, turn_begins, turn_ends;
  };

  std::optional<Ended> ended(const PlayMoment&) const;

  std::optional<OnScreen> on_;
};

}  // namespace kiosk
