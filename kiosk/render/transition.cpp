#include "render/transition.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

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

Exchange exchange_of(const Transition& transition) {
  constexpr double share = 0.4;
  return {{Movement::crossfade, transition.lasts * share}, {Movement::crossfade, transition.lasts * (1 - share)}};
}

namespace {

/// Whether it is the same word in the same place; what is no word is not asked for.
struct SameWord {
  const DrawOp& other;

  bool operator()(const DrawGlyphs& word) const {
    const auto* there = std::get_if<DrawGlyphs>(&other);
    return there && there->text == word.text && there->style == word.style && there->size == word.size &&
           there->x == word.x && there->baseline == word.baseline;
  }
  bool operator()(const DrawPictogram& sign) const {
    const auto* there = std::get_if<DrawPictogram>(&other);
    return there && there->name == sign.name && there->box == sign.box;
  }
  template <class Other>
  bool operator()(const Other&) const {
    return false;
  }
};

bool is_word(const DrawOp& op) {
  return std::holds_alternative<DrawGlyphs>(op) || std::holds_alternative<DrawPictogram>(op);
}

}  // namespace

DisplayList without_new_words(const DisplayList& list, const DisplayList& shown) {
  DisplayList bare{list.size, list.ground, {}, list.pages};
  const auto is_shown = [&](const DrawOp& op) {
    return std::ranges::any_of(shown.ops, [&](const DrawOp& there) { return std::visit(SameWord{there}, op); });
  };
  std::ranges::copy_if(list.ops, std::back_inserter(bare.ops),
                       [&](const DrawOp& op) { return !is_word(op) || is_shown(op); });
  return bare;
}

FrameTime next_frame(FrameTime begun, FrameTime ended, std::chrono::nanoseconds least) {
  return std::max(ended, begun + least);
}

}  // namespace kiosk
