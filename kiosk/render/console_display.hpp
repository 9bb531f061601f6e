#pragma once
// The display of a machine without a desktop, by the kernel alone.

#include "render/console_choice.hpp"
#include "render/console_terminal.hpp"
#include "render/display_output.hpp"
#include "render/drm_surface.hpp"
#include "render/stages.hpp"

namespace kiosk {

struct ConsoleFacts {
  std::string driver;      ///< the kernel's, and by which of its calls: "vc4 (atomic)"
  std::string connectors;  ///< "HDMI-A-1", with ", " between several
  std::string verified;    ///< of the picture that was last found to be what the display is fed from, its pixels' hash
  std::int64_t wrong_pictures = 0;  ///< how often it was found not to be
};

class ConsoleDisplay : public DisplayOutput {
 public:
  /// `tell` takes what is said once. Throws SdlError.
  ConsoleDisplay(ConsoleChoice, const DrmSurface::Tell& tell);

  ConsoleFacts facts() const;

  Size size() const override { return surface_->size(); }
  DisplayMode mode() const override { return mode_; }
  bool has_wished_mode() const override { return has_wished_mode_; }
  bool set_power(bool on) override { return surface_->set_power(on); }
  void show(const Picture&) override;
  void show(const Painting&) override;
  bool begin(const Painting&, Rise) override;
  bool glide(TidePlane) override;
  void end_glide() override { stage_.end_glide(); }
  void step(const TransitionFrame&) override;
  bool is_seen() const override { return !surface_->is_lost(); }
  bool redraw() override { return false; }
  void forget() override { stage_.forget(); }
  std::optional<FrameView> pixels() override { return stage_.pixels(); }
  std::chrono::nanoseconds least_frame_time(bool slides) const override { return stage_.least_frame_time(slides); }
  WindowEvents take_events() override;
  int events_fd() const override { return terminal_.fd(); }
  /// Only while another program has the display.
  std::optional<std::chrono::nanoseconds> events_every() const override;

 private:
  std::string driver_, connectors_;
  DisplayMode mode_;
  bool has_wished_mode_;
  bool away_ = false;  ///< another terminal is seen
  ConsoleTerminal terminal_;
  DrmSurface* surface_;  ///< the stage's
  SurfaceStage stage_;
};

}  // namespace kiosk
