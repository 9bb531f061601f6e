#include "fake_drm_kernel.hpp"

#include <drm.h>
#include <drm_mode.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <xf86drmMode.h>

#include <algorithm>
#include <cerrno>
#include <cstdarg>
#include <cstring>
#include <iterator>

namespace kiosk::testing {

FakeDrmKernel drm_kernel;

namespace {

constexpr std::uint32_t crtcs[]{31, 32}, connectors[]{51, 52};

/// Two feeds, each with a plane for pictures; a pointer's plane.
struct KernelPlane {
  std::uint32_t id, crtcs;
  std::uint64_t type;
};
constexpr KernelPlane planes[]{
    {41, 1, DRM_PLANE_TYPE_PRIMARY}, {42, 2, DRM_PLANE_TYPE_PRIMARY}, {43, 3, DRM_PLANE_TYPE_CURSOR}};
constexpr const char* names[]{"CRTC_ID", "FB_ID",  "SRC_X",  "SRC_Y",   "SRC_W",  "SRC_H", "CRTC_X",
                              "CRTC_Y",  "CRTC_W", "CRTC_H", "MODE_ID", "ACTIVE", "type",  "FB_DAMAGE_CLIPS"};

template <class T>
void fill(std::uint64_t pointer, std::uint32_t room, const std::vector<T>& values) {
  if (pointer != 0 && room >= values.size())
    std::memcpy(reinterpret_cast<void*>(pointer), values.data(), values.size() * sizeof(T));
}

void list_properties(drm_mode_obj_get_properties& asked) {
  std::vector<std::uint32_t> ids;
  std::vector<std::uint64_t> values;
  for (std::uint32_t i = 0; i < std::size(names); ++i) {
    if (!drm_kernel.has_damage && names[i] == std::string{"FB_DAMAGE_CLIPS"}) continue;
    ids.push_back(100 + i);
    values.push_back(0);
    for (const KernelPlane& plane : planes) {
      if (plane.id == asked.obj_id && names[i] == std::string{"type"}) values.back() = plane.type;
    }
  }
  fill(asked.props_ptr, asked.count_props, ids);
  fill(asked.prop_values_ptr, asked.count_props, values);
  asked.count_props = static_cast<std::uint32_t>(ids.size());
}

int commit(const drm_mode_atomic& asked) {
  const auto* objects = reinterpret_cast<const std::uint32_t*>(asked.objs_ptr);
  const auto* counts = reinterpret_cast<const std::uint32_t*>(asked.count_props_ptr);
  const auto* properties = reinterpret_cast<const std::uint32_t*>(asked.props_ptr);
  const auto* values = reinterpret_cast<const std::uint64_t*>(asked.prop_values_ptr);
  drm_kernel.committed.clear();
  for (std::uint32_t o = 0, at = 0; o < asked.count_objs; ++o) {
    for (std::uint32_t i = 0; i < counts[o]; ++i, ++at) {
      if (properties[at] < 100) return ENOENT;
      drm_kernel.committed[std::to_string(objects[o]) + "." + names[properties[at] - 100]] = values[at];
    }
  }
  drm_kernel.flags = asked.flags;
  drm_kernel.serial = asked.user_data;
  return drm_kernel.answer;
}

drm_mode_modeinfo mode_of(std::uint16_t width, std::uint16_t height, std::uint32_t flags, std::uint32_t type) {
  drm_mode_modeinfo mode{};
  mode.hdisplay = width;
  mode.vdisplay = height;
  mode.vrefresh = 60;
  mode.flags = flags;
  mode.type = type;
  return mode;
}

void describe(drm_mode_get_connector& asked) {
  const std::vector modes{mode_of(1920, 1080, DRM_MODE_FLAG_INTERLACE, 0), mode_of(1280, 720, 0, 0),
                          mode_of(1920, 1080, 0, DRM_MODE_TYPE_PREFERRED)};
  fill(asked.modes_ptr, asked.count_modes, modes);
  fill(asked.encoders_ptr, asked.count_encoders, std::vector<std::uint32_t>{61});
  asked.count_modes = static_cast<std::uint32_t>(modes.size());
  asked.count_encoders = 1;
  asked.count_props = 0;
  asked.encoder_id = 61;
  asked.connector_type = DRM_MODE_CONNECTOR_HDMIA;
  asked.connector_type_id = asked.connector_id - 50;
  asked.connection = 1;
}

/// What is asked of a whole card, by calls that are older than the atomic ones.
int answer_of_card(unsigned long request, void* argument) {
  switch (request) {
    case DRM_IOCTL_GET_CAP: {
      auto& asked = *static_cast<drm_get_cap*>(argument);
      asked.value = asked.capability == DRM_CAP_DUMB_BUFFER;
      return 0;
    }
    case DRM_IOCTL_MODE_GETCONNECTOR:
      describe(*static_cast<drm_mode_get_connector*>(argument));
      return 0;
    case DRM_IOCTL_MODE_GETENCODER: {
      auto& asked = *static_cast<drm_mode_get_encoder*>(argument);
      asked.crtc_id = 32;
      asked.possible_crtcs = 3;
      return 0;
    }
    case DRM_IOCTL_MODE_CREATE_DUMB: {
      auto& asked = *static_cast<drm_mode_create_dumb*>(argument);
      asked.handle = 1;
      asked.pitch = asked.width * 4;
      asked.size = std::uint64_t{asked.pitch} * asked.height;
      return 0;
    }
    case DRM_IOCTL_MODE_ADDFB:
      static_cast<drm_mode_fb_cmd*>(argument)->fb_id = ++drm_kernel.framebuffers;
      return 0;
    case DRM_IOCTL_MODE_MAP_DUMB:
      static_cast<drm_mode_map_dumb*>(argument)->offset = 65'536;
      return 0;
    case DRM_IOCTL_MODE_SETCRTC: {
      const auto& asked = *static_cast<drm_mode_crtc*>(argument);
      drm_kernel.scanned_out[asked.crtc_id] = asked.fb_id;
      return 0;
    }
    case DRM_IOCTL_MODE_PAGE_FLIP: {
      const auto& asked = *static_cast<drm_mode_crtc_page_flip*>(argument);
      drm_kernel.scanned_out[asked.crtc_id] = asked.fb_id;
      drm_kernel.flips.push_back(asked.user_data);
      return 0;
    }
    case DRM_IOCTL_MODE_GETCRTC: {
      auto& asked = *static_cast<drm_mode_crtc*>(argument);
      asked.mode_valid = 1;
      asked.fb_id = drm_kernel.scanned_out[asked.crtc_id];
      return 0;
    }
    case DRM_IOCTL_AUTH_MAGIC:
      return drm_kernel.is_master ? EINVAL : EACCES;
    case DRM_IOCTL_SET_MASTER:
      return drm_kernel.is_master ? 0 : EACCES;
    case DRM_IOCTL_MODE_CURSOR:
    case DRM_IOCTL_MODE_RMFB:
    case DRM_IOCTL_MODE_DESTROY_DUMB:
      return 0;
    default:
      return ENOTTY;
  }
}

int answer(unsigned long request, void* argument) {
  switch (request) {
    case DRM_IOCTL_SET_CLIENT_CAP:
      return drm_kernel.atomic ? 0 : EOPNOTSUPP;
    case DRM_IOCTL_MODE_GETRESOURCES: {
      auto& asked = *static_cast<drm_mode_card_res*>(argument);
      fill(asked.crtc_id_ptr, asked.count_crtcs, std::vector(std::begin(crtcs), std::end(crtcs)));
      fill(asked.connector_id_ptr, asked.count_connectors, std::vector(std::begin(connectors), std::end(connectors)));
      asked.count_crtcs = asked.count_connectors = 2;
      asked.count_fbs = asked.count_encoders = 0;
      return 0;
    }
    case DRM_IOCTL_MODE_GETPLANERESOURCES: {
      auto& asked = *static_cast<drm_mode_get_plane_res*>(argument);
      fill(asked.plane_id_ptr, asked.count_planes, std::vector<std::uint32_t>{41, 42, 43});
      asked.count_planes = 3;
      return 0;
    }
    case DRM_IOCTL_MODE_GETPLANE: {
      auto& asked = *static_cast<drm_mode_get_plane*>(argument);
      asked.possible_crtcs = planes[asked.plane_id - 41].crtcs;
      asked.count_format_types = 0;
      return 0;
    }
    case DRM_IOCTL_MODE_OBJ_GETPROPERTIES:
      list_properties(*static_cast<drm_mode_obj_get_properties*>(argument));
      return 0;
    case DRM_IOCTL_MODE_GETPROPERTY: {
      auto& asked = *static_cast<drm_mode_get_property*>(argument);
      std::strncpy(asked.name, names[asked.prop_id - 100], sizeof asked.name - 1);
      asked.count_values = asked.count_enum_blobs = 0;
      return 0;
    }
    case DRM_IOCTL_MODE_CREATEPROPBLOB: {
      auto& asked = *static_cast<drm_mode_create_blob*>(argument);
      asked.blob_id = static_cast<std::uint32_t>(drm_kernel.blobs.size() + 1);
      drm_kernel.blobs[asked.blob_id] = {reinterpret_cast<const char*>(asked.data), asked.length};
      ++drm_kernel.living_blobs;
      return 0;
    }
    case DRM_IOCTL_MODE_DESTROYPROPBLOB:
      --drm_kernel.living_blobs;
      return 0;
    case DRM_IOCTL_MODE_ATOMIC:
      return commit(*static_cast<drm_mode_atomic*>(argument));
    default:
      return answer_of_card(request, argument);
  }
}

bool is_device(int file) {
  struct stat status {};
  return file == FakeDrmKernel::device ||
         (drm_kernel.inode != 0 && fstat(file, &status) == 0 && status.st_ino == drm_kernel.inode);
}

}  // namespace
}  // namespace kiosk::testing

// In place of the C library's, for libdrm as well; other files' calls go on to the kernel.
extern "C" int ioctl(int file, unsigned long request, ...) noexcept {
  va_list rest;
  va_start(rest, request);
  void* argument = va_arg(rest, void*);
  va_end(rest);
  if (!kiosk::testing::is_device(file)) return static_cast<int>(syscall(SYS_ioctl, file, request, argument));
  errno = kiosk::testing::answer(request, argument);
  return errno == 0 ? 0 : -1;
}
