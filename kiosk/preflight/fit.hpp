#pragma once
// Texts that are too long for their place: cut, too small to be read, or left out.

#include <memory>

#include "compose/compose.hpp"
#include "preflight/content_texts.hpp"
#include "preflight/findings.hpp"

namespace kiosk {

/// Composes all that the real days bring to every venue, and tells what each text got there. One finding for a text
/// and a screen, with the first venue's figures; bounded for absurdly large events.
void find_misfits(const std::shared_ptr<const Content>&, const Look&, const TextFinder&, const TextMeasure&, Findings&);

}  // namespace kiosk
