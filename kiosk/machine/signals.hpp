#pragma once

#include "machine/descriptor.hpp"

namespace kiosk {

/// SIGTERM, SIGINT and SIGHUP as something to wait for. Make it before any thread, so that all threads block them.
class Signals {
 public:
  Signals();

  int fd() const { return fd_.get(); }
  /// Takes what has arrived.
  void read();
  bool stop_asked() const { return stop_; }
  /// True once for each reload that was asked for.
  bool take_reload() { return std::exchange(reload_, false); }

 private:
  Descriptor fd_;
  bool stop_ = false;
  bool reload_ = false;
};

}  // namespace kiosk
