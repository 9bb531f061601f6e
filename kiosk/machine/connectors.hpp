#pragma once
// Where displays are plugged in, as the kernel lists them (Documentation/ABI: /sys/class/drm). SDL says nothing of
// cables.

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace kiosk {

enum class DisplayPower { unknown, on, off };

inline constexpr std::array display_power_words{std::pair{"unknown", DisplayPower::unknown},
                                                std::pair{"on", DisplayPower::on}, std::pair{"off", DisplayPower::off}};
std::string word_of(DisplayPower);

struct Connector {
  std::string name;  ///< "card1-HDMI-A-1"
  bool connected = false;
  bool awake = false;              ///< as its DPMS state says
  std::vector<std::string> modes;  ///< "1920x1080", the display's favourite first; empty while nothing is connected

  bool operator==(const Connector&) const = default;
};

inline constexpr const char* drm_folder = "/sys/class/drm";

/// By name; none where there is no driver. Reading makes no driver look at its cables anew.
std::vector<Connector> connectors(const std::string& folder = drm_folder);

/// Off only where connectors are listed and none of them has a display that is awake.
DisplayPower display_power(const std::vector<Connector>&);

/// Whether a display has come that SDL, which opened its video at `before`, doesn't know of: one that was not there, or
/// one with other modes. A cable that was only pulled is no reason to open anything.
bool display_came(const std::vector<Connector>& before, const std::vector<Connector>& now);

}  // namespace kiosk
