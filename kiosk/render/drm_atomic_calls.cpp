#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/drm_calls.hpp"

namespace kiosk {
namespace {

/// A connector, CRTC or plane, and its properties by their names (Documentation/gpu/drm-kms: KMS properties).
struct DrmObject {
  struct Property {
    std::uint32_t id = 0;
    std::uint64_t value = 0;  ///< when it was read
  };

  std::uint32_t id = 0;
  std::map<std::string, Property, std::less<>> properties;

  /// 0, which no commit takes, where it has none of that name.
  std::uint32_t property(std::string_view name) const {
    const auto found = properties.find(name);
    return found == properties.end() ? 0 : found->second.id;
  }
  std::uint64_t value(std::string_view name) const {
    const auto found = properties.find(name);
    return found == properties.end() ? 0 : found->second.value;
  }
};

DrmObject read_object(int file, std::uint32_t id, std::uint32_t type) {
  DrmObject object{id, {}};
  const DrmProperties all{drmModeObjectGetProperties(file, id, type)};
  for (std::uint32_t i = 0; all && i < all->count_props; ++i) {
    const DrmProperty property{drmModeGetProperty(file, all->props[i])};
    if (property) object.properties[property->name] = {all->props[i], all->prop_values[i]};
  }
  return object;
}

/// Bytes that the kernel keeps for as long as this lives, or something shown uses them.
class Blob {
 public:
  Blob(int file, const void* bytes, std::size_t size) : file_(file) {
    if (drmModeCreatePropertyBlob(file_, bytes, size, &id_) != 0) id_ = 0;
  }
  ~Blob() {
    if (id_ != 0) drmModeDestroyPropertyBlob(file_, id_);
  }
  Blob(const Blob&) = delete;
  Blob& operator=(const Blob&) = delete;
  std::uint32_t id() const { return id_; }

 private:
  int file_;
  std::uint32_t id_ = 0;
};

class Request {
 public:
  void set(const DrmObject& object, std::string_view property, std::uint64_t value) {
    drmModeAtomicAddProperty(request_.get(), object.id, object.property(property), value);
  }
  void set_if_there(const DrmObject& object, std::string_view property, std::uint64_t value) {
    if (object.property(property) != 0) set(object, property, value);
  }
  int commit(int file, std::uint32_t flags, std::uint64_t serial = 0) {
    auto* user = std::bit_cast<void*>(static_cast<std::uintptr_t>(serial));
    return drm_error(drmModeAtomicCommit(file, request_.get(), flags, user));
  }

 private:
  DrmRequest request_{drmModeAtomicAlloc()};
};

std::vector<drm_mode_rect> clips_of(std::span<const Rect> changed) {
  std::vector<drm_mode_rect> clips;
  for (const Rect& r : changed) clips.push_back({r.x, r.y, r.x + r.width, r.y + r.height});
  return clips;
}

class AtomicCalls : public DrmCalls {
 public:
  explicit AtomicCalls(int file) : file_(file) {
    const DrmResources resources{drmModeGetResources(file)};
    for (int i = 0; resources && i < resources->count_crtcs; ++i)
      crtcs_.push_back(read_object(file, resources->crtcs[i], DRM_MODE_OBJECT_CRTC));
    const DrmPlanes planes{drmModeGetPlaneResources(file)};
    for (std::uint32_t i = 0; planes && i < planes->count_planes; ++i) {
      const DrmPlane plane{drmModeGetPlane(file, planes->planes[i])};
      if (plane) planes_.push_back({read_object(file, plane->plane_id, DRM_MODE_OBJECT_PLANE), plane->possible_crtcs});
    }
  }

