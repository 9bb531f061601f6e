#pragma once
// What the bare console's display needs of a graphics device of the kernel (DRM/KMS): connectors, modes, memory that is
// scanned out. A fake stands in for it in tests.

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "render/crossfade.hpp"
#include "render/outputs.hpp"

namespace kiosk {

struct DrmConnector {
  std::uint32_t id = 0;
  std::string name;  ///< the kernel's: "HDMI-A-1"
  bool connected = false;
  std::vector<DisplayMode> modes;  ///< without interlaced ones
  std::size_t own = 0;  ///< of `modes`: told at boot (video=), else the display's preferred one, else the first
  std::vector<std::uint32_t> crtcs;  ///< that can drive it, the one that does first
};

/// A display as it is driven.
struct DrmHead {
  DrmConnector connector;
  std::size_t mode = 0;  ///< of the connector's
  std::uint32_t crtc = 0;
};

/// XRGB8888 in the kernel's memory, mapped.
struct DrmBuffer {
  std::uint32_t framebuffer = 0, handle = 0;
  FrameView pixels;
  std::size_t bytes = 0;
};

/// Functions that return an int return 0, or what errno says. All heads show the same, from the buffer's corner on.
class DrmCard {
 public:
  virtual ~DrmCard() = default;

  virtual std::string driver() const = 0;
  /// By its atomic calls, rather than the legacy ones.
  virtual bool is_atomic() const = 0;
  /// Asks each display, which takes as long as that likes.
  virtual std::vector<DrmConnector> connectors() = 0;
  /// Throws SdlError.
  virtual DrmBuffer make_buffer(Size) = 0;
  virtual void drop(const DrmBuffer&) = 0;
  /// At once, without waiting for a display's turn. No pointer, and nothing on the card's other displays.
  virtual int set_modes(std::span<const DrmHead>, const DrmBuffer&) = 0;
  /// At the displays' turns, which flipped() waits for. `changed`: all in which the buffer differs from what is seen,
  /// and from what it held when it was seen last.
  virtual int flip(std::span<const DrmHead>, const DrmBuffer&, std::span<const Rect> changed) = 0;
  virtual bool flipped(std::chrono::milliseconds most) = 0;
  /// Whether that is what they are fed from.
  virtual bool scans_out(std::span<const DrmHead>, const DrmBuffer&) = 0;
  /// Whether this process owns the displays, and if not, whether it may take them.
  virtual bool own_displays() = 0;
  virtual void leave_displays() = 0;
  virtual bool set_power(bool on) = 0;
};

/// Those that may be opened and can scan out memory, in the order of their names.
std::vector<std::unique_ptr<DrmCard>> drm_cards(const std::string& folder = "/dev/dri");

}  // namespace kiosk
