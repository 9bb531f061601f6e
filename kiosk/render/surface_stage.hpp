#pragma once
// Shows pictures on the window's own surface: frames made in memory, for machines without a GPU.

#include <chrono>
#include <optional>

#include "render/crossfade.hpp"
#include "render/sdl_handle.hpp"
#include "render/transition.hpp"

namespace kiosk {

class SurfaceStage {
 public:
  /// The window must outlive it. Throws SdlError when the window has no surface.
  explicit SurfaceStage(SDL_Window&);

  /// At once. A picture of another size than the window's is left out: that has changed, and another one will come.
  void show(const Picture&);
  /// Makes ready for a transition from what is seen. False when there is nothing to move: it is shown already.
  bool begin(Picture&&, Movement);
  void step(const TransitionFrame&);
  /// Never: SDL may have made another surface.
  bool redraw() { return false; }
  void forget() { change_.reset(); }
  std::chrono::nanoseconds least_frame_time(Movement) const;

 private:
  SDL_Surface* surface();
  /// The pixels to draw on; what is there stays until it is drawn over. Valid until the next call of any function.
  FrameView frame();
  void present(Rect);

  SDL_Window& window_;
  /// Where the window's own format is another: drawn here, converted when presented.
  std::optional<Picture> staging_;
  std::optional<Crossfade> change_;
  bool pushes_ = false;
};

}  // namespace kiosk
