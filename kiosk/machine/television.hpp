#pragma once
// The television behind the cable, by HDMI-CEC (HDMI 1.4, supplement 1) where the kernel has an adapter for it.
// A Raspberry Pi 4 or 5 has one a socket; which of them a display hangs on is not asked, all are told.

#include <optional>
#include <string>
#include <thread>

namespace kiosk {

/// Asks; whether the television obeys is its own affair. Answers may take seconds, so nobody waits for them.
class Television {
 public:
  /// Adapters are the folder's cec0, cec1 and so on.
  explicit Television(std::string folder = "/dev") : folder_(std::move(folder)) {}

  /// Each is asked once, however often it is said; a box that has just been started knows nothing of the television.
  void sleep() { ask(false); }
  /// And shows what this box sends.
  void wake() { ask(true); }

 private:
  void ask(bool awake);

  std::string folder_;
  std::optional<bool> told_awake_;
  std::jthread asking_;
};

}  // namespace kiosk
