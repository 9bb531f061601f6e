#include <algorithm>
#include <bit>
#include <cerrno>

#include "render/drm_calls.hpp"

namespace kiosk {
namespace {

class LegacyCalls : public DrmCalls {
 public:
  explicit LegacyCalls(int file) : file_(file) {}

  int set_modes(std::span<const DrmPipe> pipes, std::uint32_t framebuffer) override {
    darken_others(pipes);
    for (const DrmPipe& pipe : pipes) {
      std::uint32_t connector = pipe.connector;
      drmModeModeInfo mode = pipe.mode;
      const int error = drm_error(drmModeSetCrtc(file_, pipe.crtc, framebuffer, 0, 0, &connector, 1, &mode));
      if (error != 0) return error;
      drmModeSetCursor(file_, pipe.crtc, 0, 0, 0);
    }
    return 0;
  }

  int flip(std::span<const DrmPipe> pipes, std::uint32_t framebuffer, std::span<const Rect>,
           std::uint64_t serial) override {
    for (const DrmPipe& pipe : pipes) {
      auto* user = std::bit_cast<void*>(static_cast<std::uintptr_t>(serial));
      const int error = drm_error(drmModePageFlip(file_, pipe.crtc, framebuffer, DRM_MODE_PAGE_FLIP_EVENT, user));
      if (error != 0) return error;
    }
    return 0;
  }

 private:
  /// What fails leaves the boot's text on a display that nobody asked to be lit.
  void darken_others(std::span<const DrmPipe> pipes) const {
    const DrmResources resources{drmModeGetResources(file_)};
    for (int i = 0; resources && i < resources->count_crtcs; ++i) {
      const std::uint32_t crtc = resources->crtcs[i];
      if (std::ranges::find(pipes, crtc, &DrmPipe::crtc) == pipes.end())
        drmModeSetCrtc(file_, crtc, 0, 0, 0, nullptr, 0, nullptr);
    }
  }

  int file_;
};

}  // namespace

int drm_error(int result) { return result == 0 ? 0 : result < -1 ? -result : errno; }

std::unique_ptr<DrmCalls> legacy_calls(int file) { return std::make_unique<LegacyCalls>(file); }

}  // namespace kiosk
