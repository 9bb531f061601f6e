#pragma once
// How screens look: colours, type scale, spacing. Plain values with the built-in default; `load` reads them from a
// file.

#include <map>
#include <string>

#include "compose/display_list.hpp"

namespace kiosk {

enum class Motion {
  full,  ///< crossfades, and a push where the venue's state changes
  none   ///< cuts alone
};

/// Sizes are shares of the picture's short side, so one theme serves every resolution.
struct Theme {
  Color ground{0x0B, 0x12, 0x1B};
  Color surface{0x16, 0x20, 0x2D};  ///< badges, bars, rows
  Color text{0xF2, 0xF0, 0xEA};
  Color muted{0xB4, 0xBD, 0xC9};  ///< second language, labels; still 7:1 on ground
  Color rule{0x2C, 0x3A, 0x4B};
  Color accent{0xF2, 0xB1, 0x3C};
  Color warning{0xFF, 0xA0, 0x8A};             ///< cancelled, delayed, the staff line; always with words
  std::map<std::string, Color> venue_accents;  ///< by venue id

  double hero = 0.125;     ///< titles, at most
  double heading = 0.066;  ///< speaker, board times
  double body = 0.048;     ///< what people came to read: never below 1/22
  double label = 0.036;    ///< the smallest text: never below 1/30
  double margin = 0.070;   ///< from the safe area's edge
  double crossfade = 0.5;  ///< s; a push takes a fifth longer; 0 cuts
  Motion motion = Motion::full;
  std::string logo;  ///< a path that can be opened as it stands, or empty

  bool operator==(const Theme&) const = default;
};

}  // namespace kiosk
