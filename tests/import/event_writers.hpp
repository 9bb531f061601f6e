#pragma once
// Writers of the formats that import reads, the tests' own: nothing of the readers is in them. Where a format leaves a
// choice, chance takes it.

#include "held_event.hpp"

namespace kiosk::testing {

std::string written_as_csv(const HeldEvent&, Chance&);
std::string written_as_pretalx(const HeldEvent&, Chance&);
std::string written_as_frab_json(const HeldEvent&, Chance&);
std::string written_as_frab_xml(const HeldEvent&, Chance&);
std::string written_as_opass(const HeldEvent&, Chance&);
std::string written_as_calendar(const HeldEvent&, Chance&);
std::string written_as_sessionize(const HeldEvent&, Chance&);

}  // namespace kiosk::testing
