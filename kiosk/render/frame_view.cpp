#include "render/frame_view.hpp"

#include <algorithm>

namespace kiosk {

void copy(const Picture& picture, const FrameView& onto, int x, int y) {
  const int left = std::max(0, -x), right = std::min(picture.width, onto.size.width - x);
  const int top = std::max(0, -y), bottom = std::min(picture.height, onto.size.height - y);
  for (int row = top; row < bottom && left < right; ++row) {
    std::copy(picture.row(row) + left, picture.row(row) + right, onto.row(y + row) + x + left);
  }
}

Picture copy_of(const FrameView& frame) {
  Picture picture;
  picture.width = frame.size.width;
  picture.height = frame.size.height;
  picture.pixels.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
  for (int y = 0; y < picture.height; ++y) {
    std::transform(frame.row(y), frame.row(y) + picture.width, picture.row(y),
                   [](std::uint32_t p) { return p | 0xFF000000u; });
  }
  return picture;
}

}  // namespace kiosk
