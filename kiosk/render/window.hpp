#pragma once
// The display: a full screen, a window, or a bare console's DRM device. Draws only when told to.

#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "compose/display_list.hpp"
#include "render/fonts.hpp"
#include "render/images.hpp"
#include "render/transition.hpp"

namespace kiosk {

struct WindowOptions {
  std::optional<Size> windowed;  ///< full screen when empty
  bool software = false;         ///< no GPU, even where there is one; else $SDL_RENDER_DRIVER, or what fits the machine
  int rotate = 0;                ///< degrees clockwise: 0, 90, 180, 270
};

/// Why Window::wait returned; all false when the time was up.
struct WindowWait {
  bool quit = false;      ///< the window was closed, or Escape or Q pressed in a window
  bool resized = false;   ///< size() may have changed, or the picture is lost: compose and show again
  bool settled = false;   ///< a transition has ended: there is time to prepare what follows
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

  /// Paints the list, then shows it at once, or goes over to it while wait() runs. A new list during a transition ends
  /// that one. The same list again costs next to nothing.
  void show(const DisplayList&, const Transition&);

  /// Whether a transition is under way. Painting then would drop frames.
  bool moving() const;

  /// Rasterises the list's glyph runs into their cache and has its pictures decoded, so that show() has less to do.
  void prepare(const DisplayList&);

  /// Ways to the display that were tried and did not show what was drawn, a line each, with the reason.
  const std::vector<std::string>& passed_over() const;

  /// Sleeps until a descriptor is readable, the window has something to say or the time is up (none: for ever).
  /// Transitions go on inside; nothing is drawn otherwise. A signal that interrupts the sleep returns early.
  WindowWait wait(std::optional<std::chrono::nanoseconds> timeout, std::span<const int> fds);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk
