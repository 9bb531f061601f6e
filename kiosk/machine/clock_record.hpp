#pragma once
// What a box remembers of its clock from one start to the next. A file of two lines in the sign's state folder:
// "confirmed 1599350400" and "by_hand 1599350400 5f2c…", both in seconds since 1970.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

struct ClockRecord {
  /// A time that somebody vouched for, and the boot (/proc/sys/kernel/random/boot_id) in which the clock bore it out.
  struct ByHand {
    std::int64_t at = 0;
    std::string boot;
    bool operator==(const ByHand&) const = default;
  };

  std::optional<std::int64_t> confirmed;  ///< when a time server's time was last that of the battery-backed clock
  std::optional<ByHand> by_hand;

  bool operator==(const ClockRecord&) const = default;
};

std::string to_text(const ClockRecord&);

/// What is no such line is passed over.
ClockRecord read_clock_record(std::string_view);

}  // namespace kiosk
