#include "render/painter.hpp"

#include "render/painting.hpp"

namespace kiosk {

Picture paint(const DisplayList& list, const Fonts& fonts, Images& images, int rotate) {
  return Painting{list, fonts, images, rotate}.picture();
}

void paint_over(Picture& picture, const std::vector<DrawOp>& ops, const Fonts& fonts, Images& images) {
  draw(picture, marks_of(ops, fonts, images));
}

void rasterise(const DisplayList& list, const Fonts& fonts) {
  fonts.make_room(list.size);
  for (const DrawOp& op : list.ops) {
    const auto* glyphs = std::get_if<DrawGlyphs>(&op);
    if (glyphs && has_ink(*glyphs)) fonts.glyphs(glyphs->text, glyphs->style, glyphs->size);
  }
}

}  // namespace kiosk
