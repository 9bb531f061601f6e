#pragma once
// SDL's video: the window, the way on which pictures reach it, its events.

#include <optional>
#include <string>
#include <variant>

#include "render/display_output.hpp"
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

class SdlWindow : public DisplayOutput {
 public:
  /// `renderer`: a name of outputs_to_try. SdlVideo must outlive it.
  SdlWindow(const WindowOptions&, const std::string& renderer);

  Size size() const override;
  DisplayMode mode() const override;
  bool has_wished_mode() const override { return has_wished_mode_; }
  bool set_power(bool on) override;
  void show(const Picture&) override;
  void show(const Painting&) override;
  bool begin(const Painting&, Rise) override;
  bool glide(TidePlane) override;
  void end_glide() override;
  void step(const TransitionFrame&) override;
  bool redraw() override;
  void forget() override;
  std::optional<FrameView> pixels() override;
  std::chrono::nanoseconds least_frame_time(bool slides) const override;
  WindowEvents take_events() override;
  int events_fd() const override { return events_fd_; }
  std::optional<std::chrono::nanoseconds> events_every() const override;

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
