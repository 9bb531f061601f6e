#include "render/drm_calls.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "fake_drm_kernel.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

constexpr int device = FakeDrmKernel::device;

DrmPipe pipe_of(std::uint32_t connector, std::uint32_t crtc, std::uint16_t width, std::uint16_t height) {
  DrmPipe pipe{connector, crtc, {}};
  pipe.mode.hdisplay = width;
  pipe.mode.vdisplay = height;
  return pipe;
}

std::uint64_t committed(const std::string& key) {
  const auto found = drm_kernel.committed.find(key);
  return found == drm_kernel.committed.end() ? 9'999 : found->second;
}

}  // namespace

TEST_CASE("One change feeds the display from the framebuffer's corner, and everything else from nothing") {
  drm_kernel = {};
  const auto calls = atomic_calls(device);
  REQUIRE(calls);
  CHECK(calls->set_modes(std::array{pipe_of(52, 32, 1920, 1080)}, 7) == 0);
  CHECK(drm_kernel.flags == DRM_MODE_ATOMIC_ALLOW_MODESET);
  const std::map<std::string, std::uint64_t> expected{
      {"31.MODE_ID", 0},         {"31.ACTIVE", 0},          {"32.MODE_ID", 1},   {"32.ACTIVE", 1},
      {"41.CRTC_ID", 0},         {"41.FB_ID", 0},           {"42.CRTC_ID", 32},  {"42.FB_ID", 7},
      {"42.SRC_X", 0},           {"42.SRC_Y", 0},           {"42.CRTC_X", 0},    {"42.CRTC_Y", 0},
      {"42.SRC_W", 1920U << 16}, {"42.SRC_H", 1080U << 16}, {"42.CRTC_W", 1920}, {"42.CRTC_H", 1080},
      {"43.CRTC_ID", 0},         {"43.FB_ID", 0},           {"51.CRTC_ID", 0},   {"52.CRTC_ID", 32}};
  CHECK(drm_kernel.committed == expected);
  drmModeModeInfo mode{};
  REQUIRE(drm_kernel.blobs[1].size() == sizeof mode);
  std::memcpy(&mode, drm_kernel.blobs[1].data(), sizeof mode);
  CHECK(mode.hdisplay == 1920);
  CHECK(drm_kernel.living_blobs == 0);
}

TEST_CASE("Two displays are fed from the same framebuffer, each by its own plane") {
  drm_kernel = {};
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
  drm_kernel = {};
  const auto calls = atomic_calls(device);
  const std::array pipes{pipe_of(51, 31, 1280, 720)};
  REQUIRE(calls->set_modes(pipes, 7) == 0);
  CHECK(calls->flip(pipes, 8, std::array{Rect{10, 20, 30, 40}, Rect{1, 2, 3, 4}}, 77) == 0);
  CHECK(drm_kernel.flags == (DRM_MODE_ATOMIC_NONBLOCK | DRM_MODE_PAGE_FLIP_EVENT));
  CHECK(drm_kernel.serial == 77);
  CHECK(drm_kernel.committed == std::map<std::string, std::uint64_t>{{"41.FB_ID", 8}, {"41.FB_DAMAGE_CLIPS", 2}});
  std::vector<drm_mode_rect> clips(2);
  REQUIRE(drm_kernel.blobs[2].size() == 2 * sizeof clips[0]);
  std::memcpy(clips.data(), drm_kernel.blobs[2].data(), drm_kernel.blobs[2].size());
  CHECK((clips[0].x1 == 10 && clips[0].y1 == 20 && clips[0].x2 == 40 && clips[0].y2 == 60));
  CHECK(calls->flip(pipes, 7, {}, 78) == 0);
  CHECK(drm_kernel.committed == std::map<std::string, std::uint64_t>{{"41.FB_ID", 7}});
  CHECK(drm_kernel.living_blobs == 0);
  drm_kernel.answer = EBUSY;
  CHECK(calls->flip(pipes, 8, {}, 79) == EBUSY);
}

TEST_CASE("A driver that doesn't know what a damage is, is not told of it") {
  drm_kernel = {};
  drm_kernel.has_damage = false;
  const auto calls = atomic_calls(device);
  const std::array pipes{pipe_of(51, 31, 1280, 720)};
  REQUIRE(calls->set_modes(pipes, 7) == 0);
  CHECK(calls->flip(pipes, 8, std::array{Rect{10, 20, 30, 40}}, 77) == 0);
  CHECK(drm_kernel.committed == std::map<std::string, std::uint64_t>{{"41.FB_ID", 8}});
}

TEST_CASE("A driver without atomic calls has none") {
  drm_kernel = {};
  drm_kernel.atomic = false;
  CHECK_FALSE(atomic_calls(device));
}
