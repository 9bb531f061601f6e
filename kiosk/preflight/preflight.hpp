#pragma once
// What only drawing can tell of content that loads: pictures, fonts and faces, and whether each text fits its places.

#include "box/box.hpp"

namespace kiosk {

/// Warnings, each at its place in the event file. Draws nothing on a screen. `loaded` is usable.
std::vector<Problem> preflight(Loaded&& loaded);

}  // namespace kiosk
