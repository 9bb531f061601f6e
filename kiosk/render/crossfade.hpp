#pragma once
// From one finished picture to another, over what differs alone. The loops are plain, so that compilers vectorise them.

#include <cstdint>
#include <vector>

#include "render/frame_view.hpp"

namespace kiosk {

/// A stretch of one row, [begin, end).
struct Span {
  int y, begin, end;
};

class Crossfade {
 public:
  /// Between pictures of one size.
  Crossfade(Picture from, Picture to);

  /// What differs at all; a width of 0 when nothing does.
  Rect bounds() const { return bounds_; }

  /// Writes the spans that differ: `to` by `share` (0–1), `from` by the rest. At 1 it is `to` to the bit.
  void blend(double share, const FrameView& onto) const;

  const Picture& from() const { return from_; }
  const Picture& to() const { return to_; }

 private:
  Picture from_, to_;
  std::vector<Span> spans_;
  Rect bounds_;
};

}  // namespace kiosk
