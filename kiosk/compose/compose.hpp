#pragma once
// Showing + theme + size -> display list. Pure: the same input gives the same list.

#include <set>
#include <string>
#include <vector>

#include "compose/text_fit.hpp"
#include "compose/theme.hpp"
#include "schedule/showing.hpp"

namespace kiosk {

/// What a picture depends on besides the Showing: this box's display and settings.
struct Look {
  Theme theme;
  std::vector<std::string> languages{"zh-Hant", "en"};  ///< frame words: the first larger; BCP 47, one or two
  Size size{1920, 1080};                                ///< the logical picture, before the renderer turns it
  double overscan = 0;                                  ///< per cent of each side left free of everything but ground
  std::string staff_line;                               ///< discreet, at the foot; empty when all is well
  std::vector<std::string> keep_together;               ///< names that lines don't part where they need not
  Size logo;                                            ///< px that the theme's logo has; 0 x 0 without one
  std::set<std::string> unusable_pictures;              ///< paths that could not be drawn: a typeset card instead
};

/// Every op lies within the picture; all text within the safe area, at least `theme.label` high.
DisplayList compose(const Showing&, const Look&, const TextMeasure&);
/// The same list; adds to `fits` what each text got, in the order of the tries.
DisplayList compose(const Showing&, const Look&, const TextMeasure&, std::vector<TextFit>& fits);

}  // namespace kiosk
