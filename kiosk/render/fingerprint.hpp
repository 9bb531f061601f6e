#pragma once
// Whether two machines that are to draw the same did: their pictures by a digest, and what they drew with.

#include <string>

#include "render/crossfade.hpp"
#include "render/fonts.hpp"

namespace kiosk {

/// SHA-256 of the pixels, row by row, four bytes each: blue, green, red, 255.
std::string picture_digest(const FrameView&);
std::string picture_digest(const Picture&);

/// Of all that pixels depend on beside the program's own version: the libraries that shape, rasterise and decode, and
/// the faces' files. Machines with the same one draw the same display list to the same bytes. 16 hexadecimal digits.
/// Reads the head of each file.
std::string renderer_fingerprint(const Fonts&);

}  // namespace kiosk
