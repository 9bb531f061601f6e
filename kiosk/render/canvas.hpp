#pragma once
// The few ways in which this program puts colour on a picture. Everything is clipped to the picture.

#include <vector>

#include "render/fonts.hpp"
#include "render/images.hpp"
#include "render/picture.hpp"

namespace kiosk {

/// Corners are antialiased; a radius is cut to half the shorter side.
void fill(Picture&, Rect, Color, int radius);

/// A glyph run with its origin at (x, baseline), where the clip lets it.
void draw(Picture&, const GlyphImage&, int x, int baseline, Color, const Clip& = {});

/// An image with its top left corner at (x, y).
void draw(Picture&, const LoadedImage&, int x, int y);

/// Light, and the dark modules on it. Nothing when the text is too long for any code, or the box too small for whole
/// modules.
std::vector<FillRect> qr_code(const DrawQr&);
/// Modules along a side, the quiet zone among them; 0 for a text that no code can hold.
int qr_modules(const std::string& text);

}  // namespace kiosk
