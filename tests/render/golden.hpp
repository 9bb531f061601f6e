#pragma once
// Pictures that were looked at, a folder for each suite: the versions of what draws letters, and the fonts. Within one
// suite the same text gives the same pixels, so a picture that differs is a fault; another suite draws other edges.
// KIOSK_ACCEPT=1 stores what is drawn now in the folder of the suite at hand; look at it before you commit it.

#include <string>

#include "render/picture.hpp"

namespace kiosk_test {

/// Such as "ttf2.20.1-freetype2.12.1-harfbuzz6.0.0-icu72-noto1a2b3c4d", of the machine that the tests run on.
std::string golden_suite();

/// Of a PNG file; an empty one when there is none.
kiosk::Picture load_picture(const std::string& path);

/// Where and how far two pictures of one suite differ, in words; empty when they are the same to the eye and to any
/// processor's rounding.
std::string difference(const kiosk::Picture& drawn, const kiosk::Picture& golden);

/// Against `folder`/SUITE/`name`.png: what is wrong, or empty. What differs is stored beside it as .actual.png. For a
/// suite without a folder the pictures of the suite that they were first looked at on are compared, loosely: that finds
/// a wrong screen, not a wrong digit, and is said on the test's output.
std::string golden_fault(const std::string& folder, const std::string& name, const kiosk::Picture& drawn);

}  // namespace kiosk_test
