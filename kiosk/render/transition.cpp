#include "render/transition.hpp"

#include <algorithm>
#include <iterator>

namespace kiosk {

namespace {

/// Slow at both ends, as eyes expect of a fade.
double eased(double t) { return t * t * (3 - 2 * t); }

}  // namespace

TransitionFrame frame_of(const Transition& transition, std::chrono::duration<double> passed) {
  if (transition.movement == Movement::cut || passed >= transition.lasts) return {1, true};
  return {eased(std::clamp(passed / transition.lasts, 0.0, 1.0)), false};
}

Exchange exchange_of(const Transition& transition) {
  constexpr double leaving = 0.4, sliding = 1.25;
  const auto fade = [&](double share) { return Transition{Movement::crossfade, transition.lasts * share}; };
  return {fade(leaving), fade(1 - leaving), fade(sliding)};
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

bool is_new_word(const DrawOp& op, const DisplayList& shown) {
  return is_word(op) &&
         std::ranges::none_of(shown.ops, [&](const DrawOp& there) { return std::visit(SameWord{there}, op); });
}

DisplayList without_new_words(const DisplayList& list, const DisplayList& shown) {
  DisplayList bare{list.size, list.ground, {}, list.pages};
  std::ranges::copy_if(list.ops, std::back_inserter(bare.ops),
                       [&](const DrawOp& op) { return !is_new_word(op, shown); });
  return bare;
}

FrameTime next_frame(FrameTime begun, FrameTime ended, std::chrono::nanoseconds least) {
  return std::max(ended, begun + least);
}

}  // namespace kiosk
