#pragma once
// The venue's plane: which venue, and how long still. Its bright part is the time that is left of a session; in a pause
// it rises until it is full at the start.

#include <string>

#include "compose/page.hpp"

namespace kiosk {

/// The one giant number, and what is said of it.
struct Numeral {
  Phrase above{};        ///< the times of what is counted; or empty
  std::string icon{};    ///< a pictogram beside it, or none
  std::string number{};  ///< minutes, a day of the month, a clock time; empty: nothing is counted
  Phrase label{};
};

/// On departures, after and idle it is the screen's own, on all others the venue's.
Numeral numeral_of(const Page&, const Showing&);

/// Of lists and boards, which want the width.
bool has_narrow_plane(const Screen&);

/// At the left, at the top in portrait, to the safe area's edges. Takes from the page's area.
void draw_plane(Page&, const Showing&);

/// The accent as the tide leaves it.
Color ebb_of(const Theme&, Color accent);
/// "sign-circle" …: the pictogram.
std::string pictogram_of(VenueSign);
std::string pictogram_of(TravelMode);
Color accent_of(const Theme&, const VenueBrief&);
Block pictogram_block(const std::string& name, int side, Color);

}  // namespace kiosk
