#pragma once
// Measured pieces of a picture that can be stacked and set side by side, and painted anywhere: what is built of them
// cannot overlap.

#include <functional>
#include <vector>

#include "compose/display_list.hpp"

namespace kiosk {

/// A box of known size with its first baseline; `paint` puts its ops with the top left corner at (x, y), px.
struct Block {
  using Paint = std::function<void(DisplayList&, int x, int y)>;

  int width = 0, height = 0, baseline = 0;
  Paint paint;
  bool cut = false;   ///< of a text alone, and the way home: a line ends with an ellipsis, for it has no room
  bool torn = false;  ///< of a text alone: a word is broken within

  bool empty() const { return !paint; }
};

/// `start` is a title's: at the left of its column, or at the right where its text runs from there.
enum class Align { left, centre, right, start };

/// Blocks from top to bottom. Empty ones leave no gap.
class Column {
 public:
  explicit Column(Align align = Align::left) : align_(align) {}

  Column& add(Block, int gap_before = 0);
  /// Leaves the block out when the column would be higher than `limit`.
  Column& add_within(Block, int gap_before, int limit);
  int height() const { return height_; }
  bool empty() const { return parts_.empty(); }
  Block block() const;

 private:
  struct Part {
    Block block;
    int y;
  };
  Align align_;
  std::vector<Part> parts_;
  int width_ = 0, height_ = 0;
};

/// From left to right on one baseline; empty ones leave no gap.
Block row(std::vector<Block>, int gap);

/// From left to right, tops aligned, each at least as wide as its column.
Block columns(std::vector<Block>, int gap);

/// The block in a filled box; its baseline is kept.
Block boxed(Block, int pad_x, int pad_y, Color fill, int radius);

/// As wide as told, the block at its left, middle or right.
Block widened(Block, int width, Align);

/// A rule through the first line's middle; `size` px per em.
Block struck(Block, int size, Color, double thickness = 0.07);

Block filled(int width, int height, Color, int radius = 0);

/// Rectangles cut off another one, which is left with the rest.
Rect cut_top(Rect&, int height);
Rect cut_bottom(Rect&, int height);
Rect cut_left(Rect&, int width);
Rect cut_right(Rect&, int width);
Rect inset(Rect, int x, int y);

inline int right_of(const Rect& r) { return r.x + r.width; }
inline int bottom_of(const Rect& r) { return r.y + r.height; }

}  // namespace kiosk
