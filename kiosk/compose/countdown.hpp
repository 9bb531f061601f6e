#pragma once
// When something starts, as a large numeral, and in how many minutes.

#include "compose/page.hpp"

namespace kiosk {

/// On an aside, beside each other or below each other as the shape asks.
Block countdown_block(const Page&, const Occurrence&, std::optional<int> minutes, const Inks&, double size, int width);

}  // namespace kiosk
