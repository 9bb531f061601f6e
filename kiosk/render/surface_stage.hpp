#pragma once
// Shows pictures on the window's own surface: frames made in memory, for machines without a GPU.

#include <chrono>
#include <optional>

#include "render/crossfade.hpp"
#include "render/painting.hpp"
#include "render/sdl_handle.hpp"
#include "render/transition.hpp"

namespace kiosk {

class SurfaceStage {
 public:
  /// The window must outlive it. Throws SdlError when the window has no surface.
  explicit SurfaceStage(SDL_Window&);

  /// At once. A picture of another size than the window's is left out: that has changed, and another one will come.
  void show(const Picture&);
  void show(const Painting&);
  /// Makes ready for a transition from what is seen. False when there is nothing to move: it is shown already.
  bool begin(const Painting&, Movement);
  void step(const TransitionFrame&);
  /// Never: SDL may have made another surface.
  bool redraw() { return false; }
  void forget();
  std::chrono::nanoseconds least_frame_time(Movement) const;

 private:
  /// Both pictures, whole: a few times a day.
  struct Push {
    Picture from, to;
  };

  SDL_Surface* surface();
  /// The pixels to draw on; what is there stays until it is drawn over. Valid until the next call of any function.
  FrameView frame();
  void present(Rect);
  bool begin_push(const FrameView& seen, const Painting&);
  bool begin_fade(const FrameView& seen, const Painting&);
  void step_push(const FrameView&, const TransitionFrame&);
  void step_fade(const FrameView&, const TransitionFrame&);

  SDL_Window& window_;
  /// Where the window's own format is another: drawn here, converted when presented.
  std::optional<Picture> staging_;
  StripBuffer strip_;
  Crossfade fade_;
  std::optional<Push> push_;
};

}  // namespace kiosk
