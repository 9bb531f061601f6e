#pragma once
// A JPEG's pixels by the library that SDL_image uses, which passes over damaged data without a word: it draws stripes.

#include <string>
#include <string_view>

#include "render/sdl_handle.hpp"

namespace kiosk {

struct DecodedJpeg {
  Handle<SDL_Surface> surface;  ///< as IMG_LoadJPG_RW's, pixel by pixel: RGB, or four inks; null when damaged
  std::string damage;           ///< the library's words
};

DecodedJpeg decode_jpeg(std::string_view file);

}  // namespace kiosk
