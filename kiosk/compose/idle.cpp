// No session today: what the event is, when and where.
#include <algorithm>
#include <span>

#include "compose/plane.hpp"
#include "compose/screens.hpp"

namespace kiosk {

namespace {

/// The large name shrinks, as far as it stays large, before the other language goes.
Block name_block(const Page& page, const Phrase& event, int width, int height) {
  const Theme& theme = page.type.theme();
  PhraseStyle style = page.type.style(0.139, page.inks);
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

struct Bars {
  std::size_t in_row = 1, rows = 1;
  int height = 0;  ///< px of a row
};

/// Bars as wide as a name wants at least; upright in two rows; those that don't fit turn pages.
Bars bars_in(const Page& page, std::size_t venues) {
  const bool tall = page.shape == PageShape::portrait;
  const int least = page.px(tall ? 0.24 : 0.2);
  Bars bars;
  bars.in_row = std::min(venues, static_cast<std::size_t>(std::max(1, page.area.width / least)));
  if (tall && venues > bars.in_row) bars.rows = 2;
  if (bars.rows > 1) bars.in_row = std::min(bars.in_row, (venues + 1) / 2);
  // What the event is and when comes first.
  const int left = (page.area.height - page.px(tall ? 0.62 : 0.5)) / static_cast<int>(bars.rows);
  bars.height = std::clamp(left, page.px(0.185), page.px(bars.rows > 1 ? 0.28 : 0.36));
  return bars;
}

/// Sign, topic and name on the venue's own colour.
void draw_bar(Page& page, const VenueBrief& venue, const Rect& bar) {
  const Theme& theme = page.type.theme();
  const Color accent = accent_of(theme, venue), ink = inks_on(theme, accent, accent).text;
  page.fill(bar, accent);
  const int pad = page.px(0.014), width = bar.width - 2 * pad;
  const auto line = [&](const LocalizedText& text, Weight weight, int lines) {
    return page.type.text(page.wording.one(text), {.size = theme.label, .color = ink, .weight = weight, .lines = lines},
                          width);
  };
  const int limit = bar.height - pad;
  Block topic = line(venue.topic, Weight::bold, 2);
  const bool low = page.px(0.066 + 0.014) + topic.height > limit;  // then the sign is smaller, and no bar without words
  Column column;
  column.add(pictogram_block(pictogram_of(venue.sign), page.px(low ? 0.045 : 0.066), ink));
  // The topic is what people go by; a name that would be cut gives way to it.
  Block name = line(venue.name, venue.topic.empty() ? Weight::bold : Weight::regular, 4);
  column.add_within(std::move(topic), page.px(low ? 0.004 : 0.014), limit);
  if (!name.cut || venue.topic.empty()) column.add_within(std::move(name), page.px(0.006), limit);
  page.put(column.block(), bar.x + pad, bar.y + pad);
}

/// Each as high as another step of the mark's, so that they are read as one picture.
void draw_row_of_bars(Page& page, std::span<const VenueBrief> venues, const Rect& foot, std::size_t first) {
  const int count = static_cast<int>(venues.size()), width = foot.width / std::max(1, count);
  for (int i = 0; i < count; ++i) {
    constexpr int lower[] = {6, 0, 8, 2, 5, 3};
    const int cut = foot.height * lower[(first + static_cast<std::size_t>(i)) % 6] / 100, x = foot.x + i * width;
    const int right = i + 1 == count ? right_of(foot) : x + width;
    draw_bar(page, venues[static_cast<std::size_t>(i)], {x, foot.y + cut, right - x, foot.height - cut});
  }
}

void draw_bars(Page& page, const std::vector<VenueBrief>& venues) {
  if (venues.empty()) return;
  const Bars bars = bars_in(page, venues.size());
  const std::vector<int> heights(venues.size(), 1);
  const PageOfRows shown = page_of(page, heights, 0, static_cast<int>(bars.in_row * bars.rows));
  note_pages(page, shown.pages);
  const std::span<const VenueBrief> all = std::span{venues}.subspan(shown.first, shown.count);
  const std::size_t rows = (shown.count + bars.in_row - 1) / bars.in_row;
  for (std::size_t r = rows; r-- > 0;) {
    const std::size_t first = r * bars.in_row;
    draw_row_of_bars(page, all.subspan(first, std::min(bars.in_row, shown.count - first)),
                     cut_bottom(page.area, bars.height), shown.first + first);
  }
}

}  // namespace

void draw(Page& page, const Showing& showing, const IdleScreen& screen) {
  if (!screen.elsewhere.empty())
    return draw_day_elsewhere(page, showing, page.wording.say(&Words::nothing_here), screen.due, screen.elsewhere);
  if (screen.due.empty()) draw_bars(page, screen.venues);
  Rect body = page.body();
  cut_top(body, page.px(0.02));
  cut_bottom(body, page.px(0.02));
  if (!screen.due.empty()) return page.put(due_block(page, screen.due, body.width, body.height), body);
  const int gap = page.px(0.03);
  Column when;
  when.add(state_block(page, screen, body.width)).add(dates_block(page, screen, body.width), page.px(0.01));
  const int for_name = body.height - when.height() - gap;
  Column column;
  if (for_name > page.px(0.07)) column.add(name_block(page, page.wording.both(showing.event), body.width, for_name));
  column.add(when.block(), gap);
  page.put(column.block(), body, 0.3);
}

}  // namespace kiosk
