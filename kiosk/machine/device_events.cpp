#include "machine/device_events.hpp"

#include <libudev.h>

namespace kiosk {

void DeviceEvents::Unref::operator()(udev_monitor* monitor) const { udev_monitor_unref(monitor); }

DeviceEvents::DeviceEvents() {
  udev* library = udev_new();
  if (!library) return;
  monitor_.reset(udev_monitor_new_from_netlink(library, "kernel"));
  udev_unref(library);
  if (!monitor_) return;
  udev_monitor_filter_add_match_subsystem_devtype(monitor_.get(), "drm", nullptr);
  if (udev_monitor_enable_receiving(monitor_.get()) < 0) monitor_.reset();
}

int DeviceEvents::fd() const { return monitor_ ? udev_monitor_get_fd(monitor_.get()) : -1; }

void DeviceEvents::read() {
  if (!monitor_) return;
  while (udev_device* device = udev_monitor_receive_device(monitor_.get())) udev_device_unref(device);
}

}  // namespace kiosk
