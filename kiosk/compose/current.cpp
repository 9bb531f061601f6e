// What is on now: the title is the hero; the time left runs along the foot.
#include <algorithm>
#include <cstdint>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

/// Full-bleed, in minute steps.
void draw_progress(Page& page, const CurrentScreen& screen) {
  const Rect bar = cut_bottom(page.area, page.px(0.014));
  const int total = std::max(1, screen.minutes_total);
  const std::int64_t elapsed = std::clamp(screen.minutes_elapsed, 0, total);  // of a session of centuries, too
  const int done = static_cast<int>(bar.width * elapsed / total);
  page.fill(bar, page.inks.rule);
  page.fill({bar.x, bar.y, done, bar.height}, page.inks.accent);
}

/// "Now 13:50–14:20" at the left, the minutes left at the right; below each other where the width is short.
Block times_block(const Page& page, const CurrentScreen& screen, int width) {
  const Theme& theme = page.type.theme();
  const int gap = page.px(0.032);
  Block now = label_block(page, page.wording.say(&Words::now), page.inks, width);
  Block range = time_range_block(page, screen.occurrence, theme.heading, page.inks, width);
  Block left = screen.minutes_left
                   ? page.type.phrase(page.wording.say(&Words::minutes_left, *screen.minutes_left),
                                      page.type.style(theme.body * 1.1, page.inks, page.inks.accent), width)
                   : Block{};
  const bool together = now.width + gap + range.width <= width;
  if (together && now.width + range.width + left.width + 4 * gap <= width) {
    Block head = widened(row({std::move(now), std::move(range)}, gap), width - left.width, Align::left);
    return row({std::move(head), std::move(left)}, 0);
  }
  Column column;
  if (together) {
    column.add(row({std::move(now), std::move(range)}, gap));
  } else {
    column.add(std::move(now)).add(std::move(range), page.px(0.008));
  }
  column.add(std::move(left), page.px(0.008));
  return column.block();
}

void draw_tall(Page& page, const CurrentScreen& screen, Rect body, const Block& qr) {
  page.put(qr, right_of(body) - qr.width, bottom_of(body) - qr.height);
  const int beside = qr.empty() ? body.width : body.width - qr.width - page.px(0.05);
  const Block times = times_block(page, screen, beside);
  page.put(times, cut_bottom(body, std::max(qr.height, times.height)), 1);
  cut_bottom(body, page.px(0.06));
  page.put(hero_block(page, {}, screen.occurrence, body.width, body.height), body, 0.36);
}

/// All that run, in the place of one's title.
void draw_parallel(Page& page, const CurrentScreen& screen, const Rect& body) {
  page.put(parallel_block(page, times_block(page, screen, body.width), screen.parallel, body.width, body.height), body);
}

}  // namespace

void draw(Page& page, const Showing&, const CurrentScreen& screen) {
  if (screen.next) draw_next_aside(page, *screen.next, screen.beside_next);
  draw_changes(page, screen.changes);
  draw_progress(page, screen);
  const bool tall = page.shape == PageShape::portrait;
  Rect body = page.body();
  cut_bottom(body, page.px(0.045));
  cut_top(body, page.px(tall ? 0.07 : 0.036));
  if (!screen.parallel.empty()) return draw_parallel(page, screen, body);
  const auto code = [&](const Phrase& caption) {
    return qr_block(page, screen.occurrence.session.url, caption, tall ? 0.3 : 0.26, page.inks);
  };
  Block qr = code(page.wording.say(&Words::details));
  if (tall) return draw_tall(page, screen, body, qr);
  const Block times = times_block(page, screen, body.width);
  page.put(times, cut_top(body, times.height));
  cut_top(body, page.px(0.035));
  if (qr.height > body.height) qr = code({});
  if (qr.height <= body.height) {
    page.put(qr, cut_right(body, qr.width), 1);
    cut_right(body, qr.empty() ? 0 : page.px(0.05));
  }
  page.put(hero_block(page, {}, screen.occurrence, body.width, body.height), body, 0.4);
}

}  // namespace kiosk
