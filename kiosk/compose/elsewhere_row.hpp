#pragma once
// One venue of the elsewhere screen: what is on and next there, and the way.

#include "compose/page.hpp"

namespace kiosk {

/// How generously rows are set. `title` is a share of the short side; widths are px.
struct ElsewherePlan {
  double title = 0;
  int now_lines = 1, next_lines = 1;  ///< of titles, at most
  int name = 0;                       ///< the venue's column; 0: its name stands above
  int way = 0;                        ///< the way's own column; 0: it stands with the name
  int time = 0;                       ///< the column before the titles
  double air = 0;                     ///< a share that each row wants above what it needs
};

/// The width that times in that size take, "till 14:20" among them when something runs, px.
int elsewhere_time_width(const Page&, double size, bool any_running);

/// Without the way where `with_way` is false.
Block elsewhere_row(const Page&, const OtherVenue&, const ElsewherePlan&, bool with_way, int width);

}  // namespace kiosk
