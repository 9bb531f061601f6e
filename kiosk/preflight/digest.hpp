#pragma once
// An event in a line, in which a person sees what no rule can: a day too many, a sponsor too few.

#include <string>

#include "schedule/content.hpp"

namespace kiosk {

/// "2 venues, Sat 29 Jul 2023, 08:50-17:10, 21 sessions, 7 sponsors"; of several days the first and the last.
std::string digest(const Content&);

/// Which of the event's sponsors are not shown at which venues, because those have sponsors of their own; empty when
/// none.
std::string displaced_sponsors(const Content&);

/// "Sat 29 Jul 2023"
std::string day_text(LocalDay);
/// "08:50"; of more than a day what is over.
std::string hour_text(Seconds since_midnight);

}  // namespace kiosk
