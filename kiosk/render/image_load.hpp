#pragma once
// One picture file, decoded and scaled for a box. Any thread.

#include "render/images.hpp"

namespace kiosk {

/// Ready or unusable, never pending.
ImageState load_image(const DrawImage&);

}  // namespace kiosk
