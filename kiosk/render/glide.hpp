#pragma once
// A tide on its way from one level to another, over its plane alone. What stands above its edge and what below are
// painted once; a step then copies what the edge has passed.

#include <optional>

#include "render/crossfade.hpp"
#include "render/fonts.hpp"
#include "render/images.hpp"

namespace kiosk {

/// Levels are px of the upright picture.
struct Glide {
  int from = 0, to = 0;
  bool operator==(const Glide&) const = default;
};

/// Nothing unless both lists have a tide, on the same plane in the same colours.
std::optional<Glide> glide_between(const DisplayList& shown, const DisplayList& next);

/// `share` (0–1) of the way.
int level_at(const Glide&, double share);

/// A plane of the upright picture as the turned one has it.
struct TurnedPlane {
  Rect plane;
  Size upright;    ///< of the whole picture
  int rotate = 0;  ///< degrees clockwise

  Size output() const { return rotated(upright, rotate); }
  /// Its upright rows [top, bottom), as far as it has them.
  Rect rows(int top, int bottom) const;
  Rect above(int level) const { return rows(plane.y, level); }
  Rect below(int level) const { return rows(level, plane.y + plane.height); }
  Rect whole() const { return rows(plane.y, plane.y + plane.height); }
};

struct TidePlane {
  TurnedPlane place;
  Picture above, below;  ///< either the whole plane, turned
};

/// The list must have a tide.
TidePlane tide_plane(const DisplayList&, const Fonts&, Images&, int rotate);

/// Writes what the edge has passed on its way, or the whole plane where it has not been drawn yet; what was written.
Rect draw_tide(const TidePlane&, std::optional<int> before, int level, const FrameView& onto);

}  // namespace kiosk
