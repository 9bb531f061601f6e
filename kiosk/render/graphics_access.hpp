#pragma once
// What a user lacks where nothing can be shown.

#include <string>

namespace kiosk {

/// The devices that own a display, /dev/dri/card*.
enum class GraphicsAccess {
  none,     ///< there is none
  refused,  ///< there is one, which this user may not open
  allowed
};

GraphicsAccess graphics_access(const std::string& folder = "/dev/dri");

/// Whether a program may find a desktop: $DISPLAY or $WAYLAND_DISPLAY.
bool has_desktop();

/// The rest of a sentence that begins "there is no display: ".
std::string why_no_display(bool desktop, GraphicsAccess);

}  // namespace kiosk
