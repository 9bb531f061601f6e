#pragma once
// A run in an opened face -> its pixels.

#include <string>

#include "render/faces.hpp"
#include "render/glyph_image.hpp"

namespace kiosk {

/// A bitmap emoji's size: its strike's em is drawn at this share of the text's, so that it stands as high as Han.
inline constexpr double emoji_em = 0.92;

/// `font` is set up for the run's size, direction and script.
GlyphImage raster_outlines(TTF_Font* font, const std::string& run, bool right_to_left);

/// A bitmap face's run, scaled from its strike to `size` px per em.
GlyphImage raster_strike(TTF_Font* font, const std::string& run, int strike, int size);

}  // namespace kiosk
