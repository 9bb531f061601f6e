#include "render/image_load.hpp"

#include <algorithm>
#include <cmath>

#include <SDL_image.h>

#include "render/resample.hpp"
#include "render/sdl_handle.hpp"

namespace kiosk {
namespace {

ImageState unusable(std::string reason) { return {ImageStatus::unusable, std::move(reason), nullptr}; }

int scaled(int length, double scale, int most) {
  return std::clamp(static_cast<int>(std::lround(length * scale)), 1, most);
}

/// Which part of the picture is drawn, and how large.
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

bool is_opaque(const std::vector<std::uint32_t>& pixels) {
  return std::ranges::all_of(pixels, [](std::uint32_t p) { return p >> 24 == 255; });
}

void premultiply(SDL_Surface& surface) {
  for (int y = 0; y < surface.h; ++y) {
    auto* row = reinterpret_cast<std::uint32_t*>(static_cast<char*>(surface.pixels) +
                                                 static_cast<std::ptrdiff_t>(y) * surface.pitch);
    std::transform(row, row + surface.w, row, premultiplied);
  }
}

ImageState scaled_for(SDL_Surface& surface, const DrawImage& wanted) {
  const PixelView view{static_cast<const std::uint32_t*>(surface.pixels), {surface.w, surface.h}, surface.pitch / 4};
  const Placing placing = place_in(view.size, {wanted.box.width, wanted.box.height}, wanted.fit);
  auto image = std::make_shared<LoadedImage>();
  image->width = placing.to.width;
  image->height = placing.to.height;
  image->pixels = resample(view, placing.part, placing.to);
  image->opaque = is_opaque(image->pixels);
  return {ImageStatus::ready, {}, std::move(image)};
}

}  // namespace

ImageState load_image(const DrawImage& wanted) {
  if (wanted.box.width < 1 || wanted.box.height < 1) return unusable("has no place");
  const auto claimed = image_size(wanted.path);
  if (const auto* reason = std::get_if<std::string>(&claimed)) return unusable(*reason);
  const Handle<SDL_Surface> decoded{IMG_Load(wanted.path.c_str())};
  if (!decoded) return unusable(IMG_GetError());
  const Size size{decoded->w, decoded->h};
  if (size != std::get<Size>(claimed)) return unusable("is not of the size that it claims");
  const Handle<SDL_Surface> surface{SDL_ConvertSurfaceFormat(decoded.get(), SDL_PIXELFORMAT_ARGB8888, 0)};
  if (!surface) return unusable(SDL_GetError());
  premultiply(*surface);
  return scaled_for(*surface, wanted);
}

}  // namespace kiosk
