#pragma once
// SDL's video: the window, the way on which pictures reach it, its events.

#include <optional>
#include <string>
#include <variant>

#include "render/stages.hpp"
#include "render/window.hpp"

namespace kiosk {

/// SDL's video subsystem, for as long as this lives.
class SdlVideo {
 public:
  /// Throws SdlError when there is no display.
  SdlVideo();
  ~SdlVideo();
  SdlVideo(const SdlVideo&) = delete;
  SdlVideo& operator=(const SdlVideo&) = delete;

  std::string driver() const;
};

struct WindowEvents {
  bool quit = false;              ///< closed, or Escape or Q in a window
  bool resized = false;           ///< or what was shown is lost: it must be drawn anew
  bool exposed = false;           ///< what was shown has to be shown again
  std::vector<std::string> keys;  ///< as WindowWait has them
};

class SdlWindow {
 public:
  /// `renderer`: a name of outputs_to_try. SdlVideo must outlive it.
  SdlWindow(const WindowOptions&, const std::string& renderer);

  Size size() const;
  DisplayMode mode() const;
  bool has_wished_mode() const { return has_wished_mode_; }
  /// False where there is no such switch.
  bool set_power(bool on);

  // As the stages have them.
  void show(const Picture&);
  void show(const Painting&);
  bool begin(const Painting&, Rise = {});
  bool glide(TidePlane);
  void end_glide();
  void step(const TransitionFrame&);
  bool redraw();
  void forget();
  std::chrono::nanoseconds least_frame_time(bool slides) const;

  /// Takes all that are waiting.
  WindowEvents take_events();
  /// Readable when there may be events; -1 where the driver has none.
  int events_fd() const { return events_fd_; }
  /// How often to look for events where there is nothing to wait on but they may come (Wayland); none otherwise.
  std::optional<std::chrono::nanoseconds> events_every() const;

 private:
  using Stage = std::variant<SurfaceStage, TextureStage>;
  static Stage make_stage(SDL_Window&, const std::string& renderer);
  template <class Shown>
  void show_on_stage(const Shown&);

  bool windowed_, at_a_desk_;
  bool has_wished_mode_ = true;
  Handle<SDL_Window> window_;
  Stage stage_;
  int events_fd_;
  /// SDL waits a tenth of a second for a window manager's answer: so the first picture is shown before it is asked.
  bool asks_window_manager_ = false;
};

}  // namespace kiosk
