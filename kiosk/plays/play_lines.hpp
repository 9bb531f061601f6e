#pragma once
// Proof of play: one JSON object a line for each slide that was shown to its end.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "machine/connectors.hpp"
#include "schedule/time.hpp"

namespace kiosk {

enum class PlayClock {
  trusted,
  untrusted,
  simulated  ///< --at: a rehearsal, which proves nothing
};

struct Play {
  std::string sponsor;  ///< its id
  std::string slide;    ///< a hash of the file that was shown; empty for a typeset card
  std::string venue;    ///< its id
  std::string screen;   ///< the box's name, may be empty
  Instant start;
  std::int64_t monotonic_ms = 0;  ///< of the start, since the machine's own; falls when it was restarted
  double seconds = 0;             ///< measured
  PlayClock clock = PlayClock::trusted;
  DisplayPower display = DisplayPower::unknown;
  std::optional<Instant> machine_start = {};  ///< the start by the machine's clock, where `start` is by --at's

  bool operator==(const Play&) const = default;
};

/// A rehearsal, by its clock or by the two times that only a rehearsal has.
bool is_rehearsal(const Play&);

/// Without a newline; times in UTC.
std::string to_json(const Play&);

/// Nothing when the line is not whole, or not of this form.
std::optional<Play> read_play(std::string_view line);

struct PlayLines {
  std::vector<Play> plays;
  std::size_t unreadable = 0;  ///< lines; empty ones don't count
};
PlayLines read_play_lines(std::string_view bytes);

}  // namespace kiosk
