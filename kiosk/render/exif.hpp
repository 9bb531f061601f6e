#pragma once
// How a camera was held: the one tag of Exif (CIPA DC-008) that pictures are drawn by.

#include "render/file_bytes.hpp"

namespace kiosk {

/// 1 to 8; 1, as it stands, when the block of `length` bytes at `at` is not Exif, is damaged or does not say.
int exif_orientation(const FileBytes&, std::uint64_t at, std::uint64_t length);

}  // namespace kiosk
