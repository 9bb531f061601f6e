#pragma once
// A file's pixels, whatever it keeps them as.

#include "render/image_header.hpp"
#include "render/sdl_handle.hpp"

namespace kiosk {

/// 0xAARRGGBB, premultiplied, or nothing and a reason. A drawing comes as large as fits `drawing_box`, or a pixel
/// larger; others come as they are stored.
struct Decoded {
  Handle<SDL_Surface> surface;
  std::string reason;
};

Decoded decode(const std::string& path, const ImageHeader&, Size drawing_size);

}  // namespace kiosk
