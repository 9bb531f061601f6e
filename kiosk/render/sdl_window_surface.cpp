#include "render/sdl_window_surface.hpp"

#include <vector>

#include "render/sdl_error.hpp"

namespace kiosk {

SdlWindowSurface::SdlWindowSurface(SDL_Window& window) : window_(window) { surface(); }

SDL_Surface* SdlWindowSurface::surface() {
  SDL_Surface* surface = SDL_GetWindowSurface(&window_);
  if (!surface) throw SdlError("SDL_GetWindowSurface", SDL_GetError(), "the display");
  return surface;
}

FrameView SdlWindowSurface::frame() {
  SDL_Surface* own = surface();
  const Uint32 format = own->format->format;
  if (format == SDL_PIXELFORMAT_RGB888 || format == SDL_PIXELFORMAT_ARGB8888) {
    staging_.reset();
    return {static_cast<std::uint32_t*>(own->pixels), {own->w, own->h}, own->pitch / 4};
  }
  if (!staging_ || staging_->size() != Size{own->w, own->h}) staging_ = Picture({own->w, own->h}, Color{});
  return {staging_->pixels.data(), staging_->size(), staging_->width};
}

void SdlWindowSurface::present(std::span<const Rect> parts) {
  std::vector<SDL_Rect> rects;
  for (const Rect& part : parts) {
    if (part.width > 0 && part.height > 0) rects.push_back({part.x, part.y, part.width, part.height});
  }
  if (rects.empty()) return;
  SDL_Surface* own = surface();
  if (staging_) {
    checked(SDL_ConvertPixels(own->w, own->h, SDL_PIXELFORMAT_ARGB8888, staging_->pixels.data(), staging_->width * 4,
                              own->format->format, own->pixels, own->pitch) == 0,
            "SDL_ConvertPixels", "the display");
  }
  checked(SDL_UpdateWindowSurfaceRects(&window_, rects.data(), static_cast<int>(rects.size())) == 0,
          "SDL_UpdateWindowSurfaceRects", "the display");
}

}  // namespace kiosk
