#pragma once
// Sees USB sticks come. Whoever mounts one as FOLDER/NAME makes FOLDER/NAME.ready when it is mounted, since a mount
// itself is not told to watchers, and waits for NAME.done in the sign's runtime directory before it is unmounted.

#include <set>
#include <string>
#include <vector>

#include "machine/descriptor.hpp"

namespace kiosk {

class StickWatch {
 public:
  /// Empty: where the package's mount service leaves them, if that folder is there.
  explicit StickWatch(const std::string& folder);

  /// -1 when there is nothing to watch.
  int fd() const { return fd_.get(); }
  /// Takes what has arrived.
  void read();
  /// Where sticks are that have come since the last time, those before the start among the first.
  std::vector<std::string> take();
  /// Whether sticks are wanted at all: without that the mount service doesn't touch them.
  void want(bool) const;
  /// It may be unmounted.
  void done(const std::string& stick) const;

 private:
  std::string folder_;
  Descriptor fd_;
  std::set<std::string> known_;
  bool changed_ = true;
};

}  // namespace kiosk
