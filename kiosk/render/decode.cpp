#include "render/decode.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include <SDL_image.h>

#include "render/images.hpp"
#include "render/resample.hpp"

namespace kiosk {

namespace {

constexpr const char* wrong_size = "is not of the size that it claims";

std::uint32_t* row_of(SDL_Surface& surface, int y) {
  return reinterpret_cast<std::uint32_t*>(static_cast<char*>(surface.pixels) +
                                          static_cast<std::ptrdiff_t>(y) * surface.pitch);
}

/// The four inks in the order of their bytes, as SDL_image hands them out where it calls them red, green, blue and
/// alpha. Without the profile of the press the colours are only near.
std::uint32_t from_inks(std::uint32_t pixel, bool inverted) {
  std::uint8_t inks[4];
  std::memcpy(inks, &pixel, 4);
  const auto paper = [&](int i) { return inverted ? std::uint32_t{inks[i]} : 255u - inks[i]; };
  const auto channel = [&](int i) { return (paper(i) * paper(3) + 127) / 255; };
  return 0xFF000000u | channel(0) << 16 | channel(1) << 8 | channel(2);
}

Handle<SDL_Surface> printed(SDL_Surface& inks, bool inverted) {
  Handle<SDL_Surface> made{SDL_CreateRGBSurfaceWithFormat(0, inks.w, inks.h, 32, SDL_PIXELFORMAT_ARGB8888)};
  for (int y = 0; made && y < inks.h; ++y) {
    const std::uint32_t* from = row_of(inks, y);
    std::transform(from, from + inks.w, row_of(*made, y), [=](std::uint32_t p) { return from_inks(p, inverted); });
  }
  return made;
}

Handle<SDL_Surface> converted(SDL_Surface& surface) {
  Handle<SDL_Surface> argb{SDL_ConvertSurfaceFormat(&surface, SDL_PIXELFORMAT_ARGB8888, 0)};
  for (int y = 0; argb && y < argb->h; ++y) {
    std::uint32_t* row = row_of(*argb, y);
    std::transform(row, row + argb->w, row, premultiplied);
  }
  return argb;
}

Decoded told(Handle<SDL_Surface> surface) {
  if (!surface) return {nullptr, SDL_GetError()};
  return {std::move(surface), ""};
}

/// Nothing beyond the file is ever read: the rasteriser knows no links and no entities.
Decoded draw_svg(const std::string& path, Size size) {
  const Handle<SDL_RWops> file{SDL_RWFromFile(path.c_str(), "rb")};
  if (!file) return {nullptr, SDL_GetError()};
  if (SDL_RWsize(file.get()) > most_drawing_bytes) return {nullptr, "is an SVG of more than 8 MiB"};
  const Handle<SDL_Surface> drawn{IMG_LoadSizedSVG_RW(file.get(), size.width, size.height)};
  if (!drawn) return {nullptr, IMG_GetError()};
  // It keeps the aspect and rounds up. An <svg> within the <svg> makes it take another size for the picture's.
  const bool as_claimed = std::abs(drawn->w - size.width) <= 1 && std::abs(drawn->h - size.height) <= 1;
  if (!as_claimed) return {nullptr, wrong_size};
  return told(converted(*drawn));
}

}  // namespace

Decoded decode(const std::string& path, const ImageHeader& header, Size drawing_size) {
  if (header.drawing) return draw_svg(path, drawing_size);
  const Handle<SDL_Surface> decoded{IMG_Load(path.c_str())};
  if (!decoded) return {nullptr, IMG_GetError()};
  if (Size{decoded->w, decoded->h} != header.stored) return {nullptr, wrong_size};
  // A decoder that converts inks itself has no use for a fourth byte: a JPEG has no alpha.
  const bool raw_inks = header.inking != Inking::rgb && decoded->format->BytesPerPixel == 4;
  return told(raw_inks ? printed(*decoded, header.inking == Inking::inverted_cmyk) : converted(*decoded));
}

}  // namespace kiosk
