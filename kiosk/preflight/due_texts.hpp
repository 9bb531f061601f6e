#pragma once
// What a screen is about: the texts that have to stand on it, whatever gives way.

#include <vector>

#include "compose/words.hpp"
#include "schedule/showing.hpp"

namespace kiosk {

/// Each is there when one of its languages is. Names and titles in lists, which end in "and 3 more", are not due.
std::vector<Phrase> due_texts(const Showing&, const Wording&, bool slide_is_shown);

}  // namespace kiosk
