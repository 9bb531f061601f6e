#pragma once
// Turning and mirroring as Exif asks.

#include <cstdint>
#include <vector>

#include "compose/display_list.hpp"

namespace kiosk {

using Pixels = std::vector<std::uint32_t>;

/// Pixels of `size` as stored -> as they are to be seen: `size` with its sides exchanged from orientation 5 on.
Pixels oriented(Pixels, Size size, int orientation);

}  // namespace kiosk
