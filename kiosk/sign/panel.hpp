#pragma once
// The display of this box as time goes by: it may come late, be pulled, come back as another one.

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "machine/connectors.hpp"
#include "machine/device_events.hpp"
#include "machine/signals.hpp"
#include "machine/supervisor.hpp"
#include "render/window.hpp"

namespace kiosk {

class Panel {
 public:
  /// All of them must outlive it.
  Panel(Signals&, const Supervisor&, const Fonts&, Images&);

  /// Opens the display, in place of the one that may be open. Where one can still come (a bare console) it is waited
  /// for until `done`; elsewhere throws SdlError. False when it was not opened.
  bool open(const WindowOptions&, const std::function<bool()>& done);

  /// Only while one is open.
  Window& window() { return *window_; }
  const Window& window() const { return *window_; }
  bool is_open() const { return window_ != nullptr; }

  /// Logs ways to the display that did not show what was drawn, each once.
  void tell_passed_over();

  /// Readable when cables may have changed; -1 where nothing tells.
  int fd() const { return events_.fd(); }
  /// Takes what has arrived. True when a display has come that has to be opened anew: SDL sees no cable.
  bool display_came();

  DisplayPower power() const { return display_power(connectors()); }

  /// True where there is a switch for it.
  bool set_power(bool on) { return window_ && window_->set_power(on); }

 private:
  bool wait_for_display(const std::string& reason);

  Signals& signals_;
  const Supervisor& supervisor_;
  const Fonts& fonts_;
  Images& images_;
  DeviceEvents events_;
  std::vector<Connector> known_;  ///< as they were when the window was opened
  std::string told_reason_;
  std::size_t told_passed_over_ = 0;
  std::unique_ptr<Window> window_;
};

}  // namespace kiosk
