#pragma once
// A USB stick that may update the sign: does it carry the sign's key, is its content good, is all of it on the stick?

#include "box/kept_content.hpp"

namespace kiosk {

struct UsbStick {
  std::string ignored;  ///< why it is none of ours; the rest is then empty
  std::string problem;  ///< else why it can't be taken: as staff read it, or empty
  FileSet set;          ///< without `over`
};

/// `folder` is where it is mounted. An empty key fits no stick.
UsbStick read_usb_stick(const std::string& folder, const std::string& key,
                        const std::optional<std::string>& venue_override);

}  // namespace kiosk
