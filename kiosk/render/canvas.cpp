#include "render/canvas.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include <qrcodegen.hpp>

namespace kiosk {

namespace {

/// x / 255, rounded, for x in 0..65025.
std::uint32_t div255(std::uint32_t x) {
  x += 128;
  return (x + (x >> 8)) >> 8;
}

std::uint32_t mix(std::uint32_t under, Color over, std::uint32_t alpha) {
  const std::uint32_t rest = 255 - alpha;
  const std::uint32_t r = div255(over.r * alpha + ((under >> 16) & 0xFF) * rest);
  const std::uint32_t g = div255(over.g * alpha + ((under >> 8) & 0xFF) * rest);
  const std::uint32_t b = div255(over.b * alpha + (under & 0xFF) * rest);
  return 0xFF000000u | (r << 16) | (g << 8) | b;
}

/// Premultiplied `over` on opaque `under`.
std::uint32_t mix(std::uint32_t under, std::uint32_t over) {
  const std::uint32_t rest = 255 - (over >> 24);
  std::uint32_t pixel = 0xFF000000u;
  for (unsigned shift = 0; shift < 24; shift += 8)
    pixel |= std::min(255u, ((over >> shift) & 0xFF) + div255(((under >> shift) & 0xFF) * rest)) << shift;
  return pixel;
}

/// The part of `piece`, placed at (x, y), that lies within `bounds`, in the piece's own coordinates.
Rect within(const Rect& bounds, int x, int y, Size piece) {
  const int left = std::max(0, bounds.x - x), right = std::min(piece.width, bounds.x + bounds.width - x);
  const int top = std::max(0, bounds.y - y), bottom = std::min(piece.height, bounds.y + bounds.height - y);
  return {left, top, std::max(0, right - left), std::max(0, bottom - top)};
}

/// The same of what lies on the picture.
Rect visible(const Picture& picture, int x, int y, Size piece) {
  return within({0, 0, picture.width, picture.height}, x, y, piece);
}

/// The part of the picture in which a clip allows marks.
Rect open_part(const Picture& picture, const Clip& clip) {
  if (clip.width == 0) return {0, 0, picture.width, picture.height};
  const Rect part = visible(picture, clip.x, clip.y, {clip.width, clip.height});
  return {clip.x + part.x, clip.y + part.y, part.width, part.height};
}

/// How much of the pixel at (x, y) of a rectangle lies within its rounded corners, 0..1.
double corner_cover(int x, int y, Size size, int radius) {
  const double dx = std::max({radius - (x + 0.5), x + 0.5 - (size.width - radius), 0.0});
  const double dy = std::max({radius - (y + 0.5), y + 0.5 - (size.height - radius), 0.0});
  return std::clamp(radius + 0.5 - std::sqrt(dx * dx + dy * dy), 0.0, 1.0);
}

void fill_row(std::uint32_t* from, std::uint32_t* to, Color color) {
  if (color.a == 255)
    std::fill(from, to, mix(0, color, 255));
  else
    std::transform(from, to, from, [color](std::uint32_t under) { return mix(under, color, color.a); });
}

}  // namespace

void fill(Picture& picture, Rect rect, Color color, int radius) {
  const Size size{rect.width, rect.height};
  const int r = std::clamp(radius, 0, std::max(0, std::min(size.width, size.height) / 2));
  const Rect part = visible(picture, rect.x, rect.y, size);
  for (int y = part.y; y < part.y + part.height; ++y) {
    std::uint32_t* row = picture.row(rect.y + y) + rect.x;
    const int inset = y < r || y >= size.height - r ? r : 0;
    const int left = std::max(part.x, inset), right = std::min(part.x + part.width, size.width - inset);
    if (left < right) fill_row(row + left, row + right, color);
    const auto corner = [&](int x) {
      row[x] = mix(row[x], color, static_cast<std::uint32_t>(std::lround(color.a * corner_cover(x, y, size, r))));
    };
    for (int x = part.x; x < std::min(inset, part.x + part.width); ++x) corner(x);
    for (int x = std::max(part.x, size.width - inset); x < part.x + part.width; ++x) corner(x);
  }
}

void draw(Picture& picture, const GlyphImage& glyphs, int x, int baseline, Color color, const Clip& clip) {
  const int left = x + glyphs.left, top = baseline + glyphs.top;
  const Rect part = within(open_part(picture, clip), left, top, {glyphs.width, glyphs.height});
  for (int y = part.y; y < part.y + part.height; ++y) {
    std::uint32_t* row = picture.row(top + y) + left;
    const std::size_t start = static_cast<std::size_t>(y) * static_cast<std::size_t>(glyphs.width);
    for (int i = part.x; i < part.x + part.width; ++i) {
      const std::size_t at = start + static_cast<std::size_t>(i);
      if (!glyphs.colors.empty())
        row[i] = mix(row[i], glyphs.colors[at]);
      else if (glyphs.coverage[at])
        row[i] = mix(row[i], color, div255(std::uint32_t{glyphs.coverage[at]} * color.a));
    }
  }
}

void draw(Picture& picture, const LoadedImage& image, int x, int y) {
  const Rect part = visible(picture, x, y, {image.width, image.height});
  for (int line = part.y; line < part.y + part.height; ++line) {
    std::uint32_t* row = picture.row(y + line) + x + part.x;
    const std::uint32_t* from = image.pixels.data() + static_cast<std::ptrdiff_t>(line) * image.width + part.x;
    if (image.opaque)
      std::copy(from, from + part.width, row);
    else
      std::transform(from, from + part.width, row, row,
                     [](std::uint32_t over, std::uint32_t under) { return mix(under, over); });
  }
}

namespace {

using qrcodegen::QrCode;

/// ISO/IEC 18004: four modules of light on every side.
constexpr int quiet_modules = 4;

/// Medium correction: 15 % of a code may be lost to glare or a pillar.
std::optional<QrCode> encode(const std::string& text) {
  try {
    return QrCode::encodeText(text.c_str(), QrCode::Ecc::MEDIUM);
  } catch (const qrcodegen::data_too_long&) {
    return std::nullopt;
  }
}

}  // namespace

int qr_modules(const std::string& text) {
  const auto code = encode(text);
  return code ? code->getSize() + 2 * quiet_modules : 0;
}

std::vector<FillRect> qr_code(const DrawQr& op) {
  const auto code = encode(op.text);
  if (!code) return {};
  const int modules = code->getSize() + 2 * quiet_modules;
  const int module = std::min(op.box.width, op.box.height) / modules;
  if (module < 1) return {};
  const int side = module * modules;
  const int left = op.box.x + (op.box.width - side) / 2, top = op.box.y + (op.box.height - side) / 2;
  std::vector<FillRect> fills{{{left, top, side, side}, op.light}};
  for (int y = 0; y < code->getSize(); ++y) {
    for (int x = 0; x < code->getSize(); ++x) {
      if (!code->getModule(x, y)) continue;
      fills.push_back(
          {{left + (x + quiet_modules) * module, top + (y + quiet_modules) * module, module, module}, op.dark});
    }
  }
  return fills;
}

}  // namespace kiosk
