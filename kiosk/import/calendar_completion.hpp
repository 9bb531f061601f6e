#pragma once
// What a calendar doesn't say of an event, as far as the others show it.

#include <vector>

#include "import/calendar_event.hpp"
#include "import/remark_list.hpp"

namespace kiosk {

/// Events that end when they start get the start of what follows in their room as their end; those that nothing follows
/// are left out, and told.
void end_open_events(std::vector<CalendarEvent>&, RemarkList& told);

/// Events without a place stand in all rooms, where nothing is held in one of them at that time: breaks and openings
/// are written so. Else their room is only missing; they are left out, and told. `clocks` is the zone of those that
/// hang nowhere.
void place_events(std::vector<CalendarEvent>&, const Zone& clocks, RemarkList& told);

}  // namespace kiosk
