#pragma once
// A chosen line as runs in visual order (UAX #9), each with its place.

#include "text/choose.hpp"
#include "text/text_layout.hpp"

namespace kiosk {

TextLine assemble(const Paragraph&, const ChosenLine&);

/// The source's characters of a line, spaces at its edges dropped.
std::string source_of(const Paragraph&, const ChosenLine&);

}  // namespace kiosk
