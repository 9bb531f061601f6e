#include "render/picture.hpp"

#include <algorithm>
#include <cassert>

namespace kiosk {

namespace {

std::uint32_t opaque(Color c) {
  return 0xFF000000u | (std::uint32_t{c.r} << 16) | (std::uint32_t{c.g} << 8) | std::uint32_t{c.b};
}

}  // namespace

Picture::Picture(Size size, Color ground) { reset(size, ground); }

void Picture::reset(Size size, Color ground) {
  width = size.width;
  height = size.height;
  pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), opaque(ground));
}

void place(Picture& onto, const Picture& piece, int x, int y) {
  const int left = std::max(0, -x), right = std::min(piece.width, onto.width - x);
  const int top = std::max(0, -y), bottom = std::min(piece.height, onto.height - y);
  for (int row = top; row < bottom && left < right; ++row)
    std::copy(piece.row(row) + left, piece.row(row) + right, onto.row(y + row) + x + left);
}

Size rotated(Size size, int degrees) { return degrees % 180 == 0 ? size : Size{size.height, size.width}; }

namespace {

/// Blocks of 32x32 keep both the rows read and the rows written within the cache.
template <class Target>
void turn(const Picture& from, Picture& to, Target&& target) {
  constexpr int block = 32;
  for (int top = 0; top < from.height; top += block)
    for (int left = 0; left < from.width; left += block)
      for (int y = top; y < std::min(from.height, top + block); ++y)
        for (int x = left; x < std::min(from.width, left + block); ++x) target(to, x, y) = from.row(y)[x];
}

}  // namespace

void rotate(const Picture& from, int degrees, Picture& to) {
  assert(degrees % 90 == 0);
  to.reset(rotated(from.size(), degrees), {});
  const int w = from.width, h = from.height;
  switch (((degrees % 360) + 360) % 360) {
    case 90:
      turn(
          from, to, [h](Picture & p, int x, int y) -> auto& { return p.row(x)[h - 1 - y]; });
      break;
    case 180:
      turn(
          from, to, [ w, h ](Picture & p, int x, int y) -> auto& { return p.row(h - 1 - y)[w - 1 - x]; });
      break;
    case 270:
      turn(
          from, to, [w](Picture & p, int x, int y) -> auto& { return p.row(w - 1 - x)[y]; });
      break;
    default:
      to = from;
  }
}

Picture rotated(const Picture& from, int degrees) {
  Picture to;
  rotate(from, degrees, to);
  return to;
}

}  // namespace kiosk
