#pragma once
// One function a screen, one file each. The frame is drawn before; the list is the page's.

#include "compose/page.hpp"

namespace kiosk {

void draw(Page&, const Showing&, const CurrentScreen&);
void draw(Page&, const Showing&, const NextScreen&);
void draw(Page&, const Showing&, const GapScreen&);
void draw(Page&, const Showing&, const BeforeScreen&);
void draw(Page&, const Showing&, const AfterScreen&);
void draw(Page&, const Showing&, const IdleScreen&);
void draw(Page&, const Showing&, const SponsorScreen&);
void draw(Page&, const Showing&, const DeparturesScreen&);
void draw(Page&, const Showing&, const ElsewhereScreen&);
void draw(Page&, const Showing&, const CardScreen&);
void draw(Page&, const Showing&, const AnnouncementScreen&);
void draw(Page&, const Showing&, const ProgrammeScreen&);
void draw(Page&, const Showing&, const IdentifyScreen&);
void draw(Page&, const Showing&, const SetupScreen&);
void draw(Page&, const Showing&, const StickScreen&);

}  // namespace kiosk
