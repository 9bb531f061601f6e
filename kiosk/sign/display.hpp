#pragma once
// The display behind this box's cable as time goes by: it may come late, be pulled, come back as another one, sleep.

#include <memory>
#include <string>
#include <vector>

#include "machine/connectors.hpp"
#include "machine/device_events.hpp"
#include "machine/journal.hpp"
#include "machine/supervisor.hpp"
#include "render/window.hpp"

namespace kiosk {

class Display {
 public:
  /// All of them must outlive it.
  Display(Journal&, const Supervisor&, const Fonts&, Images&);

  /// Opens a window on it, in place of the one that may be open. False where there is no display yet and one can still
  /// come (a bare console); elsewhere throws SdlError.
  bool open(WindowOptions);

  /// Null while none is open.
  Window* window() const { return window_.get(); }
  bool moving() const { return window_ && window_->moving(); }

  /// Readable when cables may have changed; -1 where nothing tells.
  int fd() const { return events_.fd(); }
  /// Takes what has arrived. True when a display has to be opened anew: one has come, or another one is left.
  bool has_changed();

  DisplayPower power() const { return display_power(connectors()); }
  /// Shows black and puts it to sleep. False where there is no switch for that: it stays black.
  bool sleep();
  void wake();

 private:
  bool can_come() const;

  Journal& journal_;
  const Supervisor& supervisor_;
  const Fonts& fonts_;
  Images& images_;
  DeviceEvents events_;
  std::vector<Connector> known_;  ///< as they were when the window was opened
  bool was_there_ = false;        ///< a display, at some time
  std::unique_ptr<Window> window_;
};

}  // namespace kiosk
