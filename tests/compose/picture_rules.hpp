#pragma once
// What holds of every picture. Each returns what breaks its rule, as text; nothing when all is well.

#include <string>
#include <vector>

#include "compose/compose.hpp"

namespace kiosk_test {

using Faults = std::vector<std::string>;

/// But for full-bleed slides all lies inside the overscan.
Faults outside_safe_area(const kiosk::DisplayList&, const kiosk::Look&);
/// Texts, QR codes and pictures that lie on each other.
Faults overlaps(const kiosk::DisplayList&);
/// Below 0.042 of the short side.
Faults small_texts(const kiosk::DisplayList&);
/// Below 7:1 on what is under it.
Faults pale_texts(const kiosk::DisplayList&);

}  // namespace kiosk_test
