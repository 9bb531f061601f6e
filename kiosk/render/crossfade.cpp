#include "render/crossfade.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace kiosk {
namespace {

/// Pixels that are looked at together: a difference within a block makes the whole of it differ.
constexpr int block = 32;

bool differs(const std::uint32_t* a, const std::uint32_t* b, int count) {
  return std::memcmp(a, b, static_cast<std::size_t>(count) * sizeof *a) != 0;
}

void find_spans(const Picture& from, const Picture& to, int y, std::vector<Span>& spans) {
  const std::uint32_t *a = from.row(y), *b = to.row(y);
  if (!differs(a, b, to.width)) return;
  for (int x = 0; x < to.width; x += block) {
    const int end = std::min(x + block, to.width);
    if (!differs(a + x, b + x, end - x)) continue;
    if (!spans.empty() && spans.back().y == y && spans.back().end == x)
      spans.back().end = end;
    else
      spans.push_back({y, x, end});
  }
}

Rect bounds_of(const std::vector<Span>& spans) {
  if (spans.empty()) return {};
  int left = spans.front().begin, right = spans.front().end;
  for (const Span& s : spans) {
    left = std::min(left, s.begin);
    right = std::max(right, s.end);
  }
  return {left, spans.front().y, right - left, spans.back().y - spans.front().y + 1};
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

Crossfade::Crossfade(Picture from, Picture to) : from_(std::move(from)), to_(std::move(to)) {
  for (int y = 0; y < to_.height; ++y) find_spans(from_, to_, y, spans_);
  bounds_ = bounds_of(spans_);
}

void Crossfade::blend(double share, const FrameView& onto) const {
  const auto weight = static_cast<unsigned>(std::lround(std::clamp(share, 0.0, 1.0) * 256));
  for (const Span& s : spans_) {
    const auto count = static_cast<std::size_t>(s.end - s.begin) * sizeof(std::uint32_t);
    mix_bytes(bytes(from_.row(s.y) + s.begin), bytes(to_.row(s.y) + s.begin), bytes(onto.row(s.y) + s.begin), count,
              weight);
  }
}

}  // namespace kiosk
