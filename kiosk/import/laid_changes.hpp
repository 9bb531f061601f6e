#pragma once
// What a sheet says has changed, laid over the sessions of a draft.

#include <string>
#include <vector>

#include "import/draft.hpp"
#include "import/room_venues.hpp"

namespace kiosk {

/// What is meant by no session or several is told.
void lay_change(const SourceChange&, Draft&, RoomVenues&, std::vector<std::string>& remarks);

}  // namespace kiosk
