#include "render/stages.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace kiosk {

namespace {

/// A software frame costs the copying of what changed; thirty a second look smooth for a fade of half a second, but
/// not for an edge that goes a long way, which it does a few times a day.
constexpr std::chrono::nanoseconds fade_frame{33'000'000}, slide_frame{16'666'667};

std::array<Rect, 1> whole(Size size) { return {Rect{0, 0, size.width, size.height}}; }

}  // namespace

SurfaceStage::SurfaceStage(std::unique_ptr<PixelSurface> surface) : surface_(std::move(surface)) {}

void SurfaceStage::forget() {
  end_glide();
  end_fade();
}

void SurfaceStage::end_fade() {
  fade_.end();
  faded_.clear();
  rising_ = {};
}

void SurfaceStage::show(const Picture& picture) {
  forget();
  const FrameView frame = surface_->frame();
  if (picture.size() != frame.size) return;
  copy(picture, frame);
  surface_->present(whole(frame.size));
  surface_->verify();
}

void SurfaceStage::show(const Painting& painting) {
  forget();
  const FrameView frame = surface_->frame();
  if (painting.size() != frame.size) return;
  painting.for_each_strip(strip_, [&](const Picture& strip, int top) { copy(strip, frame, 0, top); });
  surface_->present(whole(frame.size));
  surface_->verify();
}

bool SurfaceStage::begin(const Painting& painting, Rise rise) {
  end_fade();
  const FrameView seen = surface_->frame();
  if (painting.size() != seen.size) return false;
  fade_.begin(seen.size, tide_ ? tide_->place.whole() : Rect{});
  rising_ = Rising{std::move(rise)};
  painting.for_each_strip(strip_, [&](const Picture& strip, int top) {
    fade_.add(strip, top, seen);
    rising_.add(strip, top);
  });
  faded_ = fade_.parts();
  return !faded_.empty();
}

void SurfaceStage::step(const TransitionFrame& step) {
  const FrameView frame = surface_->frame();
  if (frame.size != fade_.size()) return forget();
  fade_.blend(step.alpha, frame);
  std::vector<Rect> changed = rising_.draw(step.alpha, frame);
  changed.insert(changed.end(), faded_.begin(), faded_.end());
  if (tide_ && step.level) changed.push_back(draw_tide(*tide_, std::exchange(level_, step.level), *step.level, frame));
  surface_->present(changed);
  if (step.done) end_fade();
  if (step.stands) surface_->verify();
}

bool SurfaceStage::glide(TidePlane plane) {
  end_glide();
  if (plane.place.output() != surface_->frame().size) return false;
  tide_ = std::move(plane);
  return true;
}

void SurfaceStage::end_glide() {
  tide_.reset();
  level_.reset();
}

std::chrono::nanoseconds SurfaceStage::least_frame_time(bool slides) const {
  return slides || surface_->is_quick() ? slide_frame : fade_frame;
}

namespace {

/// Half a millisecond less than a sixtieth of a second: so frames that wait for a display of 60 Hz move towards the
/// beginning of its periods instead of swaying over their ends.
constexpr std::chrono::nanoseconds least_time{16'166'667};

constexpr int probed_rows = 16;
constexpr int tolerance = 8;  ///< of 255: a display of 16 bits rounds

bool alike(std::uint32_t a, std::uint32_t b) {
  for (int shift = 0; shift < 24; shift += 8) {
    if (std::abs(static_cast<int>(a >> shift & 0xFF) - static_cast<int>(b >> shift & 0xFF)) > tolerance) return false;
  }
  return true;
}

/// Black alone would also be read back from a renderer that draws nothing.
bool of_one_color(const Picture& picture) {
  return std::ranges::all_of(picture.pixels, [&](std::uint32_t p) { return p == picture.pixels.front(); });
}

}  // namespace

TextureStage::TextureStage(Handle<SDL_Renderer> renderer) : renderer_(std::move(renderer)) {}

std::string TextureStage::name() const {
  SDL_RendererInfo info{};
  SDL_GetRendererInfo(renderer_.get(), &info);
  return info.name ? info.name : "the renderer";
}

Size TextureStage::output() const {
  Size size;
  checked(SDL_GetRendererOutputSize(renderer_.get(), &size.width, &size.height) == 0, "SDL_GetRendererOutputSize");
  return size;
}

void TextureStage::make(Filled& filled, Size size) {
  if (filled.texture && filled.size == size) return;
  filled.texture.reset();
  filled.texture = owned(
      SDL_CreateTexture(renderer_.get(), SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, size.width, size.height),
      "SDL_CreateTexture", name());
  filled.size = size;
}

void TextureStage::fill(Filled& filled, const Picture& rows, int top) {
  const SDL_Rect place{0, top, rows.width, rows.height};
  checked(SDL_UpdateTexture(filled.texture.get(), &place, rows.pixels.data(), rows.width * 4) == 0, "SDL_UpdateTexture",
          name());
}

void TextureStage::fill(Filled& filled, const Painting& painting) {
  make(filled, painting.size());
  painting.for_each_strip(strip_, [&](const Picture& strip, int top) { fill(filled, strip, top); });
}

