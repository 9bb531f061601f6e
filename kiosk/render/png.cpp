#include "render/png.hpp"

#include <SDL_image.h>

#include "render/sdl_handle.hpp"

namespace kiosk {

void save_png(const Picture& picture, const std::string& path) {
  // SDL asks for a writable pointer and does not write.
  auto* pixels = const_cast<std::uint32_t*>(picture.pixels.data());
  const auto surface = owned(SDL_CreateRGBSurfaceWithFormatFrom(pixels, picture.width, picture.height, 32,
                                                                picture.width * 4, SDL_PIXELFORMAT_XRGB8888),
                             "SDL_CreateRGBSurfaceWithFormatFrom", path);
  checked(IMG_SavePNG(surface.get(), path.c_str()) == 0, "IMG_SavePNG", path);
}

}  // namespace kiosk
