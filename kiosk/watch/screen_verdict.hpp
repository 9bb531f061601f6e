#pragma once
// Whether a screen shows what it should, said in one line.

#include <optional>
#include <string>
#include <string_view>

#include "schedule/bilingual.hpp"
#include "status/screen_told.hpp"
#include "watch/redraw.hpp"

namespace kiosk {

enum class Verdict {
  right,        ///< what is on it is what should be
  asleep,       ///< off on purpose
  unknown,      ///< what should be on it can't be known from here
  differs,      ///< something else
  dark,         ///< the display is off or somebody else's, and should not be
  not_running,  ///< the machine is there, its sign is not
  silent,       ///< it has told nothing for long
  offline       ///< the machine can't be reached
};

/// "right", "asleep", "unknown", "differs", "dark", "not-running", "silent", "offline"
std::string_view name_of(Verdict);
/// For people, Chinese and English.
Bilingual words_for(Verdict);
/// Whether somebody should look after it.
constexpr bool is_fault(Verdict verdict) { return verdict >= Verdict::differs; }

struct JudgedScreen {
  ScreenSeen seen;
  Verdict verdict = Verdict::unknown;
  std::string what;                 ///< what there is to say beyond the verdict; may be empty
  std::optional<Picture> expected;  ///< what should be on it, upright, at most `widest_expected` px wide

  /// Its topic's, of which an event has one each.
  const std::string& name() const { return seen.screen; }
};

/// There may be thousands.
inline constexpr int widest_expected = 640;

/// A screen tells of itself every minute.
inline constexpr Seconds longest_silence{300};

/// `now` is whoever asks; nothing where what was told is of another day, and nobody's silence counts.
JudgedScreen judge(const ScreenSeen&, Redraw&, std::optional<Instant> now);

/// "pi-3          right        masa-loft, current at 2020-09-06 14:05:10", one line.
std::string to_text(const JudgedScreen&, const Zone&);

}  // namespace kiosk
