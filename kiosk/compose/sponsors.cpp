// All sponsors at once, by level.
#include "compose/screens.hpp"

namespace kiosk {

void draw(Page&, const Showing&, const SponsorsScreen&) {}

}  // namespace kiosk
