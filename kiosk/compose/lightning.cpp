// The running order of a session of many short talks.
#include "compose/screens.hpp"

namespace kiosk {

void draw(Page&, const Showing&, const LightningScreen&) {}

}  // namespace kiosk
