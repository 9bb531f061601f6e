#pragma once
// The display: a full screen, a window, or a bare console's DRM device. Draws only when told to.

#include <chrono>
#include <memory>
#include <optional>
#include <span>

#include "compose/display_list.hpp"
#include "render/fonts.hpp"
#include "render/images.hpp"

namespace kiosk {

struct WindowOptions {
  std::optional<Size> windowed;  ///< full screen when empty
  bool software = false;         ///< no GPU, even where there is one
  int rotate = 0;                ///< degrees clockwise: 0, 90, 180, 270
};

/// Why Window::wait returned; all false when the time was up.
struct WindowWait {
  bool quit = false;      ///< the window was closed, or Escape or Q pressed in a window
  bool resized = false;   ///< size() may have changed: compose and show again
  bool fd_ready = false;  ///< one of the descriptors is readable
};

class Window {
 public:
  /// Throws SdlError when there is no display; it may be tried again later. Fonts and images must outlive the window.
  Window(const WindowOptions&, const Fonts&, Images&);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// The logical picture to compose for: the display's size, turned.
  Size size() const;

  /// Paints the list, then shows it at once, or over `crossfade` while wait() runs. A new list during a crossfade
  /// goes on from what is seen. The same list again costs next to nothing.
  void show(const DisplayList&, std::chrono::duration<double> crossfade);

  /// Whether a crossfade is under way.
  bool fading() const;

  /// Sleeps until a descriptor is readable, the window has something to say or the time is up (none: for ever).
  /// Crossfades go on inside; nothing is drawn otherwise. A signal that interrupts the sleep returns early.
  WindowWait wait(std::optional<std::chrono::nanoseconds> timeout, std::span<const int> fds);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk
