#pragma once
// The television behind the cable, by HDMI-CEC (HDMI 1.4, supplement 1) where the kernel has an adapter for it.
// A Raspberry Pi 4 or 5 has one a socket; which of them a display hangs on is not asked, all are told.

#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "machine/journal.hpp"

namespace kiosk {

/// Asks; whether the television obeys is its own affair. Answers may take seconds, so nobody waits for them: a thread
/// of its own asks, and of several wishes meanwhile the last one counts.
class Television {
 public:
  /// Adapters are the folder's cec0, cec1 and so on. The journal must outlive it.
  explicit Television(Journal& journal, std::string folder = "/dev") : journal_(journal), folder_(std::move(folder)) {}

  void sleep() { ask(false); }
  /// And shows what this box sends.
  void wake() { ask(true); }

 private:
  void ask(bool awake);
  void answer_wishes(const std::stop_token&);

  Journal& journal_;
  std::string folder_;
  std::mutex mutex_;
  std::condition_variable_any wished_;
  std::optional<bool> wish_;  ///< awake or not; nothing when the last one was taken
  std::jthread asking_;       ///< since the first wish; last, so that it ends first
};

}  // namespace kiosk
