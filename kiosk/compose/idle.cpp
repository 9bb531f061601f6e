// No session today: what the event is, when and where.
#include "compose/screens.hpp"
#include "compose/session_parts.hpp"

namespace kiosk {

namespace {

Block dates_block(const Page& page, const IdleScreen& screen, int width) {
  if (screen.first_day == LocalDay{}) return {};
  const Phrase dates =
      page.wording.each([&](const Words& w) { return w.date_range(screen.first_day, screen.last_day); });
  return page.type.phrase(dates, page.type.style(page.type.theme().heading * 0.9, page.inks), width);
}

Block state_block(const Page& page, const IdleScreen& screen, int width) {
  const PhraseStyle style = page.type.style(page.type.theme().body, page.inks, page.inks.accent);
  if (!screen.goes_on) return page.type.phrase(page.wording.say(&Words::event_over), style, width);
  const LocalTime at = *screen.goes_on;
  if (date::floor<date::days>(at) == screen.first_day) return {};
  const Phrase goes_on = page.wording.each([&](const Words& w) {
    return fmt::format(fmt::runtime(w.goes_on), w.date(date::floor<date::days>(at)) + " " + clock_text(at));
  });
  return page.type.phrase(goes_on, style, width);
}

Block venues_block(const Page& page, const IdleScreen& screen, int width, int height) {
  const Inks& inks = page.surface_inks;
  const Theme& theme = page.type.theme();
  std::vector<Block> rows;
  for (const auto& venue : screen.venues) {
    rows.push_back(page.type.phrase(page.wording.both(venue), page.type.style(theme.body, inks), width));
  }
  const int gap = page.px(0.03);
  const Block head = label_block(page, page.wording.say(&Words::venues), inks, width);
  const auto more = [&](int n) { return more_block(page, &Words::more_sessions, n, inks, width); };
  Column column;
  column.add(head);
  column.add(rows_that_fit(rows, gap, height - head.height - gap, more), gap);
  return column.block();
}

void draw_venues(Page& page, const IdleScreen& screen) {
  if (screen.venues.empty()) return;
  if (page.shape == Shape::portrait) {
    const Block block = venues_block(page, screen, page.body().width, page.area.height * 48 / 100);
    page.put(block, open_shelf(page, block.height));
    return;
  }
  const Rect inside = open_panel(page, page.safe.width * (page.shape == Shape::ultrawide ? 44 : 45) / 100);
  page.put(venues_block(page, screen, inside.width, inside.height), inside);
}

}  // namespace

void draw(Page& page, const Showing& showing, const IdleScreen& screen) {
  draw_venues(page, screen);
  Rect body = page.body();
  cut_top(body, page.px(0.06));
  cut_bottom(body, page.px(0.06));
  const Theme& theme = page.type.theme();
  const Block dates = dates_block(page, screen, body.width), state = state_block(page, screen, body.width);
  Column foot;
  foot.add(state).add(dates, page.px(0.02));
  const auto more = [&](int n) { return more_block(page, &Words::more_sessions, n, page.inks, body.width); };
  PhraseStyle name = page.type.style(theme.hero * 0.88, page.inks);
  name.first.lines = 3;
  name.first.floor = theme.body;
  name.second.size = theme.heading * 0.85;
  name.second.lines = 3;
  name.stacked = true;
  Column column;
  column.add(page.type.phrase(page.wording.both(showing.event), name, body.width));
  const int spare = body.height - column.height() - foot.height() - page.px(0.1);
  if (!screen.displaced.empty()) {
    column.add(rows_that_fit(session_rows(page, screen.displaced, page.inks, body.width, 1), page.px(0.03), spare, more),
               page.px(0.05));
  }
  const Block when = foot.block();
  page.put(when, cut_bottom(body, when.height));
  page.put(column.block(), body);
}

}  // namespace kiosk
