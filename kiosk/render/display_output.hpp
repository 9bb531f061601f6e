#pragma once
// A display that pictures are shown on, whichever way leads to it.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "render/glide.hpp"
#include "render/outputs.hpp"
#include "render/painter.hpp"
#include "render/rise.hpp"
#include "render/transition.hpp"

namespace kiosk {

struct WindowEvents {
  bool quit = false;              ///< closed, or Escape or Q in a window
  bool resized = false;           ///< or what was shown is lost: it must be drawn anew
  bool exposed = false;           ///< what was shown has to be shown again
  std::vector<std::string> keys;  ///< as WindowWait has them
};

class DisplayOutput {
 public:
  virtual ~DisplayOutput() = default;

  virtual Size size() const = 0;
  virtual DisplayMode mode() const = 0;
  virtual bool has_wished_mode() const = 0;
  /// False where there is no such switch.
  virtual bool set_power(bool on) = 0;

  /// False where what is drawn goes nowhere, since another program or terminal has the display.
  virtual bool is_seen() const { return true; }

  // As the stages have them. All may throw SdlError: there may be another way to the display.
  virtual void show(const Picture&) = 0;
  virtual void show(const Painting&) = 0;
  virtual bool begin(const Painting&, Rise) = 0;
  virtual bool glide(TidePlane) = 0;
  virtual void end_glide() = 0;
  virtual void step(const TransitionFrame&) = 0;
  virtual bool redraw() = 0;
  virtual void forget() = 0;
  virtual std::chrono::nanoseconds least_frame_time(bool slides) const = 0;

  /// What stands on it, where that is in memory; nothing where only a GPU has it. Valid until the next call.
  virtual std::optional<FrameView> pixels() { return std::nullopt; }

  /// Takes all that are waiting.
  virtual WindowEvents take_events() = 0;
  /// Readable when there may be events; -1 where nothing tells.
  virtual int events_fd() const = 0;
  /// How often to look for events where there is nothing to wait on but they may come; none otherwise.
  virtual std::optional<std::chrono::nanoseconds> events_every() const = 0;
};

}  // namespace kiosk
