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

void SurfaceStage::forget() {
  push_.reset();
  fade_.end();
}

void SurfaceStage::show(const Picture& picture) {
  forget();
  const FrameView frame = this->frame();
  if (picture.size() != frame.size) return;
  copy(picture, frame);
  present(whole(frame.size));
}

void SurfaceStage::show(const Painting& painting) {
  forget();
  const FrameView frame = this->frame();
  if (painting.size() != frame.size) return;
  painting.for_each_strip(strip_, [&](const Picture& strip, int top) { copy(strip, frame, 0, top); });
  present(whole(frame.size));
}

bool SurfaceStage::begin(const Painting& painting, Movement movement) {
  forget();
  const FrameView seen = frame();
  if (painting.size() != seen.size) return false;
  return movement == Movement::push ? begin_push(seen, painting) : begin_fade(seen, painting);
}

bool SurfaceStage::begin_push(const FrameView& seen, const Painting& painting) {
  push_ = Push{copy_of(seen), painting.picture()};
  if (push_->from == push_->to) push_.reset();
  return push_.has_value();
}

bool SurfaceStage::begin_fade(const FrameView& seen, const Painting& painting) {
  fade_.begin(seen.size);
  painting.for_each_strip(strip_, [&](const Picture& strip, int top) { fade_.add(strip, top, seen); });
  return fade_.bounds().width > 0;
}

void SurfaceStage::step(const TransitionFrame& step) {
  const FrameView frame = this->frame();
  if (push_)
    step_push(frame, step);
  else
    step_fade(frame, step);
  if (step.done) forget();
}

void SurfaceStage::step_push(const FrameView& frame, const TransitionFrame& step) {
  if (frame.size != push_->to.size()) return forget();
  if (!step.done) copy(push_->from, frame, step.from.x, step.from.y);
  copy(push_->to, frame, step.to.x, step.to.y);
  present(whole(frame.size));
}

void SurfaceStage::step_fade(const FrameView& frame, const TransitionFrame& step) {
  if (frame.size != fade_.size() || fade_.bounds().width == 0) return forget();
  fade_.blend(step.alpha, frame);
  present(fade_.bounds());
}

std::chrono::nanoseconds SurfaceStage::least_frame_time(Movement movement) const {
  return movement == Movement::push ? push_frame : fade_frame;
}

}  // namespace kiosk
