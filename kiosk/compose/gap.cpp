// A pause: until when, what follows, and what was to be on now but isn't.
#include "compose/screens.hpp"

namespace kiosk {

namespace {

Block until_block(const Page& page, const GapScreen& screen, int width, int height) {
  const Theme& theme = page.type.theme();
  PhraseStyle style = page.type.style(theme.hero * 1.3, page.inks);
  style.first.floor = theme.body;
  style.second.size = theme.heading * 1.1;
  style.stacked = true;
  Column column;
  column.add(
      page.type.phrase(page.wording.say(&Words::gap_until, clock_text(screen.next.start)), style, width, height));
  if (screen.minutes_until) {
    column.add_within(page.type.phrase(page.wording.say(&Words::starts_in, *screen.minutes_until),
                                       page.type.style(theme.heading, page.inks, page.inks.accent), width),
                      page.px(0.04), height);
  }
  return column.block();
}

/// What made the gap is its news; until when it lasts stands below.
void draw_due(Page& page, const GapScreen& screen, Rect body) {
  Block until = page.type.phrase(page.wording.say(&Words::gap_until, clock_text(screen.next.start)),
                                 page.type.style(page.type.theme().heading, page.inks, page.inks.accent), body.width);
  page.put(until, cut_bottom(body, until.height), 1);
  cut_bottom(body, page.px(0.04));
  page.put(due_block(page, screen.due, body.width, body.height), body, 0.2);
}

}  // namespace

void draw(Page& page, const Showing&, const GapScreen& screen) {
  draw_next_aside(page, screen.next, screen.parallel.empty() ? 0 : screen.parallel.size() - 1);
  draw_changes(page, screen.changes);
  Rect body = page.body();
  cut_top(body, page.px(0.05));
  cut_bottom(body, page.px(0.05));
  if (!screen.due.empty()) return draw_due(page, screen, body);
  const Block qr = qr_block(page, screen.next.session.url, page.wording.say(&Words::details), 0.26, page.inks);
  if (!qr.empty() && qr.height <= body.height) {
    const bool tall = page.shape == PageShape::portrait;
    page.put(qr, tall ? cut_bottom(body, qr.height + page.px(0.05)) : cut_right(body, qr.width), 1);
    if (!tall) cut_right(body, page.px(0.05));
  }
  page.put(until_block(page, screen, body.width, body.height), body, 0.45);
}

}  // namespace kiosk
