#pragma once
// Which of a theme's colours come to stand on which: what `check` holds against WCAG 2.

#include <string>
#include <vector>

#include "compose/theme.hpp"

namespace kiosk {

/// Keys are the theme file's: "muted", "venue_accents/ncku". Light on dark and dark on light count the same, so that
/// `key` on `on` stands for `on` written on a field of `key`, too.
struct ContrastPair {
  std::string key, on;
  double ratio = 1;  ///< 1 to 21
  double least = 1;  ///< 7 for text, 3 for the progress bar
};

/// Every pair that a screen can bring together.
std::vector<ContrastPair> contrast_pairs(const Theme&);

}  // namespace kiosk
