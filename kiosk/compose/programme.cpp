// The clock can't be trusted: the days as planned, in turn, and nothing called current or today's.
#include <algorithm>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

/// "Day 1 · Sat 1 May 2027"; of an event of one day, its date.
Phrase day_phrase(const Page& page, const ProgrammeScreen& screen, const ProgrammeDayList& day) {
  return page.wording.each([&](const Words& w) {
    const std::string date = date_text(w, day.day);
    return screen.event_days > 1 ? fmt::format(fmt::runtime(w.event_day), day.number) + " · " + date : date;
  });
}

/// In the size of what people came to read: who takes the list for today's would be misled.
Block warning_block(const Page& page, int width) {
  const Theme& theme = page.type.theme();
  PhraseStyle style = page.type.style(theme.body, page.inks, page.inks.warning);
  style.second.size = theme.body * 0.9;
  style.second.color = page.inks.warning;
  style.first.lines = style.second.lines = 2;
  return page.type.phrase(page.wording.say(&Words::clock_not_set), style, width);
}

RowColumns columns_of(const Page& page, const ProgrammeDayList& day, int width, int height) {
  RowColumns all{.width = width, .height = height, .gap = page.px(0.026), .gutter = page.px(0.09)};
  all.rows = roomy_rows(page, day.occurrences, page.inks, width, all.gap, height);
  if (width < page.px(1.15) || total_height(all.rows, all.gap) <= height) return all;
  all.columns = page.shape == PageShape::ultrawide ? 3 : 2;
  all.width = (width - static_cast<int>(all.columns - 1) * all.gutter) / static_cast<int>(all.columns);
  all.rows = session_rows(page, day.occurrences, page.inks, all.width, 2);
  return all;
}

/// For staff, at the foot of what a list of one page has left: the list is what people came for.
void put_ways_to_set_clock(Page& page, Rect left) {
  left.height += page.px(0.015);  // nearer to the edge than the list may come
  const TextStyle style{.size = page.type.theme().label, .color = page.inks.muted, .lines = 2};
  const Block ways = page.type.text(page.wording.say(&Words::ways_to_set_clock)[0], style, left.width);
  if (ways.height <= left.height) page.put(ways, cut_bottom(left, ways.height));
}

/// The days' pages in turn; each day begins one.
struct DayTurn {
  const ProgrammeDayList* day;
  RowColumns columns;
  int first;  ///< of the pages of all days, from 0
};

void put_list(Page& page, const ProgrammeScreen& screen, Rect body) {
  std::vector<DayTurn> turns;
  int pages = 0;
  const int head = page.type
                       .phrase(day_phrase(page, screen, screen.days.front()),
                               page.type.style(page.type.theme().heading, page.inks), body.width * 4 / 5)
                       .height;
  for (const ProgrammeDayList& day : screen.days) {
    turns.push_back({&day, columns_of(page, day, body.width, body.height - head - page.px(0.04)), pages});
    pages += page_count(turns.back().columns);
  }
  note_pages(page, pages);
  const int turn = static_cast<int>(page.turn % static_cast<std::size_t>(pages));
  const auto after = std::ranges::upper_bound(turns, turn, {}, &DayTurn::first);
  const DayTurn& shown = *std::prev(after);
  const Block mark = page_mark(page, {.number = turn + 1, .pages = pages}, page.inks);
  Block day = page.type.phrase(day_phrase(page, screen, *shown.day),
                               page.type.style(page.type.theme().heading, page.inks), body.width - mark.width);
  const int left = body.width - mark.width;
  const Block both = row({widened(std::move(day), left, Align::left), mark}, 0);
  page.put(both, cut_top(body, both.height));
  cut_top(body, page.px(0.03));
  const Block list = page_of_columns(page, shown.columns, turn - shown.first);
  page.put(list, body);
  cut_top(body, list.height + page.px(0.03));
  if (pages == 1) put_ways_to_set_clock(page, body);
}

}  // namespace

void draw(Page& page, const Showing&, const ProgrammeScreen& screen) {
  Rect body = page.body();
  cut_top(body, page.px(0.012));
  cut_bottom(body, page.px(0.03));
  const Block warning = warning_block(page, body.width);
  page.put(warning, cut_top(body, warning.height));
  cut_top(body, page.px(0.02));
  if (!screen.days.empty()) return put_list(page, screen, body);
  page.put(label_block(page, page.wording.say(&Words::no_programme), page.inks, body.width), body);
  cut_top(body, page.px(0.12));
  put_ways_to_set_clock(page, body);
}

}  // namespace kiosk
