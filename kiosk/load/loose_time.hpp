#pragma once
// A time as people write it: what its numbers were meant as, and in which ways it is written otherwise than our files
// want it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

struct LooseTime {
  struct Number {
    int value = 0;
    std::size_t digits = 0;
  };
  struct Date {
    Number year, month, day;
    bool either_order = false;  ///< month and day may be the other way round
  };

  std::optional<Date> date;
  std::optional<Number> hour, minute, second;
  std::optional<bool> afternoon;  ///< from "pm", "下午"; false from "am"
  std::string offset;             ///< "Z", "+08:00", or empty
  std::vector<std::string> oddities;
};

/// Nothing when it can't be told what the numbers are.
std::optional<LooseTime> read_loosely(std::string_view);

}  // namespace kiosk
