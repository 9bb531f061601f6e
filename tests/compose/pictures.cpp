#include "pictures.hpp"

#include <algorithm>
#include <cmath>

#include "../text/fixed_measure.hpp"
#include "compose/compose.hpp"

namespace kiosk_test {

using namespace kiosk;

Rect seen(const Clip& clip, const Rect& box) {
  if (clip.width == 0) return box;
  const int left = std::max(box.x, clip.x), top = std::max(box.y, clip.y);
  const int right = std::min(box.x + box.width, clip.x + clip.width);
  const int bottom = std::min(box.y + box.height, clip.y + clip.height);
  return {left, top, std::max(0, right - left), std::max(0, bottom - top)};
}

Rect box_of(const DrawGlyphs& op) {
  // Figures have neither accents nor descenders.
  const bool figures = op.text.find_first_not_of("0123456789:") == std::string::npos;
  const int top = op.baseline - static_cast<int>(std::lround((figures ? 0.73 : 0.88) * op.size));
  const int bottom = op.baseline + static_cast<int>(std::lround((figures ? 0.02 : 0.24) * op.size));
  const int left = static_cast<int>(std::floor(op.x)), right = static_cast<int>(std::ceil(op.x + op.advance));
  return seen(op.clip, {left, top, right - left, bottom - top});
}

std::vector<DrawGlyphs> texts(const DisplayList& list) {
  std::vector<DrawGlyphs> all;
  for (const DrawOp& op : list.ops) {
    if (const auto* text = std::get_if<DrawGlyphs>(&op)) all.push_back(*text);
  }
  return all;
}

bool within(const Rect& a, const Rect& b) {
  return a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

Color under(const DisplayList& list, std::size_t index) {
  const Rect box = box_of(std::get<DrawGlyphs>(list.ops[index]));
  const Rect middle{box.x + box.width / 2, box.y + box.height / 2, 1, 1};
  Color color = list.ground;
  for (std::size_t i = 0; i < index; ++i) {
    const auto* fill = std::get_if<FillRect>(&list.ops[i]);
    if (fill && within(middle, fill->rect)) color = fill->color;
  }
  return color;
}

DisplayList drawn(const Showing& showing, Size size) {
  Look look;
  look.size = size;
  look.languages = {"en", "zh-Hant"};
  return compose(showing, look, test::FixedMeasure{});
}

/// Every run, between bars; spaces may part runs.
std::string text_of(const DisplayList& list) {
  std::string all = "|";
  for (const DrawGlyphs& run : texts(list)) all += run.text + "|";
  return all;
}

bool says(const Showing& showing, const std::string& text, Size size) {
  const std::string all = text_of(drawn(showing, size));
  return all.find(text) != std::string::npos;
}

}  // namespace kiosk_test
