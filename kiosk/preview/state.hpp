#pragma once
// What of an event is looked at in a preview, and what a key makes of that. Pure.

#include <string>
#include <vector>

#include "compose/display_list.hpp"

namespace kiosk {

struct PreviewState {
  int venue = 0;          ///< index into the event's
  int step = 0;           ///< pictures after (or, below 0, before) the slide's own place in the loop
  std::size_t size = 0;   ///< index into PreviewChoices::sizes
  bool portrait = false;  ///< that size, turned
  bool safe_area = false;
  bool from_afar = false;
  bool light = false;  ///< room, and theme
  bool help = false;

  bool operator==(const PreviewState&) const = default;
};

/// Between which there is a choice.
struct PreviewChoices {
  int venues = 1;                    ///< at least one
  int steps_back = 0, steps_on = 0;  ///< pictures that the day has on either side of the slide's place
  std::vector<Size> sizes;           ///< landscape; at least one
};

/// Landscape sizes of displays that venues have, the usual one first.
std::vector<Size> usual_sizes();

/// `key` as WindowWait has it; one that means nothing changes nothing.
PreviewState pressed(PreviewState, const std::string& key, const PreviewChoices&);

/// Of the venue's picture, px.
Size picture_size(const PreviewState&, const PreviewChoices&);

/// Puts a size that was asked for among the choices and looks at it.
void choose_size(PreviewState&, PreviewChoices&, Size);

}  // namespace kiosk
