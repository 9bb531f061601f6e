#pragma once
// All screens at a glance: what each should show, and whether it does.

#include <vector>

#include "watch/screen_verdict.hpp"

namespace kiosk {

/// As many beside each other as make it about as wide as a screen is. What a faulty one should show is veiled: it is
/// not what is there.
Picture wall_picture(const std::vector<JudgedScreen>&, const Zone&);

}  // namespace kiosk
