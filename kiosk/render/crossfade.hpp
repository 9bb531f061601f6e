#pragma once
// From what is seen to the next picture, over what differs alone. The loops are plain, so that compilers vectorise
// them.

#include <cstddef>
#include <vector>

#include "render/frame_view.hpp"
#include "render/pixel_store.hpp"

namespace kiosk {

/// A stretch of one row, [begin, end).
struct Span {
  int y, begin, end;
};

/// Keeps the pixels that differ, both as they are seen and as they will be, and no whole picture.
class Crossfade {
 public:
  /// Forgets what it was about: between pictures of this size, no rows of which differ yet.
  void begin(Size);

  /// The next picture's rows from `top` on, and those that are seen in their place. Rows come in order, each once.
  void add(const Picture& strip, int top, const FrameView& seen);

  /// Forgets, and keeps no more memory than the next change from text to text needs.
  void end();

  Size size() const { return size_; }

  /// What differs at all; a width of 0 when nothing does.
  const Rect& bounds() const { return bounds_; }

  /// Writes the spans that differ: the next picture by `share` (0–1), what was seen by the rest. At 1 it is the next
  /// picture to the bit.
  void blend(double share, const FrameView& onto) const;

 private:
  void add_row(const std::uint32_t* next, const std::uint32_t* seen, int y);
  void keep(const std::uint32_t* next, const std::uint32_t* seen, const Span&);

  Size size_;
  std::vector<Span> spans_;
  PixelStore pixels_;  ///< for each span what was seen, then what will be
  Rect bounds_;
};

}  // namespace kiosk
