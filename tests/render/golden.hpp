#pragma once
// Pictures that were looked at, compared with tolerance: another FreeType may draw another edge.
// KIOSK_ACCEPT=1 stores what is drawn now; look at it before you commit it.

#include <string>

#include "render/picture.hpp"

namespace kiosk_test {

/// The share of pixels that are off by more than a tenth in some channel; 1 when the sizes differ.
double share_off(const kiosk::Picture&, const kiosk::Picture&);

/// Against the stored `path`, a PNG; what differs is stored beside it as .actual.png. True when the pictures agree.
bool is_golden(const std::string& path, const kiosk::Picture&);

}  // namespace kiosk_test
