#pragma once
// What pictures are shown on: the ways that may lead to a display, its modes, its power.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compose/display_list.hpp"

namespace kiosk {

struct Machine {
  std::string video;            ///< SDL's video driver: "x11", "wayland", "KMSDRM" …
  std::string asked_renderer;   ///< $SDL_RENDER_DRIVER, or empty
  bool gpu = false;             ///< one that this user may use
  bool software_asked = false;  ///< --software
};

/// Names of SDL's renderers; an empty one is the window's own surface, on a desktop always the last. A bare console has
/// only ways whose pictures are read back, unless another is asked for.
///
/// A desktop without a GPU has renderers too, but they draw by the CPU, and load some hundred MiB of drivers to do so.
std::vector<std::string> outputs_to_try(const Machine&);

/// Whether a device that draws without owning the display is there and may be opened.
bool has_gpu(const std::string& folder = "/dev/dri");

struct DisplayMode {
  Size size;
  int refresh = 0;  ///< Hz; 0 when unknown

  bool operator==(const DisplayMode&) const = default;
};

/// "1920x1080@60", or without the rate.
std::string to_text(const DisplayMode&);
/// Nothing when it is not of that form. The rate is 0 when none is given.
std::optional<DisplayMode> read_mode(std::string_view);

/// The mode to set, or nothing: the display's own is right.
///
/// `wish` is "auto", "preferred", or a mode. "auto" takes the display's own unless that needs more than a Raspberry
/// Pi's HDMI carries without scrambling (4K at 60 Hz gets lost when a television is switched off and on): then
/// best_mode. A mode that the display doesn't have leaves its own too; see has_mode.
std::optional<DisplayMode> mode_to_set(std::string_view wish, const DisplayMode& own, std::span<const DisplayMode>);

/// Of what a Raspberry Pi's HDMI carries: the largest in the shape of the display's own that moves smoothly, near to
/// 60 Hz, else one that lacks some of that; nothing where it carries none.
std::optional<DisplayMode> best_mode(std::span<const DisplayMode>, const DisplayMode& own);

/// Whether `wish` can be had.
bool has_mode(std::string_view wish, std::span<const DisplayMode>);

/// Lets the displays of a DRM device sleep, or wakes them, by their connectors' DPMS property. `fd` must be the
/// device's master. False when no display there took it.
bool set_drm_power(int fd, bool on);

}  // namespace kiosk
