#pragma once
// A display list onto a picture, in software, with no display: the same list gives the same bytes.

#include "render/fonts.hpp"
#include "render/images.hpp"
#include "render/picture.hpp"

namespace kiosk {

/// The list's picture at its logical size, turned clockwise by `rotate` degrees. A picture file that is pending or
/// unusable leaves its box as it is.
Picture paint(const DisplayList&, const Fonts&, Images&, int rotate = 0);

/// More onto a finished picture.
void paint_over(Picture&, const std::vector<DrawOp>&, const Fonts&, Images&);

/// Has the list's glyph runs ready in the fonts' cache.
void rasterise(const DisplayList&, const Fonts&);

}  // namespace kiosk
