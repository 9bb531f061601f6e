#pragma once
// What libdrm hands out, given back by its owner.

#include <xf86drm.h>
#include <xf86drmMode.h>

#include <memory>

namespace kiosk {

template <auto release>
struct ReleaseDrm {
  void operator()(auto* held) const { release(held); }
};
using DrmResources = std::unique_ptr<drmModeRes, ReleaseDrm<drmModeFreeResources>>;
using DrmOutput = std::unique_ptr<drmModeConnector, ReleaseDrm<drmModeFreeConnector>>;
using DrmEncoder = std::unique_ptr<drmModeEncoder, ReleaseDrm<drmModeFreeEncoder>>;
using DrmVersion = std::unique_ptr<drmVersion, ReleaseDrm<drmFreeVersion>>;
using DrmCrtc = std::unique_ptr<drmModeCrtc, ReleaseDrm<drmModeFreeCrtc>>;
using DrmPlanes = std::unique_ptr<drmModePlaneRes, ReleaseDrm<drmModeFreePlaneResources>>;
using DrmPlane = std::unique_ptr<drmModePlane, ReleaseDrm<drmModeFreePlane>>;
using DrmProperty = std::unique_ptr<drmModePropertyRes, ReleaseDrm<drmModeFreeProperty>>;
using DrmProperties = std::unique_ptr<drmModeObjectProperties, ReleaseDrm<drmModeFreeObjectProperties>>;
using DrmRequest = std::unique_ptr<drmModeAtomicReq, ReleaseDrm<drmModeAtomicFree>>;

}  // namespace kiosk
