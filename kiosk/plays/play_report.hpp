#pragma once
// Screens' logs, merged: who was shown where, how often and how long, and when nobody was.

#include <optional>
#include <string>
#include <vector>

#include "plays/play_lines.hpp"
#include "plays/play_plan.hpp"

namespace kiosk {

/// One sponsor at one venue, or at all of them.
struct PlayRow {
  std::string venue, sponsor;
  int plays = 0, display_off = 0;      ///< the second are among the first
  double seconds = 0;                  ///< of all plays
  std::optional<Instant> first, last;  ///< starts; nothing without a play
  double measured = 0;                 ///< share of the plays there, 0 to 1
  std::optional<double> promised;      ///< by the event's file, if there is one that knows the venue
};

enum class GapReason {
  late_start,  ///< from the begin of the day's first session to the screen's first play of the day
  early_end,   ///< from its last play of the day to the end of the last session
  restarted,   ///< the machine's own clock began anew in it
  moved,       ///< the screen showed another venue
  clock_set,   ///< by its own clock the screen was not silent
  silent,      ///< on, and not restarted: no display, no usable content, the clock not believed, a slide cut short
};

/// A screen's time without a play.
struct PlayGap {
  std::string screen, venue;
  Instant from, until;
  GapReason reason = GapReason::silent;
  bool planned = false;  ///< the event's file had slides in it; else it is not known
};

/// A venue's day of which no log tells: its screen was off all day, or its log is missing.
struct UnheardDay {
  std::string venue;
  Instant from, until;  ///< of its sessions
};

struct PlayReport {
  std::vector<PlayRow> rows;                  ///< by venue and sponsor
  std::vector<PlayRow> totals;                ///< by sponsor over all venues: `venue` is "*", nothing is promised
  std::vector<PlayGap> gaps;                  ///< by screen and time
  std::vector<UnheardDay> unheard_days;       ///< up to the day of the last play
  std::vector<std::string> unheard_sponsors;  ///< promised a share somewhere, without a play in any log
  std::size_t unreadable = 0, duplicates = 0;
  std::size_t simulated = 0, untrusted = 0;  ///< lines that count for nothing: a rehearsal, a clock not believed
  std::optional<Instant> rehearsed_from, rehearsed_until;  ///< by the machines' clocks, as far as rehearsals tell
};

/// `longest_gap`: what is longer is told. Where the plan knows that nothing was to be shown there is no gap, nor after
/// `asked`, the time of the report.
PlayReport play_report(PlayLines, const PlayPlan*, Minutes longest_gap, Instant asked = Instant::max());

}  // namespace kiosk
