#pragma once
// What of a text may be set at all: bounded, valid, without controls.

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// UTF-16 paragraphs, split at line feeds, none of them blank. Invalid bytes are U+FFFD; controls, bidi embeddings,
/// overrides and isolates are gone; tabs and the like are spaces; marks and joiners in a row are bounded, and so is
/// the whole.
std::vector<std::u16string> clean_paragraphs(std::string_view utf8);

}  // namespace kiosk
