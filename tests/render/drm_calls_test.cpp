#include "render/drm_calls.hpp"

#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstring>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

constexpr int device = 12'345;  ///< no file that this program has
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

/// A kernel's side of the calls.
struct Kernel {
  bool atomic = true;
  int answer = 0;
  std::map<std::string, std::uint64_t> committed;  ///< "41.FB_ID"
  std::uint32_t flags = 0;
  std::uint64_t serial = 0;
  std::map<std::uint32_t, std::string> blobs;  ///< kept when they are destroyed
  std::size_t living_blobs = 0;
};
Kernel kernel;

template <class T>
void fill(std::uint64_t pointer, std::uint32_t room, const std::vector<T>& values) {
  if (pointer != 0 && room >= values.size())
    std::memcpy(reinterpret_cast<void*>(pointer), values.data(), values.size() * sizeof(T));
}

void list_properties(drm_mode_obj_get_properties& asked) {
  std::vector<std::uint32_t> ids;
  std::vector<std::uint64_t> values;
  for (std::uint32_t i = 0; i < std::size(names); ++i) {
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
  kernel.committed.clear();
  for (std::uint32_t o = 0, at = 0; o < asked.count_objs; ++o) {
    for (std::uint32_t i = 0; i < counts[o]; ++i, ++at) {
      if (properties[at] < 100) return ENOENT;
      kernel.committed[std::to_string(objects[o]) + "." + names[properties[at] - 100]] = values[at];
    }
  }
  kernel.flags = asked.flags;
  kernel.serial = asked.user_data;
  return kernel.answer;
}

int answer(unsigned long request, void* argument) {
  switch (request) {
    case DRM_IOCTL_SET_CLIENT_CAP:
      return kernel.atomic ? 0 : EOPNOTSUPP;
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
      asked.blob_id = static_cast<std::uint32_t>(kernel.blobs.size() + 1);
      kernel.blobs[asked.blob_id] = {reinterpret_cast<const char*>(asked.data), asked.length};
      ++kernel.living_blobs;
      return 0;
    }
    case DRM_IOCTL_MODE_DESTROYPROPBLOB:
      --kernel.living_blobs;
      return 0;
    case DRM_IOCTL_MODE_ATOMIC:
      return commit(*static_cast<drm_mode_atomic*>(argument));
    default:
      return ENOTTY;
  }
}

DrmPipe pipe_of(std::uint32_t connector, std::uint32_t crtc, std::uint16_t width, std::uint16_t height) {
  DrmPipe pipe{connector, crtc, {}};
  pipe.mode.hdisplay = width;
  pipe.mode.vdisplay = height;
  return pipe;
}

std::uint64_t committed(const std::string& key) {
  const auto found = kernel.committed.find(key);
  return found == kernel.committed.end() ? 9'999 : found->second;
}

}  // namespace

// In place of the C library's, for libdrm as well; other files' calls go on to the kernel.
extern "C" int ioctl(int file, unsigned long request, ...) noexcept {
  va_list rest;
  va_start(rest, request);
  void* argument = va_arg(rest, void*);
  va_end(rest);
  if (file != device) return static_cast<int>(syscall(SYS_ioctl, file, request, argument));
  errno = answer(request, argument);
  return errno == 0 ? 0 : -1;
}

TEST_CASE("One change feeds the display from the framebuffer's corner, and everything else from nothing") {
  kernel = {};
  const auto calls = atomic_calls(device);
  REQUIRE(calls);
  CHECK(calls->set_modes(std::array{pipe_of(52, 32, 1920, 1080)}, 7) == 0);
  CHECK(kernel.flags == DRM_MODE_ATOMIC_ALLOW_MODESET);
  const std::map<std::string, std::uint64_t> expected{
      {"31.MODE_ID", 0},         {"31.ACTIVE", 0},          {"32.MODE_ID", 1},   {"32.ACTIVE", 1},
      {"41.CRTC_ID", 0},         {"41.FB_ID", 0},           {"42.CRTC_ID", 32},  {"42.FB_ID", 7},
      {"42.SRC_X", 0},           {"42.SRC_Y", 0},           {"42.CRTC_X", 0},    {"42.CRTC_Y", 0},
      {"42.SRC_W", 1920U << 16}, {"42.SRC_H", 1080U << 16}, {"42.CRTC_W", 1920}, {"42.CRTC_H", 1080},
      {"43.CRTC_ID", 0},         {"43.FB_ID", 0},           {"51.CRTC_ID", 0},   {"52.CRTC_ID", 32}};
  CHECK(kernel.committed == expected);
  drmModeModeInfo mode{};
  REQUIRE(kernel.blobs[1].size() == sizeof mode);
  std::memcpy(&mode, kernel.blobs[1].data(), sizeof mode);
  CHECK(mode.hdisplay == 1920);
  CHECK(kernel.living_blobs == 0);
}

TEST_CASE("Two displays are fed from the same framebuffer, each by its own plane") {
  kernel = {};
  const auto calls = atomic_calls(device);
  CHECK(calls->set_modes(std::array{pipe_of(51, 32, 1280, 720), pipe_of(52, 31, 1280, 720)}, 7) == 0);
  CHECK(committed("41.CRTC_ID") == 31);
  CHECK(committed("42.CRTC_ID") == 32);
  CHECK(committed("41.FB_ID") == 7);
  CHECK(committed("51.CRTC_ID") == 32);
  CHECK(committed("52.CRTC_ID") == 31);
  CHECK(committed("43.FB_ID") == 0);
}

TEST_CASE("A flip changes the framebuffer alone, tells what differs, and asks to be told when it came") {
  kernel = {};
  const auto calls = atomic_calls(device);
  const std::array pipes{pipe_of(51, 31, 1280, 720)};
  REQUIRE(calls->set_modes(pipes, 7) == 0);
  CHECK(calls->flip(pipes, 8, std::array{Rect{10, 20, 30, 40}, Rect{1, 2, 3, 4}}, 77) == 0);
  CHECK(kernel.flags == (DRM_MODE_ATOMIC_NONBLOCK | DRM_MODE_PAGE_FLIP_EVENT));
  CHECK(kernel.serial == 77);
  CHECK(kernel.committed == std::map<std::string, std::uint64_t>{{"41.FB_ID", 8}, {"41.FB_DAMAGE_CLIPS", 2}});
  std::vector<drm_mode_rect> clips(2);
  REQUIRE(kernel.blobs[2].size() == 2 * sizeof clips[0]);
  std::memcpy(clips.data(), kernel.blobs[2].data(), kernel.blobs[2].size());
  CHECK((clips[0].x1 == 10 && clips[0].y1 == 20 && clips[0].x2 == 40 && clips[0].y2 == 60));
  CHECK(calls->flip(pipes, 7, {}, 78) == 0);
  CHECK(kernel.committed == std::map<std::string, std::uint64_t>{{"41.FB_ID", 7}});
  CHECK(kernel.living_blobs == 0);
  kernel.answer = EBUSY;
  CHECK(calls->flip(pipes, 8, {}, 79) == EBUSY);
}

TEST_CASE("A driver without atomic calls has none") {
  kernel = {};
  kernel.atomic = false;
  CHECK_FALSE(atomic_calls(device));
}
