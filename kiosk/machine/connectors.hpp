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
  std::string edid = {};           ///< what the display says of itself; empty where it says nothing

  bool operator==(const Connector&) const = default;
};

inline constexpr const char* drm_folder = "/sys/class/drm";

/// By name; none where there is no driver. Reading makes no driver look at its cables anew.
std::vector<Connector> connectors(const std::string& folder = drm_folder);

/// Off only where connectors are listed and none of them has a display that is awake.
DisplayPower display_power(const std::vector<Connector>&);

/// Whether the displays have to be opened anew that were opened at `before`: one has come that was not there, or is
/// another one, or has other modes; or one was pulled while another is left. A cable that was only pulled is no reason.
bool displays_changed(const std::vector<Connector>& before, const std::vector<Connector>& now);

}  // namespace kiosk
