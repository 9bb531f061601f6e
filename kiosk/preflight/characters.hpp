#pragma once
// Characters that no installed face has.

#include "preflight/content_texts.hpp"
#include "preflight/findings.hpp"
#include "render/fonts.hpp"

namespace kiosk {

/// One finding for a text and a remedy, with the characters, where they stand in the text and the package that would
/// bring them.
void find_faceless(const TextFinder&, const Fonts&, Findings&);

}  // namespace kiosk
