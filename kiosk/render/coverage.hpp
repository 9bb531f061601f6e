#pragma once
// The parts of a frame that something is drawn in, as rectangles that hold little else.

#include <vector>

#include "compose/display_list.hpp"

namespace kiosk {

class Coverage {
 public:
  explicit Coverage(Size);

  /// [begin, end) of row y, within the frame.
  void mark(int y, int begin, int end);
  /// They cover what was marked, and no two of them the same. In whole cells, as far as the frame has them.
  std::vector<Rect> rects() const;

 private:
  static constexpr int cell_width = 64, cell_height = 16;  ///< px: a copy's row is some 256 bytes at least

  Rect placed(Rect cells) const;

  Size size_;
  int columns_, rows_;
  std::vector<bool> marked_;  ///< cells, row after row
};

}  // namespace kiosk
