#pragma once
// What the linter for slides says, one value a language: ends of sentences whose subject is the slide.

#include <string_view>

namespace kiosk {

struct FindingWords {
  std::string_view enlarged;      ///< {0} x {1} px, {2} times; {3} x {4} px would do
  std::string_view cut_off;       ///< {0} per cent, {1} sides; {2} is the right shape, such as {3} x {4} px
  std::string_view leaves_empty;  ///< the same
  std::string_view left_and_right, above_and_below;
  std::string_view see_through;  ///< {} a share
  std::string_view under_a_percent;
  std::string_view low_contrast;  ///< {} a ratio to 1
  std::string_view in_margin;     ///< {} sides
  std::string_view top, right, bottom, left, side_separator;
  std::string_view stored_turned, moves, sixteen_bit;
  std::string_view profile;                   ///< {} its name in brackets, or nothing
  std::string_view large_file, large_memory;  ///< {} MiB
};

extern const FindingWords english_findings;

/// Chinese for a Chinese tag, else English.
const FindingWords& finding_words(std::string_view tag);

}  // namespace kiosk
