#include "render/glide.hpp"

#include <algorithm>
#include <cmath>

#include "render/painter.hpp"
#include "render/rise.hpp"

namespace kiosk {

std::optional<Glide> glide_between(const DisplayList& shown, const DisplayList& next) {
  if (!shown.tide || !next.tide) return std::nullopt;
  const TideEdge &before = *shown.tide, &after = *next.tide;
  const bool same = shown.size == next.size && before.plane == after.plane &&
                    before.above.ground == after.above.ground && before.below.ground == after.below.ground;
  if (!same) return std::nullopt;
  return Glide{before.y, after.y};
}

int level_at(const Glide& glide, double share) {
  return glide.from + static_cast<int>(std::lround((glide.to - glide.from) * share));
}

Rect TurnedPlane::rows(int top, int bottom) const {
  const int first = std::clamp(top, plane.y, plane.y + plane.height);
  return turned({plane.x, first, plane.width, std::clamp(bottom, first, plane.y + plane.height) - first}, upright,
                rotate);
}

TidePlane tide_plane(const DisplayList& list, const Fonts& fonts, Images& images, int rotate) {
  const Rect& plane = list.tide->plane;
  const auto painted = [&](const TideSide& side) {
    Picture picture{{plane.width, plane.height}, side.ground};
    draw(picture, marks_of(side.ops, fonts, images), plane.x, plane.y);
    return rotate == 0 ? picture : rotated(picture, rotate);
  };
  return {{plane, list.size, rotate}, painted(list.tide->above), painted(list.tide->below)};
}

namespace {

void copy_part(const Picture& plane, const Rect& whole, const Rect& part, const FrameView& onto) {
  for (int y = part.y; y < part.y + part.height; ++y) {
    std::copy_n(plane.row(y - whole.y) + part.x - whole.x, part.width, onto.row(y) + part.x);
  }
}

}  // namespace

Rect draw_tide(const TidePlane& tide, std::optional<int> before, int level, const FrameView& onto) {
  const Rect whole = tide.place.whole();
  if (!before) {
    copy_part(tide.above, whole, tide.place.above(level), onto);
    copy_part(tide.below, whole, tide.place.below(level), onto);
    return whole;
  }
  const Rect passed = tide.place.rows(std::min(*before, level), std::max(*before, level));
  copy_part(level > *before ? tide.above : tide.below, whole, passed, onto);
  return passed;
}

}  // namespace kiosk