void TextureStage::put(const Filled& filled, double alpha) {
  SDL_Texture* texture = filled.texture.get();
  SDL_SetTextureBlendMode(texture, alpha < 1 ? SDL_BLENDMODE_BLEND : SDL_BLENDMODE_NONE);
  SDL_SetTextureAlphaMod(texture, static_cast<Uint8>(std::lround(alpha * 255)));
  checked(SDL_RenderCopy(renderer_.get(), texture, nullptr, nullptr) == 0, "SDL_RenderCopy", name());
}

void TextureStage::put_part(const Filled& filled, const Rect& part) {
  if (part.width <= 0 || part.height <= 0) return;
  const Rect whole = plane_->whole();
  const SDL_Rect from{part.x - whole.x, part.y - whole.y, part.width, part.height};
  const SDL_Rect place{part.x, part.y, part.width, part.height};
  SDL_SetTextureBlendMode(filled.texture.get(), SDL_BLENDMODE_NONE);
  checked(SDL_RenderCopy(renderer_.get(), filled.texture.get(), &from, &place) == 0, "SDL_RenderCopy", name());
}

/// What `put` has drawn of them in their place is covered first.
void TextureStage::put_rising(double alpha) {
  const Rise now = rise_.after(alpha);
  const int x = std::abs(now.x), y = std::abs(now.y);
  for (const auto& [box, ground] : now.boxes) {
    const SDL_Rect all{box.x, box.y, box.width, box.height};
    SDL_SetRenderDrawColor(renderer_.get(), ground.r, ground.g, ground.b, 255);
    SDL_RenderFillRect(renderer_.get(), &all);
    if (x >= box.width || y >= box.height) continue;
    const SDL_Rect from{box.x + std::max(0, -now.x), box.y + std::max(0, -now.y), box.width - x, box.height - y};
    const SDL_Rect place{box.x + std::max(0, now.x), box.y + std::max(0, now.y), from.w, from.h};
    checked(SDL_RenderCopy(renderer_.get(), to_.texture.get(), &from, &place) == 0, "SDL_RenderCopy", name());
  }
  SDL_SetRenderDrawColor(renderer_.get(), 0, 0, 0, 255);
}

void TextureStage::draw(const TransitionFrame& frame) {
  checked(SDL_RenderClear(renderer_.get()) == 0, "SDL_RenderClear", name());  // spares a tiling GPU to load what was
  if (!frame.done) put(from_, 1);
  put(to_, frame.alpha);
  if (!frame.done) put_rising(frame.alpha);
  if (!plane_ || !frame.level) return;
  put_part(above_, plane_->above(*frame.level));
  put_part(below_, plane_->below(*frame.level));
}

bool TextureStage::draws_right(const Picture& picture) {
  std::vector<std::uint32_t> row(static_cast<std::size_t>(picture.width));
  int off = 0;
  for (int i = 0; i < probed_rows; ++i) {
    const int y = picture.height * (2 * i + 1) / (2 * probed_rows);
    const SDL_Rect place{0, y, picture.width, 1};
    if (SDL_RenderReadPixels(renderer_.get(), &place, SDL_PIXELFORMAT_ARGB8888, row.data(), picture.width * 4) != 0) {
      return false;
    }
    for (int x = 0; x < picture.width; ++x) off += !alike(row[static_cast<std::size_t>(x)], picture.row(y)[x]);
  }
  return off == 0;
}

void TextureStage::show(const Picture& picture) {
  if (picture.size() != output()) return;
  make(to_, picture.size());
  fill(to_, picture, 0);
  draw({1, true});
  if (proven_ != picture.size() && !draws_right(picture)) {
    throw SdlError("SDL_RenderReadPixels", "what was drawn is not there", name());
  }
  if (!of_one_color(picture)) proven_ = picture.size();
  SDL_RenderPresent(renderer_.get());
}

void TextureStage::show(const Painting& painting) {
  if (painting.size() != output()) return;
  if (proven_ != painting.size()) return show(painting.picture());
  fill(to_, painting);
  step({1, true});
}

bool TextureStage::begin(const Painting& painting, Rise rise) {
  rise_ = std::move(rise);
  if (!to_.texture || to_.size != painting.size()) {
    show(painting);
    return false;
  }
  std::swap(from_, to_);
  fill(to_, painting);
  return true;
}

void TextureStage::step(const TransitionFrame& frame) {
  draw(frame);
  SDL_RenderPresent(renderer_.get());
}

bool TextureStage::redraw() {
  if (!to_.texture || to_.size != output()) return false;
  step({1, true});
  return true;
}

bool TextureStage::glide(const TidePlane& tide) {
  end_glide();
  if (!to_.texture || tide.place.output() != to_.size) return false;
  make(above_, tide.above.size());
  fill(above_, tide.above, 0);
  make(below_, tide.below.size());
  fill(below_, tide.below, 0);
  plane_ = tide.place;
  return true;
}

void TextureStage::end_glide() {
  plane_.reset();
  above_ = {};
  below_ = {};
}

void TextureStage::forget() {
  end_glide();
  from_ = {};
  to_ = {};
}

std::chrono::nanoseconds TextureStage::least_frame_time(bool) const { return least_time; }

}  // namespace kiosk
