#pragma once
// By which ways a picture may reach the display, the best one first.

#include <string>
#include <vector>

namespace kiosk {

struct Machine {
  std::string video;            ///< SDL's video driver: "x11", "wayland", "KMSDRM" …
  std::string asked_renderer;   ///< $SDL_RENDER_DRIVER, or empty
  bool gpu = false;             ///< one that this user may use
  bool software_asked = false;  ///< --software
};

/// Names of SDL's renderers; an empty one is the window's own surface, which is always the last.
///
/// A desktop without a GPU has renderers too, but they draw by the CPU, and load some hundred MiB of drivers to do so.
std::vector<std::string> outputs_to_try(const Machine&);

/// Whether a device that draws without owning the display is there and may be opened.
bool has_gpu(const std::string& folder = "/dev/dri");

}  // namespace kiosk
