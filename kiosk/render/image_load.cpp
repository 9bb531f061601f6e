#include "render/image_load.hpp"

#include <algorithm>
#include <cmath>

#include "render/decode.hpp"
#include "render/edge_color.hpp"
#include "render/resample.hpp"

namespace kiosk {
namespace {

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
