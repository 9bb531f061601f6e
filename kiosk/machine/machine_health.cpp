#include "machine/machine_health.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "machine/folder.hpp"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

std::optional<long> number_in(const fs::path& path, int base = 10) {
  std::ifstream file{path};
  std::string word;
  file >> word;
  char* end = nullptr;
  const long number = std::strtol(word.c_str(), &end, base);
  return !word.empty() && *end == 0 ? std::optional{number} : std::nullopt;
}

std::string word_in(const fs::path& path) {
  std::ifstream file{path};
  std::string word;
  file >> word;
  return word;
}

std::optional<double> warmest(const fs::path& zones) {
  std::optional<double> celsius;
  for (const fs::path& zone : entries_of(zones).value_or({})) {
    if (const auto thousandths = number_in(zone / "temp")) {
      celsius = std::max(celsius.value_or(-300), static_cast<double>(*thousandths) / 1000);
    }
  }
  return celsius;
}

/// Bits of the firmware's get_throttled, hexadecimal without a prefix.
constexpr long undervoltage_now = 1, undervoltage_has_been = 1 << 16;

}  // namespace

MachineHealth machine_health(const std::string& root) {
  MachineHealth health;
  health.celsius = warmest(root + "/sys/class/thermal");
  if (const auto bits = number_in(root + "/sys/devices/platform/soc/soc:firmware/get_throttled", 16)) {
    health.undervoltage = (*bits & undervoltage_now) != 0;
    health.undervoltage_since_boot = (*bits & (undervoltage_now | undervoltage_has_been)) != 0;
  }
  for (const fs::path& sensor : entries_of(root + "/sys/class/hwmon").value_or({})) {
    if (word_in(sensor / "name") != "rpi_volt") continue;
    if (const auto alarm = number_in(sensor / "in0_lcrit_alarm")) health.undervoltage = *alarm != 0;
  }
  return health;
}

}  // namespace kiosk
