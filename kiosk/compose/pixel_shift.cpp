#include "compose/pixel_shift.hpp"

#include <algorithm>

#include "compose/block.hpp"

namespace kiosk {

namespace {

struct Mover {
  int dx, dy;
  Rect safe;

  static int edge(int at, int by, int first, int last) {
    return at <= first || at >= last ? at : std::clamp(at + by, first, last);
  }

  void operator()(FillRect& op) const {
    const int left = edge(op.rect.x, dx, safe.x, right_of(safe));
    const int top = edge(op.rect.y, dy, safe.y, bottom_of(safe));
    const int right = edge(right_of(op.rect), dx, safe.x, right_of(safe));
    const int bottom = edge(bottom_of(op.rect), dy, safe.y, bottom_of(safe));
    op.rect = {left, top, right - left, bottom - top};
  }

  void operator()(DrawGlyphs& op) const {
    op.x += dx;
    op.baseline += dy;
  }

  void operator()(DrawImage& op) const { move(op.box); }
  void operator()(DrawQr& op) const { move(op.box); }

  void move(Rect& box) const {
    box.x += dx;
    box.y += dy;
  }
};

}  // namespace

int shift_step(int short_side) { return std::max(1, (short_side + 540) / 1080); }

void move_by(DisplayList& list, PixelShift shift, const Rect& safe) {
  if (shift == PixelShift{}) return;
  const int step = shift_step(std::min(list.size.width, list.size.height));
  for (DrawOp& op : list.ops) std::visit(Mover{shift.dx * step, shift.dy * step, safe}, op);
}

}  // namespace kiosk
