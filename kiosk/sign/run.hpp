#pragma once
// The door: the sign itself, until it is told to end.

#include <chrono>
#include <optional>
#include <string>

#include "box/box.hpp"
#include "machine/clock.hpp"
#include "machine/journal.hpp"

namespace kiosk {

struct RunSettings {
  Source source;
  std::optional<Size> windowed;
  std::optional<std::string> at;
  double speed = 1;
  TrustSetting trust = TrustSetting::automatic;
  bool software = false;
  std::string log;    ///< folder for plays; empty: as the environment says
  std::string state;  ///< folder for the last good content; empty: systemd's, or none
  std::string usb;    ///< where sticks are mounted; empty: the package's folder, if it is there
  std::optional<std::chrono::duration<double>> exit_after;
};

/// Throws SdlError where there is no display at all.
Exit run(const RunSettings&, Journal&);

}  // namespace kiosk
