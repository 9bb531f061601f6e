#pragma once
// All screens at a glance: what each should show, and whether it does.

#include <vector>

#include "watch/screen_verdict.hpp"

namespace kiosk {

inline constexpr std::size_t most_on_wall = 96;

/// As many beside each other as make it about as wide as a screen is. What a faulty one should show is veiled: it is
/// not what is there. Of very many the first `most_on_wall`, which are those to look after.
Picture wall_picture(const std::vector<JudgedScreen>&, const Zone&);

}  // namespace kiosk
