// Nothing has begun yet: what comes first and when, and the day's programme.
#include <algorithm>

#include "compose/countdown.hpp"
#include "compose/screens.hpp"
#include "compose/session_parts.hpp"

namespace kiosk {

namespace {

std::vector<Occurrence> rest_of_day(const BeforeScreen& screen) {
  std::vector<Occurrence> all = screen.displaced;
  all.insert(all.end(), screen.following.begin(), screen.following.end());
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
  return all;
}

Block list_block(const Page& page, const BeforeScreen& screen, int width, int height) {
  const Inks& inks = page.surface_inks;
  const Block head = label_block(page, page.wording.say(&Words::today), inks, width);
  const auto more = [&](int n) { return more_block(page, &Words::more_sessions, n, inks, width); };
  const int gap = page.px(0.03);
  Column column;
  column.add(head);
  column.add(rows_that_fit(session_rows(page, rest_of_day(screen), inks, width, 2), page.px(0.026),
                           height - head.height - gap, more),
             gap);
  return column.block();
}

void draw_list(Page& page, const BeforeScreen& screen) {
  if (screen.following.empty() && screen.displaced.empty()) return;
  if (page.shape == Shape::portrait) {
    const Block list = list_block(page, screen, page.body().width, page.area.height * 45 / 100);
    page.put(list, open_shelf(page, list.height));
    return;
  }
  const int share = page.shape == Shape::ultrawide ? 42 : 46;
  const Rect inside = open_panel(page, page.safe.width * share / 100);
  page.put(list_block(page, screen, inside.width, inside.height), inside);
}

}  // namespace

void draw(Page& page, const Showing&, const BeforeScreen& screen) {
  draw_list(page, screen);
  Rect body = page.body();
  cut_top(body, page.px(0.06));
  cut_bottom(body, page.px(0.055));
  const Block when = countdown_block(page, screen.first, screen.minutes_until, page.inks, 0.13, body.width);
  page.put(when, cut_bottom(body, when.height));
  cut_bottom(body, page.px(0.04));
  page.put(hero_block(page, page.wording.say(&Words::first_today), screen.first, body.width, body.height), body);
}

}  // namespace kiosk
