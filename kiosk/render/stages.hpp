#pragma once
// How pictures reach a display: on memory that it shows, or through the GPU.

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "render/glide.hpp"
#include "render/painter.hpp"
#include "render/pixel_surface.hpp"
#include "render/rise.hpp"
#include "render/sdl_handle.hpp"
#include "render/transition.hpp"

namespace kiosk {

/// Frames made in memory, which is all that a machine without a GPU has. All functions throw what the surface throws.
class SurfaceStage {
 public:
  explicit SurfaceStage(std::unique_ptr<PixelSurface>);

  /// At once. A picture of another size than the surface's is left out: that has changed, and another one will come.
  void show(const Picture&);
  void show(const Painting&);
  /// Makes ready for a fade from what is seen; what rises is part of the painting. False when there is nothing to move:
  /// it is shown already.
  bool begin(const Painting&, Rise = {});
  /// Steps have a tide's level from now on. False where the plane is none of what is seen.
  bool glide(TidePlane);
  void end_glide();
  void step(const TransitionFrame&);
  FrameView pixels() { return surface_->frame(); }
  /// Never: the surface may be another by now.
  bool redraw() { return false; }
  void forget();
  std::chrono::nanoseconds least_frame_time(bool slides) const;

 private:
  void end_fade();

  std::unique_ptr<PixelSurface> surface_;
  StripBuffer strip_;
  Crossfade fade_;
  std::vector<Rect> faded_;  ///< what it draws in
  Rising rising_;
  std::optional<TidePlane> tide_;
  std::optional<int> level_;  ///< the tide's as it was last drawn
};

/// Through the GPU: two textures, each filled once a picture, and at most two copies a frame; a third of one more where
/// a tide slides. All functions throw SdlError: the caller has another stage to go to.
class TextureStage {
 public:
  explicit TextureStage(Handle<SDL_Renderer>);

  /// At once. The first picture of a size is read back before it is presented: there are drivers that report success
  /// and draw nothing. A picture of another size than the output's is left out: that has changed, and another will
  /// come.
  void show(const Picture&);
  void show(const Painting&);
  /// Makes ready for a fade from what is seen; what rises is part of the painting. False when there is nothing to move:
  /// it is shown already.
  bool begin(const Painting&, Rise = {});
  /// Steps have a tide's level from now on. False where the plane is none of what is seen.
  bool glide(const TidePlane&);
  void end_glide();
  void step(const TransitionFrame&);
  /// Presents the last picture again; false when it is not there any more.
  bool redraw();
  /// The textures are lost, or of another size.
  void forget();
  std::chrono::nanoseconds least_frame_time(bool slides) const;

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
  void put(const Filled&, double alpha);
  void put_part(const Filled&, const Rect& part);
  void put_rising(double alpha);
  void draw(const TransitionFrame&);
  bool draws_right(const Picture&);
  std::string name() const;

  // In this order: SDL frees a renderer's textures with it.
  Handle<SDL_Renderer> renderer_;
  Filled from_, to_;
  Rise rise_;
  std::optional<TurnedPlane> plane_;  ///< while a tide slides
  Filled above_, below_;
  StripBuffer strip_;
  Size proven_;  ///< the size of which a picture was read back
};

}  // namespace kiosk
