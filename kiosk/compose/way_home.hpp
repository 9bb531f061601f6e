#pragma once
// The way home, line by line, both languages beside or below each other.

#include "compose/page.hpp"

namespace kiosk {

/// The lines of a text, empty ones left out.
std::vector<std::string> lines_of(const std::string& text);
/// The n-th line of each language belongs together.
std::vector<Phrase> paired_lines(const Wording&, const LocalizedText&);

/// With its heading; empty when nothing is known. As many lines as fit.
Block way_home_block(const Page&, const LocalizedText&, const Inks&, int width, int height);

}  // namespace kiosk
