#pragma once
// The door: the sign itself, until it is told to end.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "box/box.hpp"
#include "machine/clock.hpp"
#include "machine/journal.hpp"

namespace kiosk {

/// In place of a time: when the event's first session starts.
inline constexpr std::string_view event_start = "start";

struct RunSettings {
  Source source;
  std::optional<Size> windowed;
  std::optional<std::string> at;  ///< a time local to the event, or event_start
  double speed = 1;
  TrustSetting trust = TrustSetting::automatic;
  bool software = false;
  bool through_sdl = false;  ///< even on a bare console
  std::string log;           ///< folder for plays; empty: as the environment says
  std::string state;         ///< folder for the last good content; empty: systemd's, or none
  std::string usb;           ///< where sticks are mounted; empty: the package's folder, if it is there
  std::optional<std::chrono::duration<double>> exit_after;
};

/// Throws SdlError where there is no display at all.
Exit run(const RunSettings&, Journal&);

}  // namespace kiosk
