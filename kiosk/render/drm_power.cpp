#include "render/drm_power.hpp"

#include <xf86drmMode.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace kiosk {
namespace {

template <auto release>
struct Release {
  void operator()(auto* held) const { release(held); }
};
using Resources = std::unique_ptr<drmModeRes, Release<drmModeFreeResources>>;
using Output = std::unique_ptr<drmModeConnector, Release<drmModeFreeConnector>>;
using Property = std::unique_ptr<drmModePropertyRes, Release<drmModeFreeProperty>>;

bool set_power(int fd, const drmModeConnector& output, bool on) {
  for (int i = 0; i < output.count_props; ++i) {
    const Property property{drmModeGetProperty(fd, output.props[i])};
    if (!property || std::string_view{property->name} != "DPMS") continue;
    const std::uint64_t state = on ? DRM_MODE_DPMS_ON : DRM_MODE_DPMS_OFF;
    return drmModeConnectorSetProperty(fd, output.connector_id, property->prop_id, state) == 0;
  }
  return false;
}

}  // namespace

bool set_drm_power(int fd, bool on) {
  const Resources resources{drmModeGetResources(fd)};
  if (!resources) return false;
  bool any = false;
  for (int i = 0; i < resources->count_connectors; ++i) {
    // "Current": asking for more would probe the cable, which takes as long as the display likes.
    const Output output{drmModeGetConnectorCurrent(fd, resources->connectors[i])};
    // One that sleeps may look as if its cable were out, and has to wake all the same.
    if (output && output->encoder_id != 0 && (on || output->connection == DRM_MODE_CONNECTED)) {
      any = set_power(fd, *output, on) || any;
    }
  }
  return any;
}

}  // namespace kiosk
