// No session today: what the event is, when and where.
#include <algorithm>
#include <utility>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

/// The large name shrinks, as far as it stays large, before the other language goes.
Block name_block(const Page& page, const Phrase& event, int width, int height) {
  const Theme& theme = page.type.theme();
  PhraseStyle style = page.type.style(theme.hero * 0.95, page.inks);
  style.first.lines = style.second.lines = 2;
  style.first.floor = theme.body;
  style.second.size = theme.heading * 0.72;
  const int gap = page.px(0.006);
  Block other = event.size() > 1 ? page.type.text(event[1], style.second, width) : Block{};
  if (height - other.height - gap < page.px(0.09)) other = {};
  const int left = other.empty() ? height : height - other.height - gap;
  Column column;
  if (!event.empty()) column.add(page.type.text(event[0], style.first, width, left));
  column.add(std::move(other), gap);
  return column.block();
}

Block dates_block(const Page& page, const IdleScreen& screen, int width) {
  if (screen.first_day == LocalDay{}) return {};
  const Phrase dates =
      page.wording.each([&](const Words& w) { return date_range_text(w, screen.first_day, screen.last_day); });
  return page.type.phrase(dates, page.type.style(page.type.theme().heading * 0.76, page.inks), width);
}

Phrase ahead_phrase(const Page& page, const Continuation& next) {
  if (next.days_until > 1) return page.wording.say(&Words::starts_in_days, next.days_until);
  return page.wording.say(next.days_until == 1 ? &Words::starts_tomorrow : &Words::starts_today, clock_text(next.at));
}

/// What is true now: the words that never give way.
Block state_block(const Page& page, const IdleScreen& screen, int width) {
  PhraseStyle style = page.type.style(page.type.theme().body, page.inks, page.inks.accent);
  style.first.lines = style.second.lines = 2;
  if (screen.kind == IdleKind::over) return page.type.phrase(page.wording.say(&Words::event_over), style, width);
  if (!screen.goes_on) return {};
  if (screen.kind == IdleKind::ahead) return page.type.phrase(ahead_phrase(page, *screen.goes_on), style, width);
  const Phrase goes_on = page.wording.each([&](const Words& w) {
    const LocalTime at = screen.goes_on->at;
    return fmt::format(fmt::runtime(w.goes_on), date_text(w, date::floor<date::days>(at)) + " " + clock_text(at));
  });
  return page.type.phrase(goes_on, style, width);
}

std::vector<Block> venue_rows(const Page& page, const IdleScreen& screen, const PhraseStyle& style, int count,
                              int gutter, int each) {
  std::vector<Block> rows, line;
  for (const auto& venue : screen.venues) {
    Block name = page.type.phrase(page.wording.both(venue), style, each);
    line.push_back(widened(std::move(name), each, Align::left));
    if (static_cast<int>(line.size()) == count) rows.push_back(columns(std::exchange(line, {}), gutter));
  }
  rows.push_back(columns(std::move(line), gutter));
  if (rows.back().empty()) rows.pop_back();
  return rows;
}

/// A long name is broken in two where there is room for all, and set smaller before another venue goes.
Block venues_block(const Page& page, const IdleScreen& screen, int width, int height) {
  const Inks& inks = page.surface_inks;
  const Theme& theme = page.type.theme();
  const int count = page.shape == PageShape::portrait ? 1 : page.shape == PageShape::landscape ? 2 : 3;
  const int gutter = page.px(0.06), each = (width - (count - 1) * gutter) / count, gap = page.px(0.026);
  const Phrase head = page.wording.say(&Words::venues);
  const int head_height = label_block(page, head, inks, width).height;
  PhraseStyle style = page.type.style(theme.body, inks);
  style.first.lines = 2;
  style.first.floor = theme.body;
  std::vector<Block> rows = venue_rows(page, screen, style, count, gutter, each);
  if (total_height(rows, gap) > height - head_height - gap)
    rows = venue_rows(page, screen, page.type.style(theme.body, inks), count, gutter, each);
  return headed_rows(page, head, rows, {gap, gap}, inks, width, height);
}

/// `above`: what the state and the event's name need, px.
void draw_venues(Page& page, const IdleScreen& screen, int above) {
  if (screen.venues.empty()) return;
  const Block block =
      venues_block(page, screen, page.body().width, std::min(page.area.height * 54 / 100, page.area.height - above));
  page.put(block, open_shelf(page, block.height));
}

}  // namespace

void draw(Page& page, const Showing& showing, const IdleScreen& screen) {
  draw_changes(page, screen.changes);
  if (!screen.elsewhere.empty())
    return draw_day_elsewhere(page, page.wording.say(&Words::nothing_here), screen.due, screen.elsewhere);
  const int gap = page.px(0.04), width = page.body().width;
  Column when;
  when.add(state_block(page, screen, width)).add(dates_block(page, screen, width), page.px(0.012));
  draw_venues(page, screen, when.height() + gap + page.px(0.31));
  Rect body = page.body();
  cut_top(body, page.px(0.03));
  cut_bottom(body, page.px(0.03));
  if (!screen.due.empty()) return page.put(due_block(page, screen.due, body.width, body.height), body);
  // As high as a logo beside the date: texts are the same with one and without.
  const int below = page.shape == PageShape::portrait ? when.height() : std::max(when.height(), page.px(0.1));
  const int for_name = body.height - below - gap;
  Column column;
  if (for_name > page.px(0.07)) column.add(name_block(page, page.wording.both(showing.event), body.width, for_name));
  const int left = body.height - column.height() - gap;
  const bool alone = page.shape != PageShape::portrait && !when.empty();
  column.add(alone ? beside_logo(page, when.block(), body.width, left) : when.block(), gap);
  page.put(below_logo(page, column.block(), body), body, 0.4);
}

}  // namespace kiosk
