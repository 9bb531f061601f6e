#include "render/image_placing.hpp"

#include <algorithm>
#include <cmath>

#include "render/images.hpp"

namespace kiosk {
namespace {

int scaled(int length, double scale, int most) {
  return std::clamp(static_cast<int>(std::lround(length * scale)), 1, most);
}

/// Where a part of `part` px begins in a picture of `whole` px as it is seen, whose eyes are about the upper third.
double above_face(double whole, double part) { return std::clamp(whole / 3 - part / 2, 0.0, whole - part); }

/// A stored picture's first row, or column where it is turned, is at the scene's bottom (CIPA DC-008, 4.6.4).
bool is_stored_from_bottom(int orientation) {
  return orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
}

Placing covering(const ImageHeader& header, Size to, Fit fit) {
  const auto w = static_cast<double>(header.stored.width), h = static_cast<double>(header.stored.height);
  const double scale = std::max(to.width / w, to.height / h);
  Window2d part{0, 0, to.width / scale, to.height / scale};
  part.x = (w - part.width) / 2;
  part.y = (h - part.height) / 2;
  if (fit == Fit::face && header.size().height > header.size().width) {
    double& begin = header.is_turned() ? part.x : part.y;
    const double whole = header.is_turned() ? w : h, length = header.is_turned() ? part.width : part.height;
    const double above = above_face(whole, length);
    begin = is_stored_from_bottom(header.orientation) ? whole - length - above : above;
  }
  return {part, to};
}

/// The same part of the same picture in other pixels.
Window2d scaled(const Window2d& part, Size from, Size to) {
  const double x = static_cast<double>(to.width) / from.width, y = static_cast<double>(to.height) / from.height;
  return {part.x * x, part.y * y, part.width * x, part.height * y};
}

}  // namespace

Placing place_in(const ImageHeader& header, Size box, Fit fit) {
  const Size picture = header.stored, to = turned(box, header);
  if (fit != Fit::contain) return covering(header, to, fit);
  const auto w = static_cast<double>(picture.width), h = static_cast<double>(picture.height);
  const double scale = std::min(to.width / w, to.height / h);
  return {{0, 0, w, h}, {scaled(picture.width, scale, to.width), scaled(picture.height, scale, to.height)}};
}

Size drawn_size(Size proportion, const Placing& placing) {
  const double scale = placing.to.width / placing.part.width;
  const double width = proportion.width * scale, height = proportion.height * scale;
  const double less = std::min(1.0, std::sqrt(static_cast<double>(most_image_pixels) / (width * height)));
  const auto whole = [less](double length) { return std::max(1, static_cast<int>(std::lround(length * less))); };
  return {whole(width), whole(height)};
}

Placing placed_in(Size drawn, const Placing& placing, const ImageHeader& header, Fit fit) {
  if (!header.drawing() || fit != Fit::contain || header.is_turned()) {
    return {scaled(placing.part, header.stored, drawn), placing.to};
  }
  const bool near = std::abs(drawn.width - placing.to.width) <= 1 && std::abs(drawn.height - placing.to.height) <= 1;
  if (!near) return {scaled(placing.part, header.stored, drawn), placing.to};
  const Size to{std::min(drawn.width, placing.to.width), std::min(drawn.height, placing.to.height)};
  return {{0, 0, static_cast<double>(to.width), static_cast<double>(to.height)}, to};
}

Size turned(Size size, const ImageHeader& header) { return header.is_turned() ? Size{size.height, size.width} : size; }

}  // namespace kiosk
