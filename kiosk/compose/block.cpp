#include "compose/block.hpp"

#include <algorithm>
#include <utility>

namespace kiosk {

namespace {

int offset(int inside, int width, Align align) {
  if (align == Align::left || align == Align::start) return 0;
  return align == Align::right ? width - inside : (width - inside) / 2;
}

/// Blocks at fixed places within a larger one.
struct Placed {
  Block block;
  int x, y;
};

Block::Paint paint_all(std::vector<Placed> parts) {
  return [parts = std::move(parts)](DisplayList& list, int x, int y) {
    for (const Placed& part : parts) part.block.paint(list, x + part.x, y + part.y);
  };
}

void drop_empty(std::vector<Block>& blocks) {
  std::erase_if(blocks, [](const Block& b) { return b.empty(); });
}

}  // namespace

Column& Column::add(Block block, int gap_before) {
  if (block.empty()) return *this;
  const int y = parts_.empty() ? 0 : height_ + gap_before;
  width_ = std::max(width_, block.width);
  height_ = y + block.height;
  parts_.push_back({std::move(block), y});
  return *this;
}

Column& Column::add_within(Block block, int gap_before, int limit) {
  const int gap = parts_.empty() ? 0 : gap_before;
  return height_ + gap + block.height > limit ? *this : add(std::move(block), gap_before);
}

Block Column::block() const {
  if (parts_.empty()) return {};
  std::vector<Placed> placed;
  for (const Part& part : parts_) placed.push_back({part.block, offset(part.block.width, width_, align_), part.y});
  return {width_, height_, parts_.front().block.baseline, paint_all(std::move(placed))};
}

Block row(std::vector<Block> blocks, int gap) {
  drop_empty(blocks);
  if (blocks.empty()) return {};
  int baseline = 0, x = 0, height = 0;
  for (const Block& b : blocks) baseline = std::max(baseline, b.baseline);
  std::vector<Placed> placed;
  for (Block& b : blocks) {
    const int y = baseline - b.baseline;
    height = std::max(height, y + b.height);
    const int width = b.width;
    placed.push_back({std::move(b), x, y});
    x += width + gap;
  }
  return {x - gap, height, baseline, paint_all(std::move(placed))};
}

Block columns(std::vector<Block> blocks, int gap) {
  drop_empty(blocks);
  if (blocks.empty()) return {};
  const int baseline = blocks.front().baseline;
  int x = 0, height = 0;
  std::vector<Placed> placed;
  for (Block& b : blocks) {
    height = std::max(height, b.height);
    const int width = b.width;
    placed.push_back({std::move(b), x, 0});
    x += width + gap;
  }
  return {x - gap, height, baseline, paint_all(std::move(placed))};
}

Block boxed(Block inside, int pad_x, int pad_y, Color fill, int radius) {
  if (inside.empty()) return inside;
  const int width = inside.width + 2 * pad_x, height = inside.height + 2 * pad_y;
  const int baseline = inside.baseline + pad_y;
  return {width, height, baseline, [=, inside = std::move(inside)](DisplayList& list, int x, int y) {
            list.ops.push_back(FillRect{{x, y, width, height}, fill, radius});
            inside.paint(list, x + pad_x, y + pad_y);
          }};
}

Block widened(Block inside, int width, Align align) {
  if (inside.empty() || inside.width >= width) return inside;
  const int dx = offset(inside.width, width, align);
  const int height = inside.height, baseline = inside.baseline;
  return {width, height, baseline, paint_all({{std::move(inside), dx, 0}})};
}

Block struck(Block inside, int size, Color color, double thickness) {
  if (inside.empty()) return inside;
  const int thick = std::max(2, static_cast<int>(size * thickness)), dy = inside.baseline - size * 36 / 100 - thick / 2;
  Block out{inside.width, inside.height, inside.baseline, {}};
  out.paint = [=, inside = std::move(inside)](DisplayList& list, int x, int y) {
    inside.paint(list, x, y);
    list.ops.push_back(FillRect{{x, y + dy, inside.width, thick}, color, 0});
  };
  return out;
}

Block filled(int width, int height, Color color, int radius) {
  return {width, height, height, [=](DisplayList& list, int x, int y) {
            list.ops.push_back(FillRect{{x, y, width, height}, color, radius});
          }};
}

Rect cut_top(Rect& rest, int height) {
  height = std::clamp(height, 0, rest.height);
  const Rect cut{rest.x, rest.y, rest.width, height};
  rest.y += height;
  rest.height -= height;
  return cut;
}

Rect cut_bottom(Rect& rest, int height) {
  height = std::clamp(height, 0, rest.height);
  rest.height -= height;
  return {rest.x, rest.y + rest.height, rest.width, height};
}

Rect cut_left(Rect& rest, int width) {
  width = std::clamp(width, 0, rest.width);
  const Rect cut{rest.x, rest.y, width, rest.height};
  rest.x += width;
  rest.width -= width;
  return cut;
}

Rect cut_right(Rect& rest, int width) {
  width = std::clamp(width, 0, rest.width);
  rest.width -= width;
  return {rest.x + rest.width, rest.y, width, rest.height};
}

Rect inset(Rect r, int x, int y) {
  return {r.x + x, r.y + y, std::max(0, r.width - 2 * x), std::max(0, r.height - 2 * y)};
}

}  // namespace kiosk
