#pragma once
// How one picture gives way to the next, as a pure function of the time that has passed.

#include <chrono>
#include <optional>

#include "compose/display_list.hpp"

namespace kiosk {

enum class Movement {
  cut,
  crossfade,
  exchange  ///< old words leave, then new ones come; those that both pictures have stand still
};

struct Transition {
  Movement movement = Movement::cut;
  std::chrono::duration<double> lasts{0};  ///< not used by a cut
};

/// What a frame is made of: the picture before, and the new one over it with `alpha`; over both a tide that slides.
struct TransitionFrame {
  double alpha = 1;               ///< 0–1
  bool done = false;              ///< the new picture alone, to the bit
  std::optional<int> level = {};  ///< the tide's, px of the upright picture; nothing: it is where the pictures have it
  bool stands = false;            ///< nothing moves after it

  bool operator==(const TransitionFrame&) const = default;
};

TransitionFrame frame_of(const Transition&, std::chrono::duration<double> passed);

/// An exchange is two crossfades, the one to what both pictures have and the new one's ground, the other from there on:
/// words leave faster than they come. A tide slides from the beginning of the first, a little longer than both.
struct Exchange {
  Transition leaving, coming, sliding;
};
Exchange exchange_of(const Transition&);

/// `shown` with the head that `next` has: a minute that passes with a screen changes at once, as in between. Nothing
/// where the heads are alike or in different places.
std::optional<DisplayList> with_head_of(const DisplayList& next, const DisplayList& shown);

/// Whether it is a word that `shown` does not have in the same place. Its colour and clip don't count: it may stand on
/// the edge of something that moves.
bool is_new_word(const DrawOp&, const DisplayList& shown);

/// The list without its new words.
DisplayList without_new_words(const DisplayList&, const DisplayList& shown);

using FrameTime = std::chrono::steady_clock::time_point;

/// When the next frame is to begin. Where showing waits for the display, that sets the pace; where it does not, `least`
/// does, and nothing spins.
FrameTime next_frame(FrameTime begun, FrameTime ended, std::chrono::nanoseconds least);

}  // namespace kiosk
