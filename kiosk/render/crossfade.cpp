#include "render/crossfade.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace kiosk {
namespace {

/// Pixels that are looked at together: a difference within a block makes the whole of it differ.
constexpr int block = 32;

/// Of the pixels that a picture has, those that memory is kept for.
constexpr std::size_t kept_share = 4;

bool differs(const std::uint32_t* a, const std::uint32_t* b, int count) {
  return std::memcmp(a, b, static_cast<std::size_t>(count) * sizeof *a) != 0;
}

std::size_t pixels_in(Size size) {
  return static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
}

Rect joined(const Rect& bounds, const Span& span) {
  if (bounds.width == 0) return {span.begin, span.y, span.end - span.begin, 1};
  const int left = std::min(bounds.x, span.begin), right = std::max(bounds.x + bounds.width, span.end);
  return {left, bounds.y, right - left, span.y + 1 - bounds.y};
}

/// All four bytes alike, weight 0–256 of `b`.
void mix_bytes(const std::uint8_t* a, const std::uint8_t* b, std::uint8_t* out, std::size_t count, unsigned weight) {
  const auto w = static_cast<std::uint16_t>(weight), rest = static_cast<std::uint16_t>(256 - weight);
  for (std::size_t i = 0; i < count; ++i) {
    out[i] = static_cast<std::uint8_t>(static_cast<std::uint16_t>(a[i] * rest + b[i] * w) >> 8);
  }
}

const std::uint8_t* bytes(const std::uint32_t* pixels) { return reinterpret_cast<const std::uint8_t*>(pixels); }
std::uint8_t* bytes(std::uint32_t* pixels) { return reinterpret_cast<std::uint8_t*>(pixels); }

}  // namespace

void Crossfade::begin(Size size) {
  const std::size_t most = 2 * pixels_in(size);
  if (pixels_.most() != most) pixels_ = PixelStore{most};
  size_ = size;
  spans_.clear();
  pixels_.clear();
  bounds_ = {};
}

void Crossfade::add(const Picture& strip, int top, const FrameView& seen) {
  for (int y = 0; y < strip.height; ++y) add_row(strip.row(y), seen.row(top + y), top + y);
}

void Crossfade::add_row(const std::uint32_t* next, const std::uint32_t* seen, int y) {
  if (!differs(next, seen, size_.width)) return;
  Span span{y, 0, 0};
  for (int x = 0; x < size_.width; x += block) {
    const int end = std::min(x + block, size_.width);
    if (differs(next + x, seen + x, end - x)) {
      if (span.end != x) span.begin = x;
      span.end = end;
    } else if (span.end == x && span.begin < x) {
      keep(next, seen, span);
    }
  }
  if (span.end == size_.width) keep(next, seen, span);
}

/// A frame's first byte means nothing and may be anything.
void Crossfade::keep(const std::uint32_t* next, const std::uint32_t* seen, const Span& span) {
  const auto count = static_cast<std::size_t>(span.end - span.begin);
  std::uint32_t* added = pixels_.add(2 * count);
  std::transform(seen + span.begin, seen + span.end, added, [](std::uint32_t p) { return p | 0xFF000000u; });
  std::copy(next + span.begin, next + span.end, added + count);
  spans_.push_back(span);
  bounds_ = joined(bounds_, span);
}

void Crossfade::end() {
  begin(size_);
  pixels_.trim(pixels_.most() / kept_share);
}

void Crossfade::blend(double share, const FrameView& onto) const {
  const auto weight = static_cast<unsigned>(std::lround(std::clamp(share, 0.0, 1.0) * 256));
  const std::uint32_t* pixels = pixels_.data();
  for (const Span& s : spans_) {
    const auto count = static_cast<std::size_t>(s.end - s.begin);
    mix_bytes(bytes(pixels), bytes(pixels + count), bytes(onto.row(s.y) + s.begin), count * sizeof *pixels, weight);
    pixels += 2 * count;
  }
}

}  // namespace kiosk
