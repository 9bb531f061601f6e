// A pause: until when, what follows, and what was to be on now but isn't.
#include "compose/next_aside.hpp"
#include "compose/screens.hpp"
#include "compose/session_parts.hpp"

namespace kiosk {

namespace {

Block until_block(const Page& page, const GapScreen& screen, int width) {
  const Theme& theme = page.type.theme();
  PhraseStyle style = page.type.style(theme.hero, page.inks);
  style.second.size = theme.heading;
  style.stacked = true;
  Column column;
  column.add(page.type.phrase(page.wording.say(&Words::gap_until, clock_text(screen.next.start)), style, width));
  if (screen.minutes_until) {
    column.add(page.type.phrase(page.wording.say(&Words::starts_in, *screen.minutes_until),
                                page.type.style(theme.body * 1.1, page.inks, page.inks.accent), width),
               page.px(0.04));
  }
  return column.block();
}

}  // namespace

void draw(Page& page, const Showing&, const GapScreen& screen) {
  draw_next_aside(page, screen.next);
  Rect body = page.body();
  cut_top(body, page.px(0.06));
  cut_bottom(body, page.px(0.05));
  const auto more = [&](int n) { return more_block(page, &Words::more_sessions, n, page.inks, body.width); };
  const Block until = until_block(page, screen, body.width);
  const int gap = page.px(0.05);
  const Block displaced = rows_that_fit(session_rows(page, screen.displaced, page.inks, body.width, 1), page.px(0.03),
                                        body.height - until.height - gap, more);
  page.put(displaced, cut_bottom(body, displaced.height));
  page.put(until, body, 0.42);
}

}  // namespace kiosk
