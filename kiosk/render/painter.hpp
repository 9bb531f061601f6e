#pragma once
// A display list onto a picture, in software, with no display: the same list gives the same bytes.

#include <functional>
#include <memory>
#include <variant>
#include <vector>

#include "render/fonts.hpp"
#include "render/images.hpp"
#include "render/picture.hpp"

namespace kiosk {

/// A glyph run with its origin at (x, baseline), or a pictogram with its top left corner there.
struct PlacedGlyphs {
  std::shared_ptr<const GlyphImage> glyphs;
  int x = 0, baseline = 0;
  Color color;
  Clip clip;
};

/// An image with its top left corner at (x, y).
struct PlacedImage {
  std::shared_ptr<const LoadedImage> image;
  int x = 0, y = 0;
};

/// What is left of a drawing operation once fonts, files and codes are looked up.
using Mark = std::variant<FillRect, PlacedGlyphs, PlacedImage>;

/// Whether there is anything to rasterise.
bool has_ink(const DrawGlyphs&);

/// The square that a pictogram fills: the largest that its box holds, centred.
Rect square_of(const DrawPictogram&);

/// A picture file that is pending or unusable leaves no mark.
std::vector<Mark> marks_of(const std::vector<DrawOp>&, const Fonts&, Images&);

/// Onto a picture whose top left corner is at (left, top) of the display list's.
void draw(Picture&, const std::vector<Mark>&, int left = 0, int top = 0);

/// Where strips are drawn. Kept from one picture to the next, it is allocated once.
struct StripBuffer {
  Picture upright, turned;
};

/// A display list with all that it is drawn from at hand: its picture can be drawn whole, or strip by strip in the
/// memory of one strip.
class Painting {
 public:
  /// Turned clockwise by `rotate` degrees.
  Painting(const DisplayList&, const Fonts&, Images&, int rotate = 0);

  /// After turning.
  Size size() const { return rotated(upright_, rotate_); }

  Picture picture() const;

  /// The strip, valid for as long as the call, and the picture's row that is its first.
  using TakeStrip = std::function<void(const Picture& strip, int top)>;

  /// The picture from top to bottom, in strips of its whole width.
  void for_each_strip(StripBuffer&, const TakeStrip&) const;

 private:
  void draw_part(const Rect& upright, Picture& onto) const;
  const Picture& strip(StripBuffer&, int top, int rows) const;

  Size upright_;
  Color ground_;
  std::vector<Mark> marks_;
  int rotate_;  ///< 0, 90, 180 or 270
};

/// The list's picture at its logical size, turned clockwise by `rotate` degrees. A picture file that is pending or
/// unusable leaves its box as it is.
Picture paint(const DisplayList&, const Fonts&, Images&, int rotate = 0);

/// More onto a finished picture.
void paint_over(Picture&, const std::vector<DrawOp>&, const Fonts&, Images&);

/// Has the list's glyph runs and pictograms ready in the fonts' cache.
void rasterise(const DisplayList&, const Fonts&);

}  // namespace kiosk
