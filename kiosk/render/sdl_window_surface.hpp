#pragma once
// The surface of SDL's window, in whatever format it has.

#include <optional>

#include "render/picture.hpp"
#include "render/pixel_surface.hpp"
#include "render/sdl_handle.hpp"

namespace kiosk {

class SdlWindowSurface : public PixelSurface {
 public:
  /// The window must outlive it. All functions throw SdlError when the window has no surface.
  explicit SdlWindowSurface(SDL_Window&);

  FrameView frame() override;
  void present(std::span<const Rect>) override;

 private:
  SDL_Surface* surface();

  SDL_Window& window_;
  /// Where the window's own format is another: drawn here, converted when presented.
  std::optional<Picture> staging_;
};

}  // namespace kiosk
