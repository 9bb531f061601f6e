#include "render/coverage.hpp"

#include <algorithm>

namespace kiosk {

Coverage::Coverage(Size size)
    : size_(size),
      columns_((size.width + cell_width - 1) / cell_width),
      rows_((size.height + cell_height - 1) / cell_height),
      marked_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_)) {}

void Coverage::mark(int y, int begin, int end) {
  const auto row = marked_.begin() + static_cast<std::ptrdiff_t>(y / cell_height) * columns_;
  std::fill(row + begin / cell_width, row + (end - 1) / cell_width + 1, true);
}

Rect Coverage::placed(Rect cells) const {
  const int x = cells.x * cell_width, y = cells.y * cell_height;
  return {x, y, std::min(cells.width * cell_width, size_.width - x),
          std::min(cells.height * cell_height, size_.height - y)};
}

/// Runs of cells in a row, each continued downwards for as long as the rows below have the same.
std::vector<Rect> Coverage::rects() const {
  std::vector<Rect> done, above;
  for (int y = 0; y <= rows_; ++y) {
    std::vector<Rect> here;
    const auto row = marked_.begin() + static_cast<std::ptrdiff_t>(y) * columns_;
    for (int x = 0; y < rows_ && x < columns_; ++x) {
      if (!row[x]) continue;
      const auto end = std::find(row + x, row + columns_, false);
      here.push_back({x, y, static_cast<int>(end - row) - x, 1});
      x = here.back().x + here.back().width;
    }
    for (const Rect& open : above) {
      const auto same =
          std::ranges::find_if(here, [&](const Rect& r) { return r.x == open.x && r.width == open.width; });
      if (same == here.end())
        done.push_back(placed(open));
      else
        *same = {open.x, open.y, open.width, open.height + 1};
    }
    above = std::move(here);
  }
  return done;
}

}  // namespace kiosk
