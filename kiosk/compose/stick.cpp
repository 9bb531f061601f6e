// Some seconds after a USB stick was read: what it made of this screen, or why it was not taken.
#include "compose/screens.hpp"

namespace kiosk {

namespace {

void draw_taken(Page& page, const Showing& showing, const StickScreen& screen) {
  const Rect body = page.body();
  const Theme& theme = page.type.theme();
  const Block count = page.type.phrase(page.wording.say(&Words::sessions, screen.sessions),
                                       page.type.style(theme.heading, page.inks, page.inks.muted), body.width);
  const int gap = page.px(0.04), left = body.height - count.height - gap;
  Column column;
  column.add(label_block(page, page.wording.say(&Words::stick_taken), page.inks, body.width));
  const int room = left - column.height() - gap;
  column.add_within(page.type.phrase(page.wording.both(showing.venue.name), large_name(page), body.width, room), gap,
                    left);
  column.add_within(count, gap, body.height);
  page.put(column.block(), body, 0.42);
}

void draw_refused(Page& page, const StickScreen& screen) {
  const Theme& theme = page.type.theme();
  const int width = page.body().width;
  const TextStyle plain{.size = theme.label, .color = page.surface_inks.text, .lines = 4};
  const Block problem = page.type.text({screen.problem, ""}, plain, width);
  page.put(problem, open_shelf(page, problem.height));
  Rect body = page.body();
  const Phrase goes_on = page.wording.say(&Words::stick_refused_hint);
  Column column;
  column.add(page.type.phrase(page.wording.say(&Words::stick_refused), notice_head(page), width));
  column.add_within(page.type.phrase(goes_on, notice_hint(page), width), page.px(0.03), body.height);
  page.put(column.block(), body, 0.4);
}

}  // namespace

void draw(Page& page, const Showing& showing, const StickScreen& screen) {
  screen.problem.empty() ? draw_taken(page, showing, screen) : draw_refused(page, screen);
}

}  // namespace kiosk
