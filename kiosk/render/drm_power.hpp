#pragma once

namespace kiosk {

/// Lets the displays of a DRM device sleep, or wakes them, by their connectors' DPMS property. `fd` must be the
/// device's master: SDL's own descriptor. False when no display there took it.
bool set_drm_power(int fd, bool on);

}  // namespace kiosk
