#pragma once
// The phrases (bunsetsu) of Japanese: a word of content with the particles that follow it. Their borders follow from
// the scripts, as jlreq's readers are used to: kana that follow a word belong to it, and what is not kana begins a
// phrase.

#include <span>
#include <string_view>
#include <vector>

#include "text/han_segmentation.hpp"

namespace kiosk {

/// Sets `places`, one more than the text's units: what stands before each, and at the end. `words` are the places,
/// ascending, where ICU's dictionary ends words.
void mark_japanese_phrases(std::u16string_view text, const std::vector<int>& words, std::span<WordPlace> places);

}  // namespace kiosk
