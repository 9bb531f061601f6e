#pragma once
// The display: a full screen, a window, or a bare console's DRM device. Draws only when told to.

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "compose/display_list.hpp"
#include "render/fonts.hpp"
#include "render/images.hpp"
#include "render/outputs.hpp"
#include "render/picture.hpp"
#include "render/transition.hpp"

namespace kiosk {

struct WindowOptions {
  std::optional<Size> windowed;  ///< full screen when empty
  bool software = false;         ///< no GPU, even where there is one; else $SDL_RENDER_DRIVER, or what fits the machine
  int rotate = 0;                ///< degrees clockwise: 0, 90, 180, 270
  std::string mode = "auto";     ///< of a bare console's display; see mode_to_set
  bool mirror = false;           ///< of a bare console all displays show the same
  bool through_sdl = false;      ///< even where the kernel alone would show on a bare console
  bool at_a_desk = false;        ///< somebody looks and types: a pointer, keys, a window no larger than the desktop
  /// Takes a line for each way to the display that was tried and did not show what was drawn, with the reason; for a
  /// mode that it doesn't have; for what becomes of it.
  std::function<void(const std::string&)> tell = [](const std::string&) {};
};

/// By which way pictures reach which display.
struct DisplayFacts {
  std::string driver;    ///< SDL's: "x11", "KMSDRM" …; "DRM": the kernel alone
  std::string renderer;  ///< SDL's; empty: the window's own surface; of the kernel alone the driver: "vc4 (atomic)"
  DisplayMode mode;      ///< before rotation
  // Of the kernel alone.
  std::string connectors = {};  ///< that pictures go to: "HDMI-A-1"
  std::string verified = {};    ///< hash of the pixels that were last found to be what the display is fed from
  /// How often they were found not to be, since the window was opened.
  std::int64_t wrong_pictures = 0;

  bool operator==(const DisplayFacts&) const = default;
};

/// Why Window::wait returned; all false when the time was up.
struct WindowWait {
  bool quit = false;      ///< the window was closed, or Escape or Q pressed in a window
  bool resized = false;   ///< size() may have changed, or the picture is lost: compose and show again
  bool settled = false;   ///< a transition has ended: there is time to prepare what follows
  bool fd_ready = false;  ///< one of the descriptors is readable
  /// At a desk: what was pressed, as the keyboard's layout has it ("v", "V" with Shift, "?"), or "left", "right",
  /// "home", "space", "f1". Input methods are left out of it.
  std::vector<std::string> keys = {};
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
  /// that one. The same list again costs next to nothing: false, since it is there already.
  bool show(const DisplayList&, const Transition&);

  /// A finished picture of size(), at once. After `resized` it has to be shown again.
  void show(const Picture&);

  /// Whether a transition is under way. Painting then would drop frames.
  bool moving() const;

  /// Rasterises the list's glyph runs into their cache and has its pictures decoded, so that show() has less to do.
  void prepare(const DisplayList&);

  DisplayFacts facts() const;

  /// The picture that stands, as picture_digest has it. Nothing while a transition is under way, before the first
  /// picture, and where only a GPU has it.
  std::optional<std::string> standing_digest() const;

  /// False where what is shown goes nowhere for now, since another program or terminal has a bare console's display.
  bool is_seen() const;

  /// Lets a bare console's display sleep, or wakes it. False where it has no such switch: then it should be shown
  /// black.
  bool set_power(bool on);

  /// Shows nothing, at once: black.
  void blank();

  /// Sleeps until a descriptor is readable, the window has something to say or the time is up (none: for ever).
  /// Transitions go on inside; nothing is drawn otherwise. A signal that interrupts the sleep returns early.
  WindowWait wait(std::optional<std::chrono::nanoseconds> timeout, std::span<const int> fds);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk
