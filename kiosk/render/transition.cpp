#include "render/transition.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

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

/// Whether an operation begins there.
struct BeginsIn {
  const Rect& area;

  bool operator()(int x, int y) const {
    return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height;
  }
  bool operator()(const DrawGlyphs& op) const { return (*this)(static_cast<int>(op.x), op.baseline); }
  bool operator()(const FillRect& op) const { return (*this)(op.rect.x, op.rect.y) && op.rect.height < area.height; }
  template <class Boxed>
  bool operator()(const Boxed& op) const {
    return (*this)(op.box.x, op.box.y) && op.box.height < area.height;
  }
};

/// The operations of the head, and the others.
std::array<std::vector<DrawOp>, 2> parted_by_head(const DisplayList& list) {
  std::array<std::vector<DrawOp>, 2> parts;
  for (const DrawOp& op : list.ops) parts[std::visit(BeginsIn{list.head}, op) ? 0 : 1].push_back(op);
  return parts;
}

}  // namespace

std::optional<DisplayList> with_head_of(const DisplayList& next, const DisplayList& shown) {
  if (next.size != shown.size || next.head != shown.head) return std::nullopt;
  const auto head = parted_by_head(next)[0];
  const auto [old, rest] = parted_by_head(shown);
  if (head == old) return std::nullopt;
  DisplayList both = shown;
  both.ops = rest;
  both.ops.insert(both.ops.end(), head.begin(), head.end());
  return both;
}

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
