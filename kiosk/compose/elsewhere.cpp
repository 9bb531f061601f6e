// The other venues, now and next, and the way there: a board for who decides where to go.
#include <algorithm>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

bool no_car(const OtherVenue& venue, NoCar which) {
  const auto* none = std::get_if<NoCar>(&venue.way);
  return none && *none == which;
}

/// Told once for all where no car goes anywhere any more, which is most of a day, rather than in each row.
Phrase ways_closed(const Page& page, const ElsewhereScreen& screen) {
  const auto all = [&](auto is) { return std::ranges::all_of(screen.venues, is); };
  const auto closed = [](const OtherVenue& v) { return no_car(v, NoCar::none) || no_car(v, NoCar::ended); };
  if (!all(closed)) return {};
  const bool never = all([](const OtherVenue& v) { return no_car(v, NoCar::none); });
  return page.wording.say(never ? &Words::no_car_anywhere : &Words::no_more_cars_anywhere);
}

/// From the most generous to the tightest: names above or left of the sessions, the way with the name or in a column
/// of its own. Larger type is worth it only with air around it.
std::vector<ElsewherePlan> plans(const Page& page, int width, bool with_way) {
  const double body = std::max(page.type.theme().body, 1.0 / 22), large = std::max(page.type.theme().heading, body);
  const auto plan = [](double title, int now, int next, int name, int way, double air = 0) {
    return ElsewherePlan{.title = title, .now_lines = now, .next_lines = next, .name = name, .way = way, .air = air};
  };
  if (width < page.px(1.25) || !with_way) {
    const int name = width < page.px(1.25) ? 0 : page.px(0.40);
    return {plan(large, 2, 2, name, 0, 0.016), plan(body, 2, 2, name, 0, 0.006), plan(body, 2, 1, name, 0),
            plan(body, 1, 1, name, 0)};
  }
  const bool wide = page.shape == PageShape::ultrawide;
  const int name = page.px(0.50), narrow = page.px(wide ? 0.42 : 0.36), way = page.px(wide ? 0.50 : 0.42);
  return {plan(large, 2, 2, name, 0, 0.016), plan(large, 2, 2, narrow, way, 0.016),
          plan(body, 2, 2, name, 0, 0.012),  plan(body, 2, 2, narrow, way),
          plan(body, 2, 1, name, 0),         plan(body, 2, 1, narrow, way),
          plan(body, 1, 1, name, 0),         plan(body, 1, 1, narrow, way)};
}

std::vector<Block> rows_in(const Page& page, const std::vector<OtherVenue>& venues, const ElsewherePlan& plan,
                           bool with_way, int width) {
  std::vector<Block> rows;
  for (const OtherVenue& venue : venues) rows.push_back(elsewhere_row(page, venue, plan, with_way, width));
  return rows;
}

/// What is on stands before what is next, that before what comes later; the last of equals.
std::size_t least_pressing(const std::vector<OtherVenue>& venues) {
  const auto rank = [](const OtherVenue& v) {
    return std::pair{!v.current, v.next ? v.next->start : LocalTime::max()};
  };
  const auto least = std::ranges::max_element(venues.rbegin(), venues.rend(), {}, rank);
  return static_cast<std::size_t>(std::distance(least, venues.rend()) - 1);
}

/// The most generous plan in which all rows fit, else the tightest.
std::vector<Block> planned_rows(const Page& page, const std::vector<OtherVenue>& venues, bool with_way, int width,
                                int height) {
  const bool any_running = std::ranges::any_of(venues, [](const OtherVenue& v) { return v.current.has_value(); });
  std::vector<Block> rows;
  for (ElsewherePlan plan : plans(page, width, with_way)) {
    plan.time = elsewhere_time_width(page, plan.title, any_running);
    rows = rows_in(page, venues, plan, with_way, width);
    const int air = static_cast<int>(rows.size()) * page.px(plan.air);
    if (least_ruled_height(page, rows) + air <= height) break;
  }
  return rows;
}

/// As many venues as fit, in the file's order; those that are left out are counted.
Block list_block(const Page& page, std::vector<OtherVenue> venues, bool with_way, int width, int height) {
  std::vector<Block> rows = planned_rows(page, venues, with_way, width, height);
  const auto more = [&](int n) { return more_block(page, &Words::more_venues, n, page.inks, width); };
  const int gap = page.px(0.012), for_more = more(1).height + gap;
  int hidden = 0;
  const auto room = [&] { return height - (hidden > 0 ? for_more : 0); };
  while (rows.size() > 1 && least_ruled_height(page, rows) > room()) {
    const auto least = static_cast<std::ptrdiff_t>(least_pressing(venues));
    rows.erase(rows.begin() + least);
    venues.erase(venues.begin() + least);
    ++hidden;
  }
  if (least_ruled_height(page, rows) > room()) rows = planned_rows(page, venues, false, width, room());
  Column column;
  column.add(ruled_rows(page, std::move(rows), width, room(), [](int) { return Block{}; }));
  if (hidden > 0) column.add(more(hidden), gap);
  return column.block();
}

/// The screen's name, and beside it what is said of all ways at once.
Block heads(const Page& page, const Phrase& closed, int width) {
  Block label = label_block(page, page.wording.say(&Words::still_on), page.inks, width);
  PhraseStyle quiet = page.type.style(page.type.theme().label, page.inks, page.inks.muted);
  quiet.first.weight = Weight::regular;
  const int gap = page.px(0.05), left = width - label.width - gap;
  Block note = page.type.phrase(closed, quiet, width);
  if (note.empty()) return label;
  if (note.width <= left) return row({std::move(label), widened(std::move(note), left, Align::right)}, gap);
  Column column;
  column.add(std::move(label)).add(std::move(note), page.px(0.006));
  return column.block();
}

}  // namespace

void draw(Page& page, const Showing&, const ElsewhereScreen& screen) {
  Rect body = page.body();
  cut_top(body, page.px(0.036));
  cut_bottom(body, page.px(0.02));
  const Phrase closed = ways_closed(page, screen);
  const bool with_way = closed.empty() && !std::ranges::all_of(screen.venues, [](const OtherVenue& v) {
                          return no_car(v, NoCar::unknown);
                        });
  const int gap = page.px(0.014);
  Column column;
  column.add(heads(page, closed, body.width));
  column.add(list_block(page, screen.venues, with_way, body.width, body.height - column.height() - gap), gap);
  page.put(column.block(), body.x, body.y);  // the margin takes punctuation that hangs at a line's end
}

}  // namespace kiosk
