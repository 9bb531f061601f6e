#include "render/transition.hpp"

#include <algorithm>
#include <cmath>

#include "render/picture.hpp"

namespace kiosk {

namespace {

/// Slow at both ends, as eyes expect of a fade.
double eased_fade(double t) { return t * t * (3 - 2 * t); }

/// Nor does it start or stop with a jerk: a whole picture in motion shows one.
double eased_push(double t) { return t * t * t * (10 - t * (15 - 6 * t)); }

/// A vector of the upright picture as the turned one has it.
Offset turned(Offset v, int rotate) {
  for (int turn = ((rotate % 360) + 360) % 360; turn > 0; turn -= 90) v = {-v.y, v.x};
  return v;
}

TransitionFrame pushed(Size output, int rotate, double share) {
  const Size upright = rotated(output, rotate);
  const bool portrait = upright.height > upright.width;
  const int length = portrait ? upright.width : upright.height;
  const int travelled = static_cast<int>(std::lround(length * share));
  const auto along = [&](int by) { return turned(portrait ? Offset{by, 0} : Offset{0, by}, rotate); };
  return {1, along(-travelled), along(length - travelled), false};
}

}  // namespace

TransitionFrame frame_of(const Transition& transition, Size output, int rotate, std::chrono::duration<double> passed) {
  if (transition.movement == Movement::cut || passed >= transition.lasts) return {1, {}, {}, true};
  const double t = std::clamp(passed / transition.lasts, 0.0, 1.0);
  if (transition.movement == Movement::push) return pushed(output, rotate, eased_push(t));
  return {eased_fade(t), {}, {}, false};
}

FrameTime next_frame(FrameTime begun, FrameTime ended, std::chrono::nanoseconds least) {
  return std::max(ended, begun + least);
}

}  // namespace kiosk
