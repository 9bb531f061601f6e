#include "render/images.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>

#include <SDL_image.h>

#include "render/image_header.hpp"
#include "render/pixels.hpp"
#include "render/sdl_handle.hpp"

namespace kiosk {

namespace {

/// 0xAARRGGBB, premultiplied, or nothing and a reason.
struct Decoded {
  Handle<SDL_Surface> surface;
  std::string reason;
};

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

/// A drawing comes as large as fits `drawing_size`, or a pixel larger; others come as they are stored.
Decoded decode(const std::string& path, const ImageHeader& header, Size drawing_size) {
  if (header.drawing) return draw_svg(path, drawing_size);
  const Handle<SDL_Surface> decoded{IMG_Load(path.c_str())};
  if (!decoded) return {nullptr, IMG_GetError()};
  if (Size{decoded->w, decoded->h} != header.stored) return {nullptr, wrong_size};
  // A decoder that converts inks itself has no use for a fourth byte: a JPEG has no alpha.
  const bool raw_inks = header.inking != Inking::rgb && decoded->format->BytesPerPixel == 4;
  return told(raw_inks ? printed(*decoded, header.inking == Inking::inverted_cmyk) : converted(*decoded));
}

ImageState unusable(std::string reason) { return {ImageStatus::unusable, std::move(reason), nullptr}; }

int scaled(int length, double scale, int most) {
  return std::clamp(static_cast<int>(std::lround(length * scale)), 1, most);
}

/// Which part of the picture is drawn, in its own pixels, and how large.
struct Placing {
  Window2d part;
  Size to;
};

Placing place_in(Size picture, Size box, Fit fit) {
  const double x = static_cast<double>(box.width) / picture.width, y = static_cast<double>(box.height) / picture.height;
  const auto w = static_cast<double>(picture.width), h = static_cast<double>(picture.height);
  if (fit == Fit::contain) {
    const double scale = std::min(x, y);
    return {{0, 0, w, h}, {scaled(picture.width, scale, box.width), scaled(picture.height, scale, box.height)}};
  }
  const double scale = std::max(x, y), part_w = box.width / scale, part_h = box.height / scale;
  return {{(w - part_w) / 2, (h - part_h) / 2, part_w, part_h}, box};
}

/// How large a drawing is drawn so that the part of it that is wanted needs no scaling; within what memory allows.
Size drawn_size(Size proportion, const Placing& placing) {
  const double scale = placing.to.width / placing.part.width;
  const double width = proportion.width * scale, height = proportion.height * scale;
  const double less = std::min(1.0, std::sqrt(static_cast<double>(most_image_pixels) / (width * height)));
  const auto whole = [less](double length) { return std::max(1, static_cast<int>(std::lround(length * less))); };
  return {whole(width), whole(height)};
}

/// The same part of the same picture in other pixels.
Window2d scaled(const Window2d& part, Size from, Size to) {
  const double x = static_cast<double>(to.width) / from.width, y = static_cast<double>(to.height) / from.height;
  return {part.x * x, part.y * y, part.width * x, part.height * y};
}

bool is_opaque(const Pixels& pixels) {
  return std::ranges::all_of(pixels, [](std::uint32_t p) { return p >> 24 == 255; });
}

Size turned(Size size, const ImageHeader& header) { return header.is_turned() ? Size{size.height, size.width} : size; }

/// Scaled first, then turned: there is less to turn.
LoadedImage finished(const PixelView& view, const Placing& placing, const ImageHeader& header, Size box) {
  LoadedImage image;
  const Size size = turned(placing.to, header);
  image.pixels = oriented(resample(view, placing.part, placing.to), placing.to, header.orientation);
  image.width = size.width;
  image.height = size.height;
  image.opaque = is_opaque(image.pixels);
  image.edge = edge_color(image.pixels, size, box);
  return image;
}

}  // namespace

ImageState load_image(const DrawImage& wanted) {
  const Size box{wanted.box.width, wanted.box.height};
  if (box.width < 1 || box.height < 1) return unusable("has no place");
  const auto found = read_image_header(wanted.path);
  if (const auto* reason = std::get_if<std::string>(&found)) return unusable(*reason);
  const auto& header = std::get<ImageHeader>(found);
  Placing placing = place_in(header.stored, turned(box, header), wanted.fit);
  const Size size = header.drawing ? drawn_size(header.stored, placing) : header.stored;
  const Decoded decoded = decode(wanted.path, header, size);
  if (!decoded.surface) return unusable(decoded.reason);
  const SDL_Surface& s = *decoded.surface;
  const PixelView view{static_cast<const std::uint32_t*>(s.pixels), {s.w, s.h}, s.pitch / 4};
  placing.part = scaled(placing.part, header.stored, size);
  return {ImageStatus::ready, {}, std::make_shared<LoadedImage>(finished(view, placing, header, box))};
}

}  // namespace kiosk
