#pragma once
// Memory that a display shows, to be drawn on by the CPU.

#include <span>

#include "render/crossfade.hpp"

namespace kiosk {

class PixelSurface {
 public:
  virtual ~PixelSurface() = default;

  /// The pixels to draw on; what is there stays until it is drawn over. Valid until the next call of any function.
  virtual FrameView frame() = 0;

  /// Shows what was drawn in these parts; rectangles without an area are passed over.
  virtual void present(std::span<const Rect>) = 0;

  /// Called when what was presented last is to stand: whether that is what is seen. Throws when it can't be.
  virtual void verify() {}

  /// Whether copying a frame takes so little that sixty a second are no burden.
  virtual bool is_quick() const { return false; }
};

}  // namespace kiosk
