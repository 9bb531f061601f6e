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

Block displaced_block(const Page& page, const GapScreen& screen, int width, int height) {
  const Inks& inks = page.surface_inks;
  const Block head = label_block(page, page.wording.say(&Words::changes), inks, width);
  const auto more = [&](int n) { return more_block(page, &Words::more_sessions, n, inks, width); };
  const int gap = page.px(0.026);
  Column column;
  column.add(head).add(
      rows_that_fit(session_rows(page, screen.displaced, inks, width, 2), gap, height - head.height - gap, more), gap);
  return column.block();
}

void draw_displaced(Page& page, const GapScreen& screen) {
  if (page.shape == PageShape::portrait) {
    const Block list = displaced_block(page, screen, page.body().width, page.area.height * 45 / 100);
    page.put(list, open_shelf(page, list.height));
    page.fill(cut_bottom(page.area, page.px(0.004)), page.inks.rule);
    return;
  }
  const Rect inside = open_panel(page, page.area.width * 48 / 100);
  page.put(displaced_block(page, screen, inside.width, inside.height), inside);
}

}  // namespace

void draw(Page& page, const Showing&, const GapScreen& screen) {
  draw_next_aside(page, screen.next);
  if (!screen.displaced.empty()) {
    if (page.shape != PageShape::ultrawide) page.fill(cut_bottom(page.area, page.px(0.004)), page.inks.rule);
    draw_displaced(page, screen);
  }
  Rect body = page.body();
  cut_top(body, page.px(0.05));
  cut_bottom(body, page.px(0.05));
  const Block qr = screen.displaced.empty()
                       ? qr_block(page, screen.next.session.url, page.wording.say(&Words::details), 0.26, page.inks)
                       : Block{};
  if (!qr.empty() && qr.height <= body.height) {
    const bool tall = page.shape == PageShape::portrait;
    page.put(qr, tall ? cut_bottom(body, qr.height + page.px(0.05)) : cut_right(body, qr.width), 1);
    if (!tall) cut_right(body, page.px(0.05));
  }
  page.put(until_block(page, screen, body.width, body.height), body, 0.45);
}

}  // namespace kiosk
