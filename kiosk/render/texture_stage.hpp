#pragma once
// Shows pictures through the GPU: two textures, each filled once a picture, and at most two copies a frame.

#include <chrono>
#include <string>

#include "render/painting.hpp"
#include "render/sdl_handle.hpp"
#include "render/transition.hpp"

namespace kiosk {

/// All functions throw SdlError: the caller has another stage to go to.
class TextureStage {
 public:
  explicit TextureStage(Handle<SDL_Renderer>);

  /// At once. The first picture of a size is read back before it is presented: there are drivers that report success
  /// and draw nothing. A picture of another size than the output's is left out: that has changed, and another will
  /// come.
  void show(const Picture&);
  void show(const Painting&);
  /// Makes ready for a transition from what is seen. False when there is nothing to move: it is shown already.
  bool begin(const Painting&, Movement);
  void step(const TransitionFrame&);
  /// Presents the last picture again; false when it is not there any more.
  bool redraw();
  /// The textures are lost, or of another size.
  void forget();
  std::chrono::nanoseconds least_frame_time(Movement) const;

 private:
  struct Filled {
    Handle<SDL_Texture> texture;
    Size size;
  };

  Size output() const;
  void make(Filled&, Size);
  /// Rows from `top` on.
  void fill(Filled&, const Picture& rows, int top);
  void fill(Filled&, const Painting&);
  void put(const Filled&, Offset, double alpha);
  void draw(const TransitionFrame&);
  bool draws_right(const Picture&);
  std::string name() const;

  // In this order: SDL frees a renderer's textures with it.
  Handle<SDL_Renderer> renderer_;
  Filled from_, to_;
  StripBuffer strip_;
  Size proven_;  ///< the size of which a picture was read back
};

}  // namespace kiosk
