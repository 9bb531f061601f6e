#pragma once

#include "render/pixels.hpp"

namespace kiosk {

/// Premultiplied pixels in two colours, by their luma (ITU-R BT.709's weights): it spaces greys as eyes do, which a
/// linear luminance would not, and a face's shadows stay apart.
void duotone(Pixels&, const Duotone&);

}  // namespace kiosk
