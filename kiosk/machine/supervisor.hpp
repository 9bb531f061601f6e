#pragma once
// The service manager above the sign: what systemd is told of the sign (sd_notify(3)). Every call does nothing where
// nobody listens ($NOTIFY_SOCKET).

#include <chrono>
#include <optional>
#include <string>

namespace kiosk {

class Supervisor {
 public:
  /// Reads $WATCHDOG_USEC and $WATCHDOG_PID.
  Supervisor();

  /// Whether this is a service that is watched over at all.
  bool listens() const { return listens_; }

  /// The files have been read. Said before there is a display: one that is off all night is no failed start.
  void ready() const;

  /// The loop is alive. A loop that hangs in a page flip that never comes doesn't get here, and is ended by systemd.
  void alive() const;

  /// How long the loop may sleep between two signs of life; nothing when none are asked for.
  std::optional<std::chrono::nanoseconds> longest_silence() const { return longest_silence_; }

  /// One line for `systemctl status`; the same again is not sent.
  void tell(const std::string& line);

 private:
  bool listens_ = false;
  std::string told_;
  std::optional<std::chrono::nanoseconds> longest_silence_;
};

}  // namespace kiosk
