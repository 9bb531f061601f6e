#pragma once
// The television behind the cable, by HDMI-CEC (HDMI 1.4, supplement 1) where the kernel has an adapter for it.

#include <string>
#include <thread>

namespace kiosk {

/// Asks; whether the television obeys is its own affair. Answers may take seconds, so nobody waits for them.
class Television {
 public:
  explicit Television(std::string device = "/dev/cec0") : device_(std::move(device)) {}

  void sleep() { ask(false); }
  /// And shows what this box sends.
  void wake() { ask(true); }

 private:
  void ask(bool awake);

  std::string device_;
  std::jthread asking_;
};

}  // namespace kiosk
