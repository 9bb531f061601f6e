// What is on now: how long still is on the plane, what follows along the foot.
#include "compose/screens.hpp"

namespace kiosk {

void draw(Page& page, const Showing&, const CurrentScreen& screen) {
  const Occurrence& on = screen.occurrence;
  if (screen.parallel.empty()) return draw_session(page, change_mark(page, on, page.inks, page.body().width), on);
  Rect body = page.body();
  cut_top(body, page.px(0.02));
  cut_bottom(body, page.px(0.03));
  Block label = label_block(page, page.wording.say(&Words::now), page.inks, body.width);
  page.put(parallel_block(page, std::move(label), screen.parallel, body.width, body.height), body);
}

}  // namespace kiosk
