#pragma once
// What artwork that can be seen through is stood on, so that it can be seen.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "compose/display_list.hpp"

namespace kiosk {

/// How much of the ink that borders on see-through parts is as light as each grey, in parts of 65535. All zero where
/// there is none, or next to nothing can be seen through: rounded corners.
using InkLevels = std::array<std::uint16_t, 256>;

/// Of premultiplied 0xAARRGGBB. What is faint counts less.
InkLevels ink_levels(const std::vector<std::uint32_t>& pixels, Size size);

/// The first plate on which nine tenths of the ink stand out as WCAG 2 wants it of graphics (1.4.11), else the one on
/// which most does. There is at least one plate.
Color plate_for(const InkLevels&, std::span<const Color> plates);

}  // namespace kiosk
