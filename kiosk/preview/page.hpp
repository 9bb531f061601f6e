#pragma once
// The preview's window: where the venue's picture goes, the caption below it, marks and help over it. Pure.

#include "preview/caption.hpp"

namespace kiosk {

struct PreviewPage {
  DisplayList under;  ///< the window but for the picture
  Rect picture;       ///< where that goes, scaled to this; never larger than twice its pixels but by whole factors
  std::vector<DrawOp> over;  ///< on the picture
};

/// `window` in px, `picture` the venue's picture's size.
PreviewPage compose_preview(const PreviewCaption&, const PreviewState&, const PreviewWords&, Size picture, Size window,
                            const TextMeasure&);

/// Where a picture goes in a room: centred, whole, in its own shape. From afar it is as large as a 43-inch display
/// (95 cm wide) four metres away looks on a desk's screen of 96 px an inch that is 60 cm away: 540 px.
Rect placed_picture(Size picture, const Rect& room, bool from_afar);

}  // namespace kiosk
