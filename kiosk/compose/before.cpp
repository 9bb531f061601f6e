// Nothing has begun yet: when it starts, with what, and the day's programme.
#include <algorithm>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

/// What begins with the first, what follows, and in its place what was cancelled or moved away.
std::vector<Occurrence> rest_of_day(const BeforeScreen& screen) {
  std::vector<Occurrence> all;
  std::ranges::copy_if(screen.changes, std::back_inserter(all), [](const Occurrence& o) {
    return o.session.cancelled || !o.moved_to.empty() || o.on_another_day;
  });
  if (!screen.parallel.empty()) all.insert(all.end(), screen.parallel.begin() + 1, screen.parallel.end());
  all.insert(all.end(), screen.following.begin(), screen.following.end());
  std::ranges::stable_sort(all, {}, [](const Occurrence& o) { return o.start; });
  for (Occurrence& o : all) o.session.speakers.clear();  // the list is for orientation; titles and times do that
  return all;
}

Block list_block(const Page& page, const BeforeScreen& screen, int width, int height) {
  const Inks& inks = page.surface_inks;
  const Phrase head = page.wording.say(&Words::today);
  const RowSpace space{page.px(0.024), page.px(0.016)};
  const int left = height - label_block(page, head, inks, width).height - space.after_head;
  return headed_rows(page, head, roomy_rows(page, rest_of_day(screen), inks, width, space.between, left), space, inks,
                     width, height);
}

void draw_list(Page& page, const BeforeScreen& screen) {
  if (rest_of_day(screen).empty()) return;
  if (page.shape == PageShape::portrait) {
    const Block list = list_block(page, screen, page.body().width, page.area.height * 50 / 100);
    page.put(list, open_shelf(page, list.height));
    return;
  }
  const Rect inside = open_panel(page, page.safe.width * (page.shape == PageShape::ultrawide ? 48 : 52) / 100);
  page.put(list_block(page, screen, inside.width, inside.height), inside);
}

}  // namespace

void draw(Page& page, const Showing&, const BeforeScreen& screen) {
  draw_list(page, screen);
  Rect body = page.body();
  cut_top(body, page.px(0.055));
  cut_bottom(body, page.px(0.055));
  Column head;
  head.add(label_block(page, page.wording.say(&Words::first_today), page.inks, body.width));
  head.add(countdown_block(page, screen.first, screen.minutes_until, page.inks, 0.2, body.width));
  head.add(filled(page.px(0.12), page.px(0.008), page.inks.accent), page.px(0.02));
  Block hero = hero_block(page, head.block(), screen.first, body.width, body.height, false);
  if (page.shape == PageShape::portrait) {
    page.put(below_logo(page, std::move(hero), body), body, 0.4);
  } else {
    put_logo_under(page, body, hero.height);
    page.put(hero, body);
  }
}

}  // namespace kiosk
