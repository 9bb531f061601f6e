// A pause: what follows is the hero; what was to be on now and isn't comes before it.
#include "compose/screens.hpp"

namespace kiosk {

void draw(Page& page, const Showing&, const GapScreen& screen) {
  if (screen.due.empty() && screen.parallel.empty()) return draw_upcoming(page, screen.next, false);
  Rect body = page.body();
  cut_top(body, page.px(0.02));
  cut_bottom(body, page.px(0.03));
  if (!screen.due.empty()) return page.put(due_block(page, screen.due, body.width, body.height), body, 0.2);
  Block label = label_block(page, page.wording.say(&Words::next), page.inks, body.width);
  page.put(parallel_block(page, std::move(label), screen.parallel, body.width, body.height), body);
}

}  // namespace kiosk
