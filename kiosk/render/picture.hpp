#pragma once
// A finished picture in memory, what a contact sheet does with it, and its file.

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "compose/display_list.hpp"

namespace kiosk {

/// Opaque; a pixel is 0xFFRRGGBB, rows from the top without padding.
struct Picture {
  int width = 0, height = 0;
  std::vector<std::uint32_t> pixels;

  Picture() = default;
  Picture(Size, Color ground);

  /// All of it in one colour, in the memory that it has where that is enough.
  void reset(Size, Color ground);

  Size size() const { return {width, height}; }
  std::uint32_t* row(int y) { return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width); }
  const std::uint32_t* row(int y) const {
    return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
  }
  bool operator==(const Picture&) const = default;
};

/// Each pixel of the result is the mean of the area that it covers. Shrinks only: `to` is within the source's size.
Picture downscale(const Picture&, Size to);

/// Copies `piece` with its top left corner at (x, y); what lies outside is cut off.
void place(Picture& onto, const Picture& piece, int x, int y);

/// Turned clockwise by 0, 90, 180 or 270 degrees.
Picture rotated(const Picture&, int degrees);

/// The same, into a picture whose memory is used again.
void rotate(const Picture& from, int degrees, Picture& to);

/// The size of a picture of `size` after turning by `degrees`.
Size rotated(Size size, int degrees);

/// The same picture gives the same bytes.
std::string png_bytes(const Picture&);

/// What it says is a line: path and reason.
struct UnwrittenPicture : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Throws UnwrittenPicture when the file can't be written.
void save_png(const Picture&, const std::string& path);

/// The same, but "-" is standard output, which tells by itself what failed.
void put_png(const Picture&, const std::string& path);

}  // namespace kiosk
