// What is not as printed: told ahead on a shelf, and as the main thing while it is missed.
#include <algorithm>

#include "compose/screens.hpp"

namespace kiosk {

std::string printed_start_text(const Words& words, const Occurrence& o) {
  const auto day_of = [](LocalTime t) { return date::floor<date::days>(t); };
  constexpr std::chrono::hours too_long{12};  // a delay over midnight names no day
  const bool other_day = day_of(o.start) != day_of(o.printed_start) && date::abs(o.start - o.printed_start) >= too_long;
  return o.on_another_day || o.over_days || other_day ? weekday_time_text(words, o.printed_start)
                                                      : clock_text(o.printed_start);
}

std::string printed_end_text(const Words& words, const Occurrence& o) {
  return o.over_days ? weekday_time_text(words, o.printed_end) : clock_text(o.printed_end);
}

Block due_block(const Page& page, const std::vector<Occurrence>& due, int width, int height) {
  const std::vector<int> one_a_page(due.size(), height);
  const PageOfRows shown = page_of(page, one_a_page, 0, height);
  note_pages(page, shown.pages);
  const Occurrence& o = due[shown.first];
  const Theme& theme = page.type.theme();
  const Words& words = page.wording.leading();
  const bool gone = o.session.cancelled || !o.moved_to.empty();
  const std::string when = gone ? printed_start_text(words, o) : start_text(words, o);
  Block time = page.type.text(
      {when, page.wording.tag_of(words)},
      {.size = theme.heading * 1.2, .color = gone ? page.inks.muted : page.inks.text, .weight = Weight::bold}, width);
  if (gone) time = struck(std::move(time), page.px(theme.heading * 1.2), page.inks.warning);
  Column head;
  head.add(head_with_mark(page, shown, page.wording.say(&Words::changes), page.inks, width));
  const int left = width - time.width - page.px(0.034);
  Block what = large_change_mark(page, o, page.inks, left);
  if (what.height > height / 3) what = change_mark(page, o, page.inks, left);  // the title has to stand, too
  head.add(row({std::move(time), std::move(what)}, page.px(0.034)), page.px(0.02));
  return hero_block(page, head.block(), o, width, height);
}

}  // namespace kiosk
