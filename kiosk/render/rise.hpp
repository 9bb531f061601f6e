#pragma once
// New words rise a little into their place as they come: only where they stand on one colour with nothing else near.
// There what a shifted picture uncovers and covers is that colour, and nothing moves along that should stand.

#include <vector>

#include "render/crossfade.hpp"

namespace kiosk {

/// Words that come together, and below them the room that they rise from.
struct RisingBox {
  Rect box;
  Color ground;
  bool operator==(const RisingBox&) const = default;
};

struct Rise {
  std::vector<RisingBox> boxes;  ///< none overlaps another
  int x = 0, y = 0;              ///< px: how far from their place they begin

  /// How far they still are when `share` (0–1) of the way is done.
  Rise after(double share) const;
};

/// Of the list's words that `shown` does not have. What can't rise comes in its place.
Rise rise_of(const DisplayList&, const DisplayList& shown);
/// As the turned picture has it.
Rise turned(Rise, Size upright, int rotate);
Rect turned(Rect, Size upright, int rotate);

/// Keeps the boxes' pixels of the next picture.
class Rising {
 public:
  Rising() = default;
  explicit Rising(Rise);

  /// The next picture's rows from `top` on.
  void add(const Picture& strip, int top);
  /// By `share` (0–1) the words, that far on their way, by the rest their ground. At 1 it is the next picture to the
  /// bit. What was written.
  std::vector<Rect> draw(double share, const FrameView& onto) const;

 private:
  Rise rise_;
  std::vector<Picture> pictures_;
};

}  // namespace kiosk
