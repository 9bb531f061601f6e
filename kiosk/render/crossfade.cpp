#include "render/crossfade.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstring>
#include <new>
#include <utility>

#include "render/coverage.hpp"

namespace kiosk {

void copy(const Picture& picture, const FrameView& onto, int x, int y) {
  const int left = std::max(0, -x), right = std::min(picture.width, onto.size.width - x);
  const int top = std::max(0, -y), bottom = std::min(picture.height, onto.size.height - y);
  for (int row = top; row < bottom && left < right; ++row) {
    std::copy(picture.row(row) + left, picture.row(row) + right, onto.row(y + row) + x + left);
  }
}

namespace {

/// The whole pages that `pixels` pixels reach into.
std::size_t bytes_in_pages(std::size_t pixels) {
  const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  return (pixels * sizeof(std::uint32_t) + page - 1) / page * page;
}

std::uint32_t* reserve(std::size_t pixels) {
  void* memory =
      mmap(nullptr, bytes_in_pages(pixels), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (memory == MAP_FAILED) throw std::bad_alloc{};
  return static_cast<std::uint32_t*>(memory);
}

}  // namespace

PixelStore::PixelStore(std::size_t most) : pixels_(most == 0 ? nullptr : reserve(most)), most_(most) {}

PixelStore::~PixelStore() {
  if (pixels_) munmap(pixels_, bytes_in_pages(most_));
}

PixelStore::PixelStore(PixelStore&& other) noexcept { *this = std::move(other); }

PixelStore& PixelStore::operator=(PixelStore&& other) noexcept {
  std::swap(pixels_, other.pixels_);
  std::swap(most_, other.most_);
  std::swap(count_, other.count_);
  return *this;
}

std::uint32_t* PixelStore::add(std::size_t count) {
  assert(count <= most_ - count_);
  std::uint32_t* added = pixels_ + count_;
  count_ += count;
  return added;
}

void PixelStore::trim(std::size_t kept) {
  const std::size_t from = bytes_in_pages(kept), to = bytes_in_pages(most_);
  if (from < to) madvise(reinterpret_cast<char*>(pixels_) + from, to - from, MADV_DONTNEED);
  count_ = std::min(count_, kept);
}

namespace {

/// Pixels that are looked at together: a difference within a block makes the whole of it differ.
constexpr int block = 16;

using Bytes = std::array<std::uint8_t, block * sizeof(std::uint32_t)>;

bool differs(const std::uint32_t* a, const std::uint32_t* b, int count) {
  return std::memcmp(a, b, static_cast<std::size_t>(count) * sizeof *a) != 0;
}

bool is_flat(const std::uint32_t* pixels, int count) { return !differs(pixels, pixels + 1, count - 1); }

/// A frame's first byte means nothing and may be anything.
std::uint32_t opaque(std::uint32_t pixel) { return pixel | 0xFF000000u; }

/// In whole blocks, with one more a row where a spared part divides one.
std::size_t pixels_in(Size size) {
  return static_cast<std::size_t>((size.width / block + 2) * block) * static_cast<std::size_t>(size.height);
}

/// All bytes alike, weight 0–256 of `b`. A block at a time, into an array that nothing overlaps: known to compilers,
/// that makes it a few vector instructions.
Bytes mixed(const std::uint8_t* a, const std::uint8_t* b, unsigned weight) {
  Bytes out;
  const auto w = static_cast<std::uint16_t>(weight), rest = static_cast<std::uint16_t>(256 - weight);
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = static_cast<std::uint8_t>(static_cast<std::uint16_t>(a[i] * rest + b[i] * w) >> 8);
  return out;
}

void mix_block(const std::uint32_t* pixels, unsigned weight, std::uint32_t* onto, int count) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(pixels);
  const Bytes out = mixed(bytes, bytes + sizeof(Bytes), weight);
  if (count >= block)
    std::memcpy(onto, out.data(), out.size());
  else
    std::memcpy(onto, out.data(), static_cast<std::size_t>(count) * sizeof *onto);
}

unsigned weight_of(double share) { return static_cast<unsigned>(std::lround(std::clamp(share, 0.0, 1.0) * 256)); }

std::uint32_t mixed(std::uint32_t a, std::uint32_t b, unsigned weight) {
  std::uint32_t out = 0;
  for (unsigned shift = 0; shift < 32; shift += 8)
    out |= (((a >> shift & 0xFF) * (256 - weight) + (b >> shift & 0xFF) * weight) >> 8) << shift;
  return out;
}

}  // namespace

void mix_row(std::uint32_t ground, const std::uint32_t* over, int count, double share, std::uint32_t* onto) {
  const unsigned weight = weight_of(share);
  std::array<std::uint32_t, block> plain;
  plain.fill(ground);
  const auto* under = reinterpret_cast<const std::uint8_t*>(plain.data());
  int x = 0;
  for (; x + block <= count; x += block) {
    const Bytes out = mixed(under, reinterpret_cast<const std::uint8_t*>(over + x), weight);
    std::memcpy(onto + x, out.data(), out.size());
  }
  for (; x < count; ++x) onto[x] = mixed(ground, over[x], weight);
}

void Crossfade::begin(Size size, const Rect& spared) {
  const std::size_t most = 2 * pixels_in(size);
  if (pixels_.most() != most) pixels_ = PixelStore{most};
  size_ = size;
  spared_ = spared;
  spans_.clear();
  pixels_.clear();
}

void Crossfade::add(const Picture& strip, int top, const FrameView& seen) {
  for (int y = 0; y < strip.height; ++y) add_row(strip.row(y), seen.row(top + y), top + y);
}

void Crossfade::add_row(const std::uint32_t* next, const std::uint32_t* seen, int y) {
  if (!differs(next, seen, size_.width)) return;
  if (y < spared_.y || y >= spared_.y + spared_.height) return add_part(next, seen, y, 0, size_.width);
  add_part(next, seen, y, 0, spared_.x);
  add_part(next, seen, y, spared_.x + spared_.width, size_.width);
}

void Crossfade::add_part(const std::uint32_t* next, const std::uint32_t* seen, int y, int begin, int end) {
  for (int x = begin; x < end; x += block) {
    const int count = std::min(block, end - x);
    if (!differs(next + x, seen + x, count)) continue;
    if (is_flat(next + x, count) && is_flat(seen + x, count))
      add_flat(next[x], opaque(seen[x]), {y, x, x + count, true});
    else
      add_detailed(next + x, seen + x, {y, x, x + count, false});
  }
}

void Crossfade::add_flat(std::uint32_t next, std::uint32_t seen, const Span& span) {
  if (!spans_.empty() && spans_.back().flat && spans_.back().goes_on_at(span.y, span.begin)) {
    const std::uint32_t* last = pixels_.data() + pixels_.size() - 2;
    if (last[0] == seen && last[1] == next) {
      spans_.back().end = span.end;
      return;
    }
  }
  std::uint32_t* pair = pixels_.add(2);
  pair[0] = seen;
  pair[1] = next;
  spans_.push_back(span);
}

void Crossfade::add_detailed(const std::uint32_t* next, const std::uint32_t* seen, const Span& span) {
  const int count = span.end - span.begin;
  std::uint32_t* added = pixels_.add(std::size_t{2} * block);
  std::transform(seen, seen + count, added, opaque);
  std::copy(next, next + count, added + block);
  if (!spans_.empty() && !spans_.back().flat && spans_.back().goes_on_at(span.y, span.begin))
    spans_.back().end = span.end;
  else
    spans_.push_back(span);
}

std::vector<Rect> Crossfade::parts() const {
  Coverage coverage{size_};
  for (const Span& span : spans_) coverage.mark(span.y, span.begin, span.end);
  return coverage.rects();
}

void Crossfade::end() {
  begin(size_);
  pixels_.trim(pixels_.most() / 2);
}

void Crossfade::blend(double share, const FrameView& onto) const {
  const unsigned weight = weight_of(share);
  const std::uint32_t* pixels = pixels_.data();
  for (const Span& s : spans_) {
    std::uint32_t* row = onto.row(s.y);
    if (s.flat) {
      std::fill(row + s.begin, row + s.end, mixed(pixels[0], pixels[1], weight));
      pixels += 2;
      continue;
    }
    for (int x = s.begin; x < s.end; x += block, pixels += std::ptrdiff_t{2} * block)
      mix_block(pixels, weight, row + x, s.end - x);
  }
}

}  // namespace kiosk
