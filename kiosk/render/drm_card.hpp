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
  std::size_t own = 0;     ///< of `modes`: told at boot (video=), else the display's preferred one, else the first
  std::uint32_t crtc = 0;  ///< what drives it, or can; 0: nothing can
};

/// XRGB8888 in the kernel's memory, mapped.
struct DrmBuffer {
  std::uint32_t framebuffer = 0, handle = 0;
  FrameView pixels;
  std::size_t bytes = 0;
};

/// Functions that return an int return 0, or what errno says.
class DrmCard {
 public:
  virtual ~DrmCard() = default;

  virtual std::string driver() const = 0;
  /// Asks each display, which takes as long as that likes.
  virtual std::vector<DrmConnector> connectors() = 0;
  /// Throws SdlError.
  virtual DrmBuffer make_buffer(Size) = 0;
  virtual void drop(const DrmBuffer&) = 0;
  /// At once, without waiting for the display's turn. `mode` is an index into the connector's modes.
  virtual int set_mode(const DrmConnector&, std::size_t mode, const DrmBuffer&) = 0;
  /// At the display's turn, which flipped() waits for.
  virtual int flip(const DrmConnector&, const DrmBuffer&) = 0;
  virtual bool flipped(std::chrono::milliseconds most) = 0;
  virtual void hide_cursor(const DrmConnector&) = 0;
  /// Whether this process owns the displays, and if not, whether it may take them.
  virtual bool own_displays() = 0;
  virtual bool set_power(bool on) = 0;
};

/// Those that may be opened and can scan out memory, in the order of their names.
std::vector<std::unique_ptr<DrmCard>> drm_cards(const std::string& folder = "/dev/dri");

}  // namespace kiosk
