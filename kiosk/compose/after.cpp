// The day is over here: where it goes on, all of it; when nothing is left anywhere, thanks and the way home.
#include <algorithm>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

/// Date and time, each in its language's own way; on this date the time alone.
Phrase goes_on_phrase(const Page& page, const Continuation& next) {
  return page.wording.each([&](const Words& w) {
    const std::string time = clock_text(next.at);
    const std::string when = next.days_until == 0 ? time : date_text(w, date::floor<date::days>(next.at)) + " " + time;
    return fmt::format(fmt::runtime(next.here ? w.goes_on_here : w.goes_on), when);
  });
}

Block goes_on_block(const Page& page, const AfterScreen& screen, double size, int width) {
  if (!screen.goes_on) return {};
  PhraseStyle style = page.type.style(size, page.inks);
  style.first.lines = style.second.lines = 2;
  return page.type.phrase(goes_on_phrase(page, *screen.goes_on), style, width);
}

PhraseStyle thanks_style(const Page& page) {
  const Theme& theme = page.type.theme();
  PhraseStyle thanks = page.type.style(theme.hero * 0.9, page.inks);
  thanks.first.lines = 3;
  thanks.first.floor = theme.body;
  thanks.second.size = theme.heading;
  thanks.second.lines = 2;
  thanks.stacked = true;
  return thanks;
}

/// The way home stands along the foot; the words of farewell give way to it, and to what was missed.
void draw_farewell(Page& page, const Showing& showing, const AfterScreen& screen) {
  Rect body = page.body();
  cut_top(body, page.px(0.02));
  cut_bottom(body, page.px(0.03));
  const Block goes_on = goes_on_block(page, screen, page.type.theme().body, body.width);
  const int gap = page.px(0.03);
  Block home;
  for (const int share : {62, 80, 100}) {
    home = way_home_of(page, showing.venue, body.width, body.height * (screen.due.empty() ? share : share / 2) / 100);
    if (!home.cut) break;
  }
  page.put(home, cut_bottom(body, home.height));
  if (!home.empty()) cut_bottom(body, gap);
  const int left = body.height - (goes_on.empty() ? 0 : goes_on.height + gap);
  if (!screen.due.empty()) {
    Column column;
    column.add(due_block(page, screen.due, body.width, left)).add_within(goes_on, gap, body.height);
    return page.put(column.block(), body);
  }
  Column column;
  column.add_within(label_block(page, page.wording.say(&Words::day_over), page.inks, body.width), 0, left);
  const int for_thanks = left - column.height() - gap;
  if (for_thanks > page.px(0.06))
    column.add_within(phrase_within(page, page.wording.say(&Words::thanks), thanks_style(page), body.width, for_thanks),
                      page.px(0.016), left);
  column.add_within(goes_on, gap, body.height);
  page.put(column.block(), body, home.empty() ? 0.3 : 0);
}

/// Nothing elsewhere, and here again before a night has passed.
void draw_going_on(Page& page, const AfterScreen& screen) {
  Rect body = page.body();
  cut_top(body, page.px(0.055));
  cut_bottom(body, page.px(0.055));
  if (!screen.due.empty()) return page.put(due_block(page, screen.due, body.width, body.height), body);
  PhraseStyle style = thanks_style(page);
  Column column;
  column.add(label_block(page, page.wording.say(&Words::day_over_here), page.inks, body.width));
  column.add(page.type.phrase(goes_on_phrase(page, *screen.goes_on), style, body.width), page.px(0.03));
  page.put(column.block(), body, 0.3);
}

}  // namespace

namespace {

/// Where the other venues leave room: whoever is done here may be going home.
void put_way_home_below(Page& page, const Showing& showing, Rect room) {
  if (!std::holds_alternative<AfterScreen>(showing.screen)) return;
  const Block home = way_home_of(page, showing.venue, page.body().width, room.height);
  if (home.empty() || home.cut || home.height > room.height) return;
  page.put(home, page.body().x, bottom_of(room) - home.height);
}

}  // namespace

void draw_day_elsewhere(Page& page, const Showing& showing, const Phrase& headline, const std::vector<Occurrence>& due,
                        const std::vector<OtherVenue>& venues) {
  Rect body = page.body();
  cut_top(body, page.px(0.012));
  PhraseStyle style = page.type.style(page.type.theme().heading, page.inks);
  style.first.lines = style.second.lines = 2;
  const std::size_t count = venues.size();
  Column head;
  head.add(page.type.phrase(headline, style, body.width));
  const PageOfRows shown = page_of(page, std::vector<int>(due.size(), 1), 0, 1);
  note_pages(page, shown.pages);
  for (const Block& missed : rows_on(shown, session_rows(page, due, page.inks, body.width, 2)))
    head.add(missed, page.px(0.02));
  const Block where = page.type.phrase(page.wording.say(&Words::at_venues, count), style, body.width);
  const int for_columns = body.height - head.height() - where.height - page.px(0.05);
  if (due.empty() && count > 2 && draw_venue_columns(page, venues, for_columns)) {
    head.add(where, page.px(0.006));
    return page.put(head.block(), body.x, body.y);
  }
  page.put(head.block(), cut_top(body, head.height()));
  cut_top(body, page.px(0.02));
  const Block list = elsewhere_list(page, page.wording.say(&Words::still_today), venues, showing.clock, body.height);
  page.put(list, page.area.x, body.y);
  cut_top(body, list.height + page.px(0.04));
  cut_bottom(body, page.px(0.03));
  put_way_home_below(page, showing, body);
}

void draw(Page& page, const Showing& showing, const AfterScreen& screen) {
  if (!screen.elsewhere.empty())
    return draw_day_elsewhere(page, showing, page.wording.say(&Words::day_over_here), screen.due, screen.elsewhere);
  if (screen.farewell) return draw_farewell(page, showing, screen);
  draw_going_on(page, screen);
}

}  // namespace kiosk
