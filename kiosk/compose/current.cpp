// What is on now: the title is the hero; the time left runs along the foot.
#include <algorithm>

#include "compose/next_aside.hpp"
#include "compose/screens.hpp"
#include "compose/session_parts.hpp"

namespace kiosk {

namespace {

/// Full-bleed, in minute steps.
void draw_progress(Page& page, const CurrentScreen& screen) {
  const Rect bar = cut_bottom(page.area, page.px(0.014));
  const int total = std::max(1, screen.minutes_total);
  const int done = bar.width * std::clamp(screen.minutes_elapsed, 0, total) / total;
  page.fill(bar, page.inks.rule);
  page.fill({bar.x, bar.y, done, bar.height}, page.inks.accent);
}

Block times_block(const Page& page, const CurrentScreen& screen, int width) {
  const Theme& theme = page.type.theme();
  Block range = time_range_block(page, screen.occurrence, theme.heading, page.inks, width);
  Block left = page.type.phrase(page.wording.say(&Words::minutes_left, screen.minutes_left),
                                page.type.style(theme.body * 1.1, page.inks, page.inks.accent), width);
  const int gap = page.px(0.05);
  if (range.width + gap + left.width <= width) return row({std::move(range), std::move(left)}, gap);
  Column column;
  column.add(std::move(range)).add(std::move(left), page.px(0.012));
  return column.block();
}

}  // namespace

void draw(Page& page, const Showing&, const CurrentScreen& screen) {
  if (screen.next) draw_next_aside(page, *screen.next);
  draw_progress(page, screen);
  Rect body = page.body();
  cut_bottom(body, page.px(0.045));
  cut_top(body, page.px(page.shape == Shape::portrait ? 0.08 : 0.05));
  const bool tall = page.shape == Shape::portrait;
  const Block qr = qr_block(page, screen.occurrence.session.url, page.wording.say(&Words::details), tall ? 0.3 : 0.26,
                            page.inks);
  const int gap = page.px(0.06);
  if (tall) {
    const int beside = qr.empty() ? body.width : body.width - qr.width - gap;
    const Block times = times_block(page, screen, beside);
    const Rect foot = cut_bottom(body, std::max(qr.height, times.height));
    page.put(times, foot, 1);
    page.put(qr, right_of(foot) - qr.width, bottom_of(foot) - qr.height);
    cut_bottom(body, gap);
    page.put(hero_block(page, page.wording.say(&Words::now), screen.occurrence, body.width, body.height), body, 0.3);
    return;
  }
  if (!qr.empty()) {
    page.put(qr, cut_right(body, qr.width), 1);
    cut_right(body, gap);
  }
  const Block times = times_block(page, screen, body.width);
  page.put(times, cut_bottom(body, times.height));
  cut_bottom(body, page.px(0.035));
  page.put(hero_block(page, page.wording.say(&Words::now), screen.occurrence, body.width, body.height), body, 0.4);
}

}  // namespace kiosk
