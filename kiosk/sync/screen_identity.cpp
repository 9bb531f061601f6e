#include "sync/screen_identity.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "digest/sha256.hpp"
#include "load/load.hpp"
#include "machine/folder.hpp"

namespace kiosk {
namespace {

/// The hardware's own: what a card goes by may be made up anew each time, and what has no device behind it is.
std::vector<std::string> network_addresses(const std::string& root) {
  std::vector<std::string> addresses;
  const auto read = [](const std::filesystem::path& file) { return read_file(file.string()).value_or(""); };
  for (const std::filesystem::path& card : entries_of(root + "/sys/class/net").value_or({})) {
    std::error_code ignored;
    if (!std::filesystem::exists(card / "device", ignored)) continue;
    const bool wireless = std::filesystem::exists(card / "phy80211", ignored);
    if (wireless)
      addresses.push_back(read(card / "phy80211/macaddress"));
    else if (read(card / "addr_assign_type").starts_with('0'))
      addresses.push_back(read(card / "address"));
  }
  std::ranges::sort(addresses);
  return addresses;
}

}  // namespace

std::string machine_word(const std::string& root) {
  constexpr std::size_t length = 12;
  std::string known = "kiosk " + read_file(root + "/etc/machine-id").value_or("");  // the id itself is to stay here
  for (const std::string& address : network_addresses(root)) known += address;
  return sha256(known).substr(0, length);
}

std::string client_id_of(std::string_view name, const std::string& machine) {
  constexpr std::size_t length = 16;  // all 23 that a broker must take (MQTT 3.1.1, 3.1.3.1)
  return "kiosk-" + sha256(machine + std::string{name}).substr(0, length);
}

std::string topic_level(std::string_view name) {
  std::string level{name};
  for (char& c : level) {
    if (c == '/' || c == '+' || c == '#' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '-';
  }
  return level;
}

std::string screen_level(std::string_view name, const std::string& machine) {
  return name.empty() ? machine : topic_level(name);
}

}  // namespace kiosk
