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

std::vector<FillRect> qr_code(const DrawQr& op) {
  const auto code = encode(op.text);
  if (!code) return {};
  const int modules = code->getSize() + 2 * quiet_modules;
  const int module = std::min(op.box.width, op.box.height) / modules;
  if (module < 1) return {};
  const int side = module * modules;
  const int left = op.box.x + (op.box.width - side) / 2, top = op.box.y + (op.box.height - side) / 2;
  std::vector<FillRect> fills{{{left, top, side, side}, op.light}};
  for (int y = 0; y < code->getSize(); ++y)
    for (int x = 0; x < code->getSize(); ++x) {
      if (!code->getModule(x, y)) continue;
      fills.push_back(
          {{left + (x + quiet_modules) * module, top + (y + quiet_modules) * module, module, module}, op.dark});
    }
  return fills;
}

}  // namespace kiosk
