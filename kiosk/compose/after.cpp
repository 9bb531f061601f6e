// The day is over here: thanks, the way home, and where it goes on.
#include <algorithm>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

/// Date and time, each in its language's own way.
Phrase goes_on_phrase(const Page& page, LocalTime at) {
  return page.wording.each([&](const Words& w) {
    return fmt::format(fmt::runtime(w.goes_on), date_text(w, date::floor<date::days>(at)) + " " + clock_text(at));
  });
}

Block elsewhere_row(const Page& page, const SessionElsewhere& elsewhere, const Inks& inks, int width) {
  const Theme& theme = page.type.theme();
  const Occurrence& occurrence = elsewhere.occurrence;
  const TaggedText when{elsewhere.running
                            ? page.wording.say(&Words::now).front().text + " –" + clock_text(occurrence.end)
                            : clock_text(occurrence.start),
                        elsewhere.running ? page.wording.tag_of(page.wording.leading()) : ""};
  Block time = page.type.whole(
      when, {.size = theme.body, .color = elsewhere.running ? inks.accent : inks.text, .weight = Weight::bold}, width);
  const int gap = page.px(0.024);
  Block title = page.type.text(page.wording.one(occurrence.session.title),
                               {.size = theme.label, .color = inks.muted, .lines = 2}, width - time.width - gap);
  Column column;
  column.add(page.type.text(
      page.wording.one(elsewhere.venue),
      {.size = theme.body, .color = inks.text, .weight = Weight::bold, .lines = 2, .floor = theme.body}, width));
  column.add(row({std::move(time), std::move(title)}, gap), page.px(0.002));
  return column.block();
}

Block elsewhere_block(const Page& page, const AfterScreen& screen, const Inks& inks, int width, int height) {
  if (screen.elsewhere.empty()) return {};
  std::vector<Block> rows;
  for (const SessionElsewhere& e : screen.elsewhere) rows.push_back(elsewhere_row(page, e, inks, width));
  const int gap = page.px(0.03);
  const Block head = label_block(page, page.wording.say(&Words::still_on), inks, width);
  const auto more = [&](int n) { return more_block(page, &Words::more_sessions, n, inks, width); };
  Column column;
  column.add(head);
  column.add(rows_that_fit(rows, gap, height - head.height - gap, more), gap);
  return column.block();
}

/// The way home first: it is what people stand before the screen for.
Block leaving_block(const Page& page, const Showing& showing, const AfterScreen& screen, int width, int height) {
  const Inks& inks = page.surface_inks;
  const int gap = page.px(0.06);
  if (page.shape == PageShape::ultrawide && !screen.elsewhere.empty()) {
    const int half = (width - 2 * gap) / 2;
    Block home = way_home_block(page, showing.venue.way_home, inks, half, height);
    if (home.empty()) return elsewhere_block(page, screen, inks, width, height);
    return columns({widened(std::move(home), half, Align::left), elsewhere_block(page, screen, inks, half, height)},
                   2 * gap);
  }
  Column column;
  const int for_home = screen.elsewhere.empty() ? height : height * 52 / 100;
  column.add(way_home_block(page, showing.venue.way_home, inks, width, for_home));
  if (const int left = height - column.height() - gap; left > page.px(0.24)) {
    column.add(elsewhere_block(page, screen, inks, width, left), gap);
  }
  return column.block();
}

void draw_leaving(Page& page, const Showing& showing, const AfterScreen& screen) {
  if (showing.venue.way_home.empty() && screen.elsewhere.empty()) return;
  if (page.shape == PageShape::portrait) {
    const Block block = leaving_block(page, showing, screen, page.body().width, page.area.height * 56 / 100);
    page.put(block, open_shelf(page, block.height));
    return;
  }
  const bool two = page.shape == PageShape::ultrawide && !screen.elsewhere.empty() && !showing.venue.way_home.empty();
  const Rect inside = open_panel(page, page.safe.width * (two ? 60 : 50) / 100);
  const Block leaving = leaving_block(page, showing, screen, inside.width, inside.height);
  page.put(leaving, inside);
  const Block map = qr_block(page, showing.venue.map_url, page.wording.say(&Words::map), 0.24, page.surface_inks);
  if (leaving.height + page.px(0.05) + map.height <= inside.height) page.put(map, inside, 1);
}

}  // namespace

void draw(Page& page, const Showing& showing, const AfterScreen& screen) {
  draw_leaving(page, showing, screen);
  Rect body = page.body();
  cut_top(body, page.px(0.055));
  cut_bottom(body, page.px(0.055));
  const Theme& theme = page.type.theme();
  PhraseStyle thanks = page.type.style(theme.hero * 0.9, page.inks);
  thanks.first.lines = 3;
  thanks.first.floor = theme.body;
  thanks.second.size = theme.heading;
  thanks.second.lines = 2;
  thanks.stacked = true;
  PhraseStyle dates = page.type.style(theme.body, page.inks);
  dates.first.lines = dates.second.lines = 2;
  const Block goes_on =
      screen.goes_on ? page.type.phrase(goes_on_phrase(page, *screen.goes_on), dates, body.width) : Block{};
  const int gap = page.px(0.03), left = body.height - (goes_on.empty() ? 0 : goes_on.height + page.px(0.045));
  Column column;
  column.add(label_block(page, page.wording.say(&Words::day_over), page.inks, body.width));
  column.add_within(
      page.type.phrase(page.wording.say(&Words::thanks), thanks, body.width, left - column.height() - gap), gap, left);
  column.add_within(goes_on, page.px(0.045), body.height);
  const Block main = column.block();
  const auto more = [&](int n) { return more_block(page, &Words::more_sessions, n, page.inks, body.width); };
  const int spare = body.height - main.height - page.px(0.05);
  const Block displaced =
      rows_that_fit(session_rows(page, screen.displaced, page.inks, body.width, 1), page.px(0.03), spare, more);
  if (!screen.displaced.empty() && displaced.height <= spare) page.put(displaced, cut_bottom(body, displaced.height));
  page.put(main, body, page.shape == PageShape::portrait ? 0.4 : 0);
}

}  // namespace kiosk
