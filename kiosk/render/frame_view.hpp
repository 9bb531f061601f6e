#pragma once
// Pixels in somebody else's memory.

#include "render/picture.hpp"

namespace kiosk {

/// Pixels of a frame: 0x??RRGGBB, `pitch` pixels from row to row.
struct FrameView {
  std::uint32_t* pixels = nullptr;
  Size size;
  int pitch = 0;

  std::uint32_t* row(int y) const { return pixels + static_cast<std::ptrdiff_t>(y) * pitch; }
};

/// With its top left corner at (x, y); what lies outside is cut off.
void copy(const Picture&, const FrameView& onto, int x = 0, int y = 0);
Picture copy_of(const FrameView&);

}  // namespace kiosk
