#include "machine/television.hpp"

#include <fcntl.h>
#include <linux/cec-funcs.h>
#include <sys/ioctl.h>

#include <filesystem>
#include <iostream>
#include <optional>
#include <utility>

#include "machine/descriptor.hpp"

namespace kiosk {
namespace {

/// This box's address on the bus: taken now unless it has one. Nothing when the bus gives none.
std::optional<__u8> own_address(int fd) {
  cec_log_addrs addresses{};
  if (ioctl(fd, CEC_ADAP_G_LOG_ADDRS, &addresses) == 0 && addresses.num_log_addrs > 0) return addresses.log_addr[0];
  addresses = {};
  addresses.cec_version = CEC_OP_CEC_VERSION_1_4;
  addresses.num_log_addrs = 1;
  addresses.vendor_id = CEC_VENDOR_ID_NONE;
  addresses.primary_device_type[0] = CEC_OP_PRIM_DEVTYPE_PLAYBACK;
  addresses.log_addr_type[0] = CEC_LOG_ADDR_TYPE_PLAYBACK;
  addresses.all_device_types[0] = CEC_OP_ALL_DEVTYPE_PLAYBACK;
  if (ioctl(fd, CEC_ADAP_S_LOG_ADDRS, &addresses) != 0 || addresses.num_log_addrs == 0) return std::nullopt;
  return addresses.log_addr[0];
}

bool send(int fd, cec_msg message) {
  return ioctl(fd, CEC_TRANSMIT, &message) == 0 && (message.tx_status & CEC_TX_STATUS_OK) != 0;
}

bool send_sleep(int fd, __u8 from) {
  cec_msg standby;
  cec_msg_init(&standby, from, CEC_LOG_ADDR_TV);
  cec_msg_standby(&standby);
  return send(fd, standby);
}

bool send_wake(int fd, __u8 from) {
  cec_msg image_view_on, active_source;
  cec_msg_init(&image_view_on, from, CEC_LOG_ADDR_TV);
  cec_msg_image_view_on(&image_view_on);
  __u16 place = CEC_PHYS_ADDR_INVALID;
  if (!send(fd, image_view_on) || ioctl(fd, CEC_ADAP_G_PHYS_ADDR, &place) != 0) return false;
  cec_msg_init(&active_source, from, CEC_LOG_ADDR_BROADCAST);
  cec_msg_active_source(&active_source, place);
  return send(fd, active_source);
}

bool ask_one(const std::filesystem::path& device, bool awake) {
  const Descriptor adapter{open(device.c_str(), O_RDWR | O_CLOEXEC)};
  const auto from = adapter.get() >= 0 ? own_address(adapter.get()) : std::nullopt;
  return from && (awake ? send_wake(adapter.get(), *from) : send_sleep(adapter.get(), *from));
}

void ask_all(const std::string& folder, bool awake) {
  bool taken = false;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator{folder, ignored}) {
    if (entry.path().filename().string().starts_with("cec")) taken = ask_one(entry.path(), awake) || taken;
  }
  if (!taken) std::cerr << "kiosk: no television answers by HDMI-CEC\n";
}

}  // namespace

void Television::ask(bool awake) {
  if (std::exchange(told_awake_, awake) == awake) return;
  asking_ = std::jthread{[folder = folder_, awake] { ask_all(folder, awake); }};
}

}  // namespace kiosk
