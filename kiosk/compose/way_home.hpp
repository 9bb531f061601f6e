#pragma once
// The way home, line by line, both languages beside or below each other.

#include "compose/page.hpp"

namespace kiosk {

/// With its heading; empty when nothing is known. As many lines as fit.
Block way_home_block(const Page&, const LocalizedText&, const Inks&, int width, int height);

}  // namespace kiosk
