#pragma once
// What libdrm hands out, given back by its owner.

#include <xf86drmMode.h>

#include <memory>

namespace kiosk {

template <auto release>
struct ReleaseDrm {
  void operator()(auto* held) const { release(held); }
};
using DrmResources = std::unique_ptr<drmModeRes, ReleaseDrm<drmModeFreeResources>>;
using DrmOutput = std::unique_ptr<drmModeConnector, ReleaseDrm<drmModeFreeConnector>>;

}  // namespace kiosk
