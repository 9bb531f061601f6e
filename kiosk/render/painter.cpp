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
    if (op.match_ground && state.image->edge) fill_beside(*state.image, op.box, *state.image->edge);
    draw(picture, *state.image, op.box.x + (op.box.width - state.image->width) / 2,
         op.box.y + (op.box.height - state.image->height) / 2);
  }

  /// What the image leaves of its box; what shows through the image keeps the ground.
  void fill_beside(const LoadedImage& image, const Rect& box, Color color) const {
    const int left = (box.width - image.width) / 2, top = (box.height - image.height) / 2;
    const int right = left + image.width, bottom = top + image.height;
    fill(picture, {box.x, box.y, box.width, top}, color, 0);
    fill(picture, {box.x, box.y + bottom, box.width, box.height - bottom}, color, 0);
    fill(picture, {box.x, box.y + top, left, image.height}, color, 0);
    fill(picture, {box.x + right, box.y + top, box.width - right, image.height}, color, 0);
  }

  void operator()(const DrawQr& op) const { draw_qr(picture, op.text, op.box, op.dark, op.light); }
};

}  // namespace

Picture paint(const DisplayList& list, const Fonts& fonts, Images& images, int rotate) {
  Picture picture(list.size, list.ground);
  paint_over(picture, list.ops, fonts, images);
  if (rotate % 360 == 0) return picture;
  return rotated(picture, rotate);
}

void paint_over(Picture& picture, const std::vector<DrawOp>& ops, const Fonts& fonts, Images& images) {
  for (const DrawOp& op : ops) std::visit(Painter{picture, fonts, images}, op);
}

void rasterise(const DisplayList& list, const Fonts& fonts) {
  fonts.make_room(list.size);
  for (const DrawOp& op : list.ops) {
    const auto* glyphs = std::get_if<DrawGlyphs>(&op);
    if (glyphs && has_ink(*glyphs)) fonts.glyphs(glyphs->text, glyphs->style, glyphs->size);
  }
}

}  // namespace kiosk
