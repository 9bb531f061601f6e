#include "machine/television.hpp"

#include <fcntl.h>
#include <linux/cec-funcs.h>
#include <sys/ioctl.h>

#include <filesystem>
#include <optional>
#include <utility>

#include "machine/descriptor.hpp"
#include "machine/folder.hpp"

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

bool ask_all(const std::string& folder, bool awake) {
  bool taken = false;
  for (const std::filesystem::path& device : entries_of(folder).value_or({})) {
    if (device.filename().string().starts_with("cec")) taken = ask_one(device, awake) || taken;
  }
  return taken;
}

}  // namespace

void Television::ask(bool awake) {
  {
    const std::lock_guard lock{mutex_};
    wish_ = awake;
  }
  wished_.notify_one();
  if (!asking_.joinable()) asking_ = std::jthread{[this](const std::stop_token& stop) { answer_wishes(stop); }};
}

void Television::answer_wishes(const std::stop_token& stop) {
  for (;;) {
    std::optional<bool> awake;
    {
      std::unique_lock lock{mutex_};
      if (!wished_.wait(lock, stop, [this] { return wish_.has_value(); })) return;
      awake = std::exchange(wish_, std::nullopt);
    }
    if (!ask_all(folder_, *awake)) journal_.say("kiosk: no television answers by HDMI-CEC");
  }
}

}  // namespace kiosk
