#pragma once
// The two families of calls by which the kernel is told what a display is fed from. The legacy ones are in every
// driver; the atomic ones change all at once, and know which parts of a picture are new.

#include <cstdint>
#include <memory>
#include <span>

#include "compose/display_list.hpp"
#include "render/drm_handle.hpp"

namespace kiosk {

/// From the buffer to the cable, as a card drives it.
struct DrmPipe {
  std::uint32_t connector = 0, crtc = 0;
  drmModeModeInfo mode{};
};

/// Functions return 0, or what errno says.
class DrmCalls {
 public:
  virtual ~DrmCalls() = default;

  /// All other displays of the card are fed from nothing, and there is no pointer.
  virtual int set_modes(std::span<const DrmPipe>, std::uint32_t framebuffer) = 0;
  /// One event of that serial comes for each pipe.
  virtual int flip(std::span<const DrmPipe>, std::uint32_t framebuffer, std::span<const Rect> changed,
                   std::uint64_t serial) = 0;
};

/// `file` is the device's, and must outlive them.
std::unique_ptr<DrmCalls> legacy_calls(int file);
/// Null where the driver has none.
std::unique_ptr<DrmCalls> atomic_calls(int file);

/// What errno says where libdrm reports a failure in one of its two ways.
int drm_error(int result);

}  // namespace kiosk
