#pragma once
// All that the sign knows between two events, as a plain value, and what is true by it.

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "box/box_files.hpp"
#include "box/fetched_event.hpp"
#include "machine/timekeeping.hpp"
#include "sign/movement.hpp"

namespace kiosk {

using Steady = std::chrono::steady_clock::time_point;

/// As the status has it.
inline std::int64_t milliseconds_of(Steady t) {
  return std::chrono::floor<std::chrono::milliseconds>(t.time_since_epoch()).count();
}

/// The time as one step knows it.
struct SignMoment {
  Instant now;                            ///< by the sign's clock, which may be set or simulated
  Steady steady;                          ///< never set, never faster
  ClockState clock;                       ///< whether `now` can be trusted
  std::optional<FetchedEvent> fetched{};  ///< where the event comes from an address
  bool operator==(const SignMoment&) const = default;
};

/// What of the files takes a display to be opened anew.
struct DisplayWish {
  int rotate = 0;             ///< degrees clockwise
  std::string mode = "auto";  ///< as in ScreenConfig
  bool mirror = false;
  bool operator==(const DisplayWish&) const = default;
};

/// Laid over the answer for this box alone (DESIGN 2): identify, or what came of a stick.
struct Overlay {
  Screen screen;
  Steady until;
};

struct SignState {
  // What was asked for at the start.
  std::optional<std::string> at;  ///< --at, local to the event's zone, which the first usable content tells
  double speed = 1;               ///< of time, with `at`
  std::optional<Steady> end_at;   ///< --exit-after

  // Content.
  bool started = false;            ///< the files have been read once
  bool reading = false;            ///< they are being read, maybe beside the loop
  std::shared_ptr<const Box> box;  ///< the last good one; null while there has been none
  std::vector<Problem> errors;     ///< of the files as they are now
  std::optional<Steady> read_at;   ///< `box`
  std::optional<Overlay> overlay;
  std::vector<std::string> sticks;  ///< folders of those that wait to be looked at

  std::optional<ClockState> clock;  ///< as last told
  Freshness freshness{};            ///< as last drawn

  // The display.
  std::optional<DisplayWish> display;  ///< as it was opened; nothing while there is none
  bool asleep = false;                 ///< by its off hours
  std::optional<bool> television;      ///< what it was last asked by CEC: to be awake, or not
  bool moving = false;                 ///< a transition is under way
  std::optional<Seen> seen;            ///< what is on it
  std::optional<Seen> coming;          ///< what it was last told to show
  std::optional<Steady> patience;      ///< until when pictures that are being decoded are waited for

  // What is due.
  bool draw_due = true;
  Instant shown_until{};  ///< when the answer can change
  std::optional<Steady> reload_at, reopen_at;
  std::optional<Steady> look_again_at;  ///< at files that had mistakes: a card that comes back may not be noticed
  std::optional<Exit> ended;
};

/// The moment that --at names: a time local to the event, or event_start. Nothing where there is none.
std::optional<Instant> start_time(const std::string& at, const Box&);

/// What is laid over the answer now, if anything.
const Overlay* overlay_of(const SignState&, const SignMoment&);

/// Of an event that is fetched. With a clock that may be hours off nobody knows how old anything is.
Freshness freshness_of(const SignState&, const SignMoment&);

/// The answer with what is laid over it; `setup` where there is no usable content.
Showing showing_of(const SignState&, Instant now, const SignMoment&);
Look look_of(const SignState&, Size output);

}  // namespace kiosk