  int set_modes(std::span<const DrmPipe> pipes, std::uint32_t framebuffer) override {
    choose_planes(pipes);
    Request request;
    for (const Plane& plane : planes_) feed(request, plane, pipes, framebuffer);
    std::vector<std::unique_ptr<Blob>> modes;
    for (const DrmObject& crtc : crtcs_) {
      const auto pipe = std::ranges::find(pipes, crtc.id, &DrmPipe::crtc);
      const bool lit = pipe != pipes.end();
      if (lit) modes.push_back(std::make_unique<Blob>(file_, &pipe->mode, sizeof pipe->mode));
      request.set(crtc, "MODE_ID", lit ? modes.back()->id() : 0);
      request.set(crtc, "ACTIVE", lit);
      // As a desktop may have left them: its night's colours, a turned plane.
      for (const char* const colors : {"DEGAMMA_LUT", "CTM", "GAMMA_LUT"}) request.set_if_there(crtc, colors, 0);
    }
    const DrmResources resources{drmModeGetResources(file_)};
    for (int i = 0; resources && i < resources->count_connectors; ++i) {
      const auto pipe = std::ranges::find(pipes, resources->connectors[i], &DrmPipe::connector);
      request.set(read_object(file_, resources->connectors[i], DRM_MODE_OBJECT_CONNECTOR), "CRTC_ID",
                  pipe == pipes.end() ? 0 : pipe->crtc);
    }
    return request.commit(file_, DRM_MODE_ATOMIC_ALLOW_MODESET);
  }

  int flip(std::span<const DrmPipe>, std::uint32_t framebuffer, std::span<const Rect> changed,
           std::uint64_t serial) override {
    const std::vector<drm_mode_rect> clips = clips_of(changed);
    std::optional<Blob> damage;
    Request request;
    for (const Plane& plane : planes_) {
      if (plane.crtc == 0) continue;
      request.set(plane.object, "FB_ID", framebuffer);
      if (clips.empty() || plane.object.property("FB_DAMAGE_CLIPS") == 0) continue;
      if (!damage) damage.emplace(file_, clips.data(), clips.size() * sizeof clips[0]);
      request.set(plane.object, "FB_DAMAGE_CLIPS", damage->id());
    }
    return request.commit(file_, DRM_MODE_ATOMIC_NONBLOCK | DRM_MODE_PAGE_FLIP_EVENT, serial);
  }

 private:
  struct Plane {
    DrmObject object;
    std::uint32_t possible_crtcs;  ///< a bit for each of the card's
    std::uint32_t crtc = 0;        ///< that it feeds; 0: none
  };

  void choose_planes(std::span<const DrmPipe> pipes) {
    for (Plane& plane : planes_) plane.crtc = 0;
    for (std::size_t i = 0; i < crtcs_.size(); ++i) {
      if (std::ranges::find(pipes, crtcs_[i].id, &DrmPipe::crtc) == pipes.end()) continue;
      const auto found = std::ranges::find_if(planes_, [&](const Plane& plane) {
        return plane.crtc == 0 && plane.object.value("type") == DRM_PLANE_TYPE_PRIMARY &&
               (plane.possible_crtcs >> i & 1) != 0;
      });
      if (found != planes_.end()) found->crtc = crtcs_[i].id;
    }
  }

  /// From the framebuffer's corner; a plane that feeds nothing, as a pointer's, is off.
  static void feed(Request& request, const Plane& plane, std::span<const DrmPipe> pipes, std::uint32_t framebuffer) {
    request.set(plane.object, "CRTC_ID", plane.crtc);
    request.set(plane.object, "FB_ID", plane.crtc == 0 ? 0 : framebuffer);
    if (plane.crtc == 0) return;
    request.set_if_there(plane.object, "rotation", DRM_MODE_ROTATE_0);
    const drmModeModeInfo& mode = std::ranges::find(pipes, plane.crtc, &DrmPipe::crtc)->mode;
    for (const char* const corner : {"SRC_X", "SRC_Y", "CRTC_X", "CRTC_Y"}) request.set(plane.object, corner, 0);
    request.set(plane.object, "SRC_W", std::uint64_t{mode.hdisplay} << 16);  // 16.16 fixed point
    request.set(plane.object, "SRC_H", std::uint64_t{mode.vdisplay} << 16);
    request.set(plane.object, "CRTC_W", mode.hdisplay);
    request.set(plane.object, "CRTC_H", mode.vdisplay);
  }

  int file_;
  std::vector<DrmObject> crtcs_;
  std::vector<Plane> planes_;
};

}  // namespace

std::unique_ptr<DrmCalls> atomic_calls(int file) {
  if (drmSetClientCap(file, DRM_CLIENT_CAP_ATOMIC, 1) != 0) return nullptr;
  return std::make_unique<AtomicCalls>(file);
}

}  // namespace kiosk
