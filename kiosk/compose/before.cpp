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

/// The rest of the day below the first; it turns pages where it is long.
void draw_list(Page& page, const BeforeScreen& screen, const Rect& body) {
  const RowSpace space{page.px(0.02), page.px(0.014)};
  const Phrase head = page.wording.say(&Words::today);
  const int left = body.height - label_block(page, head, page.inks, body.width).height - space.after_head;
  page.put(headed_rows(page, head, roomy_rows(page, rest_of_day(screen), page.inks, body.width, space.between, left),
                       space, page.inks, body.width, body.height),
           body.x, body.y);
}

Block first_block(const Page& page, const BeforeScreen& screen, int width, int height) {
  const Words& words = page.wording.leading();
  const Block label = label_block(page, page.wording.say(&Words::first_today), page.inks, width);
  Block time = page.type.whole({start_text(words, screen.first), page.wording.tag_of(words)},
                               {.size = 0.097, .color = page.inks.text, .weight = Weight::bold}, width);
  Column head;
  if (label.width + page.px(0.03) + time.width <= width)
    head.add(row({label, std::move(time)}, page.px(0.03)));
  else
    head.add(label).add(std::move(time));
  head.add(change_mark(page, screen.first, page.inks, width), page.px(0.01));
  return hero_block(page, head.block(), screen.first, width, height, false);
}

}  // namespace

void draw(Page& page, const Showing&, const BeforeScreen& screen) {
  Rect body = page.body();
  cut_top(body, page.px(0.012));
  cut_bottom(body, page.px(0.03));
  if (rest_of_day(screen).empty()) return page.put(first_block(page, screen, body.width, body.height), body, 0.3);
  const Block first = first_block(page, screen, body.width, body.height * 38 / 100);
  page.put(first, cut_top(body, first.height));
  Rect rule = cut_top(body, page.px(0.04));
  page.fill({page.area.x, rule.y + rule.height / 2, page.area.width, std::max(1, page.px(0.002))}, page.inks.rule);
  draw_list(page, screen, body);
}

}  // namespace kiosk
