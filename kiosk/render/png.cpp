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
  SDL_RWops* file = SDL_RWFromFile(path.c_str(), "wb");
  checked(file != nullptr, "SDL_RWFromFile", path);
  const bool drawn = IMG_SavePNG_RW(surface.get(), file, 0) == 0;
  checked(SDL_RWclose(file) == 0 && drawn, "IMG_SavePNG_RW", path);  // a full disk may show at the end alone
}

}  // namespace kiosk
