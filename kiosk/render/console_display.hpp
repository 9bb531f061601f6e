#pragma once
// The display of a machine without a desktop, by the kernel alone.

#include <functional>

#include "render/display_output.hpp"
#include "render/drm_surface.hpp"
#include "render/sdl_error.hpp"
#include "render/stages.hpp"

namespace kiosk {

/// No other way leads to a display that is not there.
struct NoDisplayConnected : SdlError {
  using SdlError::SdlError;
};

/// The first connected display of these cards, and the mode that mode_to_set chooses.
struct ConsoleChoice {
  std::unique_ptr<DrmCard> card;
  DrmConnector connector;
  std::size_t mode = 0;         ///< of the connector's
  bool has_wished_mode = true;  ///< else it keeps its own
};

/// Throws NoDisplayConnected where there is none.
ConsoleChoice choose_console(std::vector<std::unique_ptr<DrmCard>>, const std::string& wish);

/// The virtual terminal on standard input shows nothing of its own for as long as this lives; where that is none,
/// nothing happens.
class QuietTerminal {
 public:
  QuietTerminal();
  ~QuietTerminal();
  QuietTerminal(const QuietTerminal&) = delete;
  QuietTerminal& operator=(const QuietTerminal&) = delete;

 private:
  bool quiet_ = false;
};

class ConsoleDisplay : public DisplayOutput {
 public:
  /// `tell` takes what is said once. Throws SdlError.
  ConsoleDisplay(ConsoleChoice, DrmSurface::Tell tell);

  /// "virtio_gpu Virtual-1"
  const std::string& name() const { return name_; }

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
  bool redraw() override { return false; }
  void forget() override { stage_.forget(); }
  std::chrono::nanoseconds least_frame_time(bool slides) const override { return stage_.least_frame_time(slides); }
  WindowEvents take_events() override;
  int events_fd() const override { return -1; }
  /// Only while another program has the display.
  std::optional<std::chrono::nanoseconds> events_every() const override;

 private:
  std::string name_;
  DisplayMode mode_;
  bool has_wished_mode_;
  QuietTerminal terminal_;
  DrmSurface* surface_;  ///< the stage's
  SurfaceStage stage_;
};

}  // namespace kiosk
