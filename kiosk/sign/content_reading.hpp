#pragma once
// The box's files read beside the loop: a large file, or a slow card, doesn't hold up the picture.

#include <exception>
#include <optional>
#include <thread>

#include "box/box_files.hpp"
#include "machine/descriptor.hpp"

namespace kiosk {

class ContentReading {
 public:
  /// While it is busy nobody else may use `files`, which must outlive it.
  explicit ContentReading(BoxFiles& files);

  /// Nothing while it is busy.
  void start();
  /// From start() until take() yields.
  bool busy() const { return thread_.joinable(); }
  /// Readable when it has ended.
  int fd() const { return ended_.get(); }
  /// What was read; nothing before. Throws what reading threw.
  std::optional<BoxFiles::Reading> take();

 private:
  BoxFiles& files_;
  Descriptor ended_;
  std::optional<BoxFiles::Reading> reading_;
  std::exception_ptr thrown_;
  std::jthread thread_;  ///< last, so that it ends first
};

}  // namespace kiosk
