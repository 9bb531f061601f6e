#include "render/painter.hpp"
namespace kiosk {
Picture paint(const DisplayList& list, const Fonts&, Images&, int rotate) {
  return rotated(Picture(list.size, list.ground), rotate);
}
}
