#pragma once

#include <memory>

struct udev_monitor;

namespace kiosk {

/// Readable when the kernel says that something about a graphics device has changed: a cable, a driver.
class DeviceEvents {
 public:
  /// Listens to the kernel itself, since udev's own messages don't reach a service that has no network.
  DeviceEvents();

  /// -1 where there is nothing to listen to.
  int fd() const;
  /// Takes what has arrived.
  void read();

 private:
  struct Unref {
    void operator()(udev_monitor*) const;
  };
  std::unique_ptr<udev_monitor, Unref> monitor_;
};

}  // namespace kiosk
