#pragma once
// What will not look as a sponsor meant it, of a slide that can be drawn, each with what to do. Pure.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "compose/display_list.hpp"
#include "preflight/finding_words.hpp"

namespace kiosk {

/// The displays that slides are judged for.
inline constexpr Size slide_display{1920, 1080}, upright_display{1080, 1920};

/// EBU R 95: safe areas leave 3.5 % at each side for action.
inline constexpr double overscan_share = 0.035;

/// Of a picture of that size, as it is to be seen.
struct SlideShape {
  Size size;             ///< px
  bool fills = false;    ///< "fit": "cover"
  bool drawing = false;  ///< sharp at any size
  Size display = slide_display;
};

/// Upscaling, bars, what is cut off.
std::vector<std::string> shape_findings(const SlideShape&, const FindingWords& = english_findings);

/// A slide's pixels as they come to lie on the display, centred: premultiplied 0xAARRGGBB, no larger than the display.
struct PlacedSlide {
  Size size;
  std::span<const std::uint32_t> pixels;
  Size display = slide_display;
};

/// Transparency, a contrast that no writing on it can exceed, detail in the outer 3.5 % of the display, which
/// televisions cut off.
std::vector<std::string> pixel_findings(const PlacedSlide&, const FindingWords& = english_findings);

/// What the file's header tells.
struct SlideFile {
  std::int64_t bytes = 0, pixels = 0;
  int orientation = 1;  ///< Exif's
  bool sixteen_bit = false, animated = false, foreign_profile = false;
  std::string profile = {};  ///< its name, or empty
};
std::vector<std::string> file_findings(const SlideFile&, const FindingWords& = english_findings);

}  // namespace kiosk
