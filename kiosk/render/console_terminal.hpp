#pragma once
// The virtual terminal on standard input (console_ioctl(2)): it shows nothing of its own while a sign has the display,
// and somebody at a keyboard may go to another one and come back (Ctrl+Alt+F2).

#include <termios.h>

#include <optional>

#include "machine/descriptor.hpp"

namespace kiosk {

/// What a terminal asks of the program that shows on it. The kernel waits for the answer.
enum class TerminalAsks { nothing, to_leave, to_come };

/// At most one at a time in a process. Where standard input is no virtual terminal nothing happens. The first one of a
/// process brings its terminal to the front; a later one leaves another in front to which somebody went meanwhile.
class ConsoleTerminal {
 public:
  ConsoleTerminal();
  /// As it was. The kernel does the same for a program that has ended without this, but for the graphics mode.
  ~ConsoleTerminal();
  ConsoleTerminal(const ConsoleTerminal&) = delete;
  ConsoleTerminal& operator=(const ConsoleTerminal&) = delete;

  /// Whether another terminal was in front when this one began, and stays there.
  bool is_away() const { return away_; }
  /// Readable when it asks; -1 where it never will.
  int fd() const { return asks_.get(); }
  /// What it asked last, once.
  TerminalAsks take();
  /// The display is left: the other terminal may come. False when it doesn't.
  bool left();
  /// The display is being taken.
  void came();

 private:
  bool quiet_ = false, away_ = false;
  std::optional<termios> keyboard_;  ///< as it was
  Descriptor asks_, asked_;          ///< a pipe's two ends
};

}  // namespace kiosk
