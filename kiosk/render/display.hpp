#pragma once
// SDL's video: the window, its pixels, its events.

#include <optional>

#include "render/crossfade.hpp"
#include "render/sdl_handle.hpp"
#include "render/window.hpp"

namespace kiosk {

/// SDL's video subsystem, for as long as this lives.
class Video {
 public:
  /// Throws SdlError when there is no display.
  Video();
  ~Video();
  Video(const Video&) = delete;
  Video& operator=(const Video&) = delete;
};

class Display {
 public:
  explicit Display(const WindowOptions&);

  Size size() const;
  /// The pixels to draw on; what is there stays until it is drawn over. Valid until the next call of any function.
  FrameView frame();
  /// Shows a part of the frame.
  void present(Rect);

  /// Takes all waiting events. `resized` also when the frame must be drawn anew.
  WindowWait take_events();
  /// Readable when there may be events; -1 where the driver has none.
  int events_fd() const { return events_fd_; }
  /// How often to look for events where there is nothing to wait on but they may come (Wayland); none otherwise.
  std::optional<std::chrono::nanoseconds> events_every() const;

 private:
  SDL_Surface* surface();

  bool windowed_;
  Video video_;
  Handle<SDL_Window> window_;
  int events_fd_;
  /// SDL waits a tenth of a second for a window manager's answer: so the first picture is shown before it is asked.
  bool asks_window_manager_ = false;
  /// Where the window's own format is another: drawn here, converted when presented.
  std::optional<Picture> staging_;
};

}  // namespace kiosk
