#pragma once
// Which part of a picture is drawn in a box, and how large.

#include "render/image_header.hpp"
#include "render/pixels.hpp"

namespace kiosk {

/// In the picture's pixels as they are stored, not as they are seen.
struct Placing {
  Window2d part;
  Size to;
};

/// `box` is as it is to be seen.
Placing place_in(const ImageHeader&, Size box, Fit);

/// How large a drawing is drawn so that the part of it that is wanted needs no scaling; within what memory allows.
Size drawn_size(Size proportion, const Placing&);

/// In the pixels that came. A drawing that is shown whole keeps them, though its shorter side may be one off.
Placing placed_in(Size drawn, const Placing&, const ImageHeader&, Fit);

/// Of a picture that is stored turned: the sides exchanged.
Size turned(Size, const ImageHeader&);

}  // namespace kiosk
