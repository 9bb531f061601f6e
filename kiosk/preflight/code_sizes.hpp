#pragma once
// QR codes whose squares are too small to be scanned from where people stand.

#include <map>
#include <string>

#include "compose/display_list.hpp"
#include "preflight/findings.hpp"
#include "schedule/content.hpp"

namespace kiosk {

/// A square has to have this share of the picture's short side: 5 px of 1080, 3 mm on a display of 55 inches. A phone
/// tells squares apart from about a thousand times their size: three metres.
inline constexpr double least_square = 5.0 / 1080;

class CodeSizes {
 public:
  /// The codes of one picture, on the screen of that name.
  void note(const DisplayList&, const std::string& screen);
  /// One finding for each address, where it stands first, with the screen that draws it smallest.
  void tell(const Content&, Findings&) const;

 private:
  struct Smallest {
    int square = 0, side = 0, short_side = 0;  ///< px
    std::string screen;
  };
  std::map<std::string, Smallest> smallest_;  ///< by text
};

}  // namespace kiosk
