#include "render/surface_stage.hpp"

namespace kiosk {

namespace {

/// A software frame costs the copying of what changed; thirty a second look smooth for a fade of half a second, but
/// not for a push, which there are a few of in a day.
constexpr std::chrono::nanoseconds fade_frame{33'000'000}, push_frame{16'666'667};

Rect whole(Size size) { return {0, 0, size.width, size.height}; }

}  // namespace

SurfaceStage::SurfaceStage(SDL_Window& window) : window_(window) { surface(); }

SDL_Surface* SurfaceStage::surface() {
  SDL_Surface* surface = SDL_GetWindowSurface(&window_);
  if (!surface) throw SdlError("SDL_GetWindowSurface", SDL_GetError(), "the display");
  return surface;
}

FrameView SurfaceStage::frame() {
  SDL_Surface* own = surface();
  const Uint32 format = own->format->format;
  if (format == SDL_PIXELFORMAT_RGB888 || format == SDL_PIXELFORMAT_ARGB8888) {
    staging_.reset();
    return {static_cast<std::uint32_t*>(own->pixels), {own->w, own->h}, own->pitch / 4};
  }
  if (!staging_ || staging_->size() != Size{own->w, own->h}) staging_ = Picture({own->w, own->h}, Color{});
  return {staging_->pixels.data(), staging_->size(), staging_->width};
}

void SurfaceStage::present(Rect part) {
  SDL_Surface* own = surface();
  if (staging_) {
    checked(SDL_ConvertPixels(own->w, own->h, SDL_PIXELFORMAT_ARGB8888, staging_->pixels.data(), staging_->width * 4,
                              own->format->format, own->pixels, own->pitch) == 0,
            "SDL_ConvertPixels", "the display");
  }
  const SDL_Rect rect{part.x, part.y, part.width, part.height};
  checked(SDL_UpdateWindowSurfaceRects(&window_, &rect, 1) == 0, "SDL_UpdateWindowSurfaceRects", "the display");
}

void SurfaceStage::show(const Picture& picture) {
  change_.reset();
  const FrameView frame = this->frame();
  if (picture.size() != frame.size) return;
  copy(picture, frame);
  present(whole(frame.size));
}

bool SurfaceStage::begin(Picture&& picture, Movement movement) {
  change_.reset();
  Picture seen = copy_of(frame());
  if (seen.size() != picture.size()) return false;
  change_.emplace(std::move(seen), std::move(picture));
  if (change_->bounds().width == 0) change_.reset();
  pushes_ = movement == Movement::push;
  return change_.has_value();
}

void SurfaceStage::step(const TransitionFrame& step) {
  const FrameView frame = this->frame();
  if (!change_ || frame.size != change_->to().size()) return change_.reset();
  if (pushes_) {
    if (!step.done) copy(change_->from(), frame, step.from.x, step.from.y);
    copy(change_->to(), frame, step.to.x, step.to.y);
  } else {
    change_->blend(step.alpha, frame);
  }
  present(pushes_ ? whole(frame.size) : change_->bounds());
  if (step.done) change_.reset();
}

std::chrono::nanoseconds SurfaceStage::least_frame_time(Movement movement) const {
  return movement == Movement::push ? push_frame : fade_frame;
}

}  // namespace kiosk
