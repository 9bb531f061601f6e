#pragma once
// What a picture file says of itself before it is decoded.

#include <string>
#include <variant>

#include "compose/display_list.hpp"

namespace kiosk {

/// CMYK comes in two kinds, since Adobe's programs write 255 for no ink.
enum class Inking { rgb, cmyk, inverted_cmyk };

struct ImageHeader {
  Size stored;          ///< px as they lie in the file; a drawing's (SVG) is a proportion, its longer side drawing_side
  int orientation = 1;  ///< Exif's, 1 to 8
  Inking inking = Inking::rgb;
  bool drawing = false;  ///< SVG: sharp at any size

  bool is_turned() const { return orientation >= 5; }
  /// As it is to be seen.
  Size size() const { return is_turned() ? Size{stored.height, stored.width} : stored; }
};

inline constexpr int drawing_side = 10'000;

/// Or why it can't be used.
std::variant<ImageHeader, std::string> read_image_header(const std::string& path);

}  // namespace kiosk
