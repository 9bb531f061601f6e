#include "render/painter.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "render/canvas.hpp"

namespace kiosk {

namespace {

/// 240 KiB at 1920 pixels: it stays in a small machine's cache while it is drawn, compared and shown.
constexpr int strip_rows = 32;

/// Looks up what an operation names.
struct Marker {
  const Fonts& fonts;
  Images& images;
  std::vector<Mark>& marks;

  void operator()(const FillRect& op) const { marks.push_back(op); }

  void operator()(const DrawGlyphs& op) const {
    if (!has_ink(op)) return;
    marks.push_back(PlacedGlyphs{fonts.glyphs(op.text, op.style, op.size), static_cast<int>(std::lround(op.x)),
                                 op.baseline, op.color, op.clip});
  }

  void operator()(const DrawPictogram& op) const {
    const Rect square = square_of(op);
    marks.push_back(PlacedGlyphs{fonts.pictogram(op.name, square.width), square.x, square.y, op.color, op.clip});
  }

  void operator()(const DrawImage& op) const {
    const ImageState state = images.request(op);
    if (state.status != ImageStatus::ready) return;
    const LoadedImage& image = *state.image;
    const Rect place{op.box.x + (op.box.width - image.width) / 2, op.box.y + (op.box.height - image.height) / 2,
                     image.width, image.height};
    if (!op.plates.empty() && !image.opaque) marks.push_back(FillRect{op.box, plate_for(image.ink, op.plates)});
    if (op.match_ground) go_on(place, op.box, image.edges);
    marks.push_back(PlacedImage{state.image, place.x, place.y});
  }

  /// What the image leaves of its box, in the bands of its edges.
  void go_on(const Rect& image, const Rect& box, const PictureEdges& edges) const {
    const int right = image.x + image.width, bottom = image.y + image.height;
    for (const EdgeBand& b : reaching(edges.top, image.x - box.x, box.width)) {
      marks.push_back(FillRect{{box.x + b.begin, box.y, b.end - b.begin, image.y - box.y}, b.color});
    }
    for (const EdgeBand& b : reaching(edges.bottom, image.x - box.x, box.width)) {
      marks.push_back(FillRect{{box.x + b.begin, bottom, b.end - b.begin, box.y + box.height - bottom}, b.color});
    }
    for (const EdgeBand& b : reaching(edges.left, image.y - box.y, box.height)) {
      marks.push_back(FillRect{{box.x, box.y + b.begin, image.x - box.x, b.end - b.begin}, b.color});
    }
    for (const EdgeBand& b : reaching(edges.right, image.y - box.y, box.height)) {
      marks.push_back(FillRect{{right, box.y + b.begin, box.x + box.width - right, b.end - b.begin}, b.color});
    }
  }

  /// Along the box rather than the image, which begins at `offset`, px.
  static EdgeBands reaching(EdgeBands bands, int offset, int length) {
    for (EdgeBand& band : bands) {
      band.begin += offset;
      band.end += offset;
    }
    if (!bands.empty()) {
      bands.front().begin = 0;
      bands.back().end = length;
    }
    return bands;
  }

  void operator()(const DrawQr& op) const {
    for (const FillRect& module : qr_code(op)) marks.push_back(module);
  }
};

struct MarkDrawer {
  Picture& picture;
  int left, top;

  void operator()(const FillRect& mark) const {
    const Rect& r = mark.rect;
    fill(picture, {r.x - left, r.y - top, r.width, r.height}, mark.color, mark.radius);
  }
  void operator()(const PlacedGlyphs& mark) const {
    const Clip clip{mark.clip.x - left, mark.clip.y - top, mark.clip.width, mark.clip.height};
    draw(picture, *mark.glyphs, mark.x - left, mark.baseline - top, mark.color, clip);
  }
  void operator()(const PlacedImage& mark) const { draw(picture, *mark.image, mark.x - left, mark.y - top); }
};

/// What the upright picture has in `rows` rows from `top` on of the turned one.
Rect upright_part(Size upright, int rotate, int top, int rows) {
  switch (rotate) {
    case 90:
      return {top, 0, rows, upright.height};
    case 180:
      return {0, upright.height - top - rows, upright.width, rows};
    case 270:
      return {upright.width - top - rows, 0, rows, upright.height};
    default:
      return {0, top, upright.width, rows};
  }
}

}  // namespace

bool has_ink(const DrawGlyphs& op) { return op.size >= 1 && !op.text.empty(); }

Rect square_of(const DrawPictogram& op) {
  const int side = std::max(0, std::min(op.box.width, op.box.height));
  return {op.box.x + (op.box.width - side) / 2, op.box.y + (op.box.height - side) / 2, side, side};
}

std::vector<Mark> marks_of(const std::vector<DrawOp>& ops, const Fonts& fonts, Images& images) {
  std::vector<Mark> marks;
  for (const DrawOp& op : ops) std::visit(Marker{fonts, images, marks}, op);
  return marks;
}

void draw(Picture& picture, const std::vector<Mark>& marks, int left, int top) {
  for (const Mark& mark : marks) std::visit(MarkDrawer{picture, left, top}, mark);
}

Painting::Painting(const DisplayList& list, const Fonts& fonts, Images& images, int rotate)
    : upright_(list.size),
      ground_(list.ground),
      marks_(marks_of(list.ops, fonts, images)),
      rotate_(((rotate % 360) + 360) % 360) {
  assert(rotate % 90 == 0);
}

void Painting::draw_part(const Rect& upright, Picture& onto) const {
  onto.reset({upright.width, upright.height}, ground_);
  draw(onto, marks_, upright.x, upright.y);
}

Picture Painting::picture() const {
  Picture picture;
  draw_part({0, 0, upright_.width, upright_.height}, picture);
  return rotate_ == 0 ? picture : rotated(picture, rotate_);
}

const Picture& Painting::strip(StripBuffer& buffer, int top, int rows) const {
  draw_part(upright_part(upright_, rotate_, top, rows), buffer.upright);
  if (rotate_ == 0) return buffer.upright;
  rotate(buffer.upright, rotate_, buffer.turned);
  return buffer.turned;
}

void Painting::for_each_strip(StripBuffer& buffer, const TakeStrip& take) const {
  const int height = size().height;
  for (int top = 0; top < height; top += strip_rows) take(strip(buffer, top, std::min(strip_rows, height - top)), top);
}

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
    if (const auto* pictogram = std::get_if<DrawPictogram>(&op))
      fonts.pictogram(pictogram->name, square_of(*pictogram).width);
  }
}

}  // namespace kiosk
