#include "render/painter.hpp"

#include <cmath>

#include "render/canvas.hpp"

namespace kiosk {

namespace {

bool has_ink(const DrawGlyphs& op) { return op.size >= 1 && !op.text.empty(); }

struct Painter {
  Picture& picture;
  const Fonts& fonts;
  Images& images;

  void operator()(const FillRect& op) const { fill(picture, op.rect, op.color, op.radius); }

  void operator()(const DrawGlyphs& op) const {
    if (!has_ink(op)) return;
    draw(picture, *fonts.glyphs(op.text, op.style, op.size), static_cast<int>(std::lround(op.x)), op.baseline,
         op.color);
  }

  void operator()(const DrawImage& op) const {
    const ImageState state = images.request(op);
    if (state.status != ImageStatus::ready) return;
    draw(picture, *state.image, op.box.x + (op.box.width - state.image->width) / 2,
         op.box.y + (op.box.height - state.image->height) / 2);
  }

  void operator()(const DrawQr& op) const { draw_qr(picture, op.text, op.box, op.dark, op.light); }
};

}  // namespace

Picture paint(const DisplayList& list, const Fonts& fonts, Images& images, int rotate) {
  Picture picture(list.size, list.ground);
  for (const DrawOp& op : list.ops) std::visit(Painter{picture, fonts, images}, op);
  if (rotate % 360 == 0) return picture;
  return rotated(picture, rotate);
}

void rasterise(const DisplayList& list, const Fonts& fonts) {
  fonts.make_room(list.size);
  for (const DrawOp& op : list.ops) {
    const auto* glyphs = std::get_if<DrawGlyphs>(&op);
    if (glyphs && has_ink(*glyphs)) fonts.glyphs(glyphs->text, glyphs->style, glyphs->size);
  }
}

}  // namespace kiosk
