#pragma once
// The project's own pictograms and venue signs, from assets/pictograms.svg, which is built into the program.

#include <string_view>
#include <vector>

#include "render/fonts.hpp"

namespace kiosk {

/// Whether there is one of this name: an id in that file.
bool has_pictogram(std::string_view name);

/// All of them, in the file's order.
std::vector<std::string_view> pictogram_names();

/// In a square of `size` px, whose top left corner is the origin; blank for an unknown name or no size. Throws SdlError
/// when it can't be drawn.
GlyphImage raster_pictogram(std::string_view name, int size);

}  // namespace kiosk
