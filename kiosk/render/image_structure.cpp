#include "render/image_structure.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace kiosk {
namespace {

ImageStructure cut_off() { return {.fault = "is cut off: its end is missing"}; }
ImageStructure damaged(std::uint64_t at) { return {.fault = fmt::format("is damaged at byte {}", at)}; }

bool is_chunk_name(const FileBytes& b, std::uint64_t at) {
  for (std::uint64_t i = 0; i < 4; ++i) {
    const std::uint32_t letter = b.byte(at + i) | 0x20;
    if (letter < 'a' || letter > 'z') return false;
  }
  return true;
}

/// Palettes stay one byte a pixel; all else may be widened to four.
double png_bytes_per_pixel(const FileBytes& b) {
  constexpr std::uint32_t palette = 3;
  return b.byte(25) == palette ? 1 : 4;
}

/// A frame header, SOFn.
struct Frame {
  bool progressive = false;
  std::uint32_t components = 3;
  double samples = 3;  ///< of all components, for a pixel
};

Frame read_frame(const FileBytes& b, std::uint64_t at) {
  Frame frame;
  const std::uint32_t marker = b.byte(at + 1);
  frame.progressive = marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE;
  frame.components = b.byte(at + 9);
  std::uint32_t sum = 0, across = 1, down = 1;
  for (std::uint64_t i = 0; i < frame.components; ++i) {
    const std::uint32_t factors = b.byte(at + 11 + 3 * i), h = factors >> 4, v = factors & 15;
    sum += h * v;
    across = std::max(across, h), down = std::max(down, v);
  }
  frame.samples = static_cast<double>(sum) / (across * down);
  return frame;
}

bool is_frame(std::uint32_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Restart markers, and an FF that is data.
bool is_within_scan(std::uint32_t marker) { return marker == 0 || (marker >= 0xD0 && marker <= 0xD7); }

/// Over a scan's compressed data, to the marker behind it or the end of the file.
std::uint64_t after_scan(const FileBytes& b, std::uint64_t at) {
  while (at + 1 < b.size() && !(b.byte(at) == 0xFF && b.byte(at + 1) != 0xFF && !is_within_scan(b.byte(at + 1)))) ++at;
  return at;
}

/// A progressive picture's coefficients are all held, two bytes each, beside its pixels.
ImageStructure cost_of(const Frame& frame, std::int64_t scans) {
  ImageStructure structure;
  structure.bytes_per_pixel = (frame.components == 4 ? 4 : 3) + (frame.progressive ? 2 * frame.samples : 0);
  structure.scans = scans;
  return structure;
}

}  // namespace

ImageStructure png_structure(const FileBytes& b) {
  constexpr std::uint64_t signature = 8, around_data = 12;
  if (b.size() < signature + around_data + 13) return cut_off();
  if (b.big32(8) != 13 || !b.has(12, "IHDR")) return damaged(8);
  std::uint64_t at = signature;
  for (int i = 0; i < most_chunks; ++i) {
    if (at + around_data > b.size()) return cut_off();
    if (!is_chunk_name(b, at + 4)) return damaged(at + 4);
    const std::uint64_t length = b.big32(at);
    if (at + around_data + length > b.size()) return cut_off();
    if (b.has(at + 4, "IEND")) return {.fault = {}, .bytes_per_pixel = png_bytes_per_pixel(b)};
    at += around_data + length;
  }
  return {.fault = fmt::format("has more than {} chunks", most_chunks)};
}

ImageStructure jpeg_structure(const FileBytes& b) {
  Frame frame;
  std::int64_t scans = 0;
  for (std::uint64_t at = 2; at + 2 <= b.size();) {
    const std::uint32_t marker = b.byte(at + 1);
    if (b.byte(at) != 0xFF) return damaged(at);
    if (marker == 0xD9) return scans > 0 ? cost_of(frame, scans) : ImageStructure{.fault = "has no picture in it"};
    if (marker == 0xFF || marker == 0x01) {
      at += marker == 0xFF ? 1 : 2;
      continue;
    }
    const std::uint64_t length = b.big16(at + 2);
    if (at + 4 <= b.size() && length < 2) return damaged(at + 2);
    if (at + 2 + length > b.size()) break;
    if (is_frame(marker)) frame = read_frame(b, at);
    at += 2 + length;
    if (marker != 0xDA) continue;
    ++scans;
    at = after_scan(b, at);
  }
  return cut_off();
}

ImageStructure webp_structure(const FileBytes& b) {
  const std::uint64_t end = 8 + static_cast<std::uint64_t>(b.little32(4));
  if (end > b.size()) return cut_off();
  ImageStructure structure{.fault = {}, .bytes_per_pixel = 5, .more_bytes = b.size()};
  std::uint64_t at = 12;
  for (int i = 0; i < most_chunks && at + 8 <= end; ++i) {
    const std::uint64_t length = b.little32(at + 4);
    if (at + 8 + length > end) return cut_off();
    if (b.has(at, "VP8L")) structure.bytes_per_pixel = 8;
    at += 8 + length + length % 2;
  }
  return structure;
}

}  // namespace kiosk
