#include "render/canvas.hpp"

#include <algorithm>
#include <optional>

#include <qrcodegen.hpp>

namespace kiosk {

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

void draw_qr(Picture& picture, const std::string& text, Rect box, Color dark, Color light) {
  const auto code = encode(text);
  if (!code) return;
  const int modules = code->getSize() + 2 * quiet_modules;
  const int module = std::min(box.width, box.height) / modules;
  if (module < 1) return;
  const int side = module * modules;
  const int left = box.x + (box.width - side) / 2, top = box.y + (box.height - side) / 2;
  fill(picture, {left, top, side, side}, light, 0);
  for (int y = 0; y < code->getSize(); ++y)
    for (int x = 0; x < code->getSize(); ++x)
      if (code->getModule(x, y))
        fill(picture, {left + (x + quiet_modules) * module, top + (y + quiet_modules) * module, module, module}, dark,
             0);
}

}  // namespace kiosk
