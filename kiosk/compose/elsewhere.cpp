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
Phrase ways_closed(const Page& page, const std::vector<OtherVenue>& venues) {
  const auto all = [&](auto is) { return std::ranges::all_of(venues, is); };
  const auto closed = [](const OtherVenue& v) { return no_car(v, NoCar::none) || no_car(v, NoCar::ended); };
  if (!all(closed)) return {};
  const bool never = all([](const OtherVenue& v) { return no_car(v, NoCar::none); });
  return page.wording.say(never ? &Words::no_car_anywhere : &Words::no_more_cars_anywhere);
}

/// From the most generous to the tightest. Larger type is worth it only with air around it.
std::vector<ElsewherePlan> plans(const Page& page, const std::vector<OtherVenue>& venues, int width) {
  const double body = std::max(page.type.theme().body, 1.0 / 22);
  const int name = width < page.px(1.15) ? 0 : page.px(std::clamp(0.3 * width / page.px(1), 0.26, 0.36));
  const auto plan = [&](double title, double second, int now, int next, double air) {
    return ElsewherePlan{
        .title = title, .second = second, .now_lines = now, .next_lines = next, .name = name, .air = air};
  };
  ElsewherePlan bare = plan(body, body, 1, 1, 0);
  bare.names = false;
  bare.gone = 1;
  std::vector<ElsewherePlan> all{plan(0.06, body, 2, 2, 0.012), plan(body, body, 2, 2, 0.006),
                                 plan(body, body, 1, 2, 0), plan(body, body, 1, 1, 0), bare};
  bare.gone = 0;
  if (std::ranges::any_of(venues, [](const OtherVenue& v) { return !v.gone.empty(); })) all.push_back(bare);
  return all;
}

std::vector<Block> rows_in(const Page& page, const std::vector<OtherVenue>& venues, const ElsewherePlan& plan,
                           bool with_way, int width) {
  std::vector<Block> rows;
  for (const OtherVenue& venue : venues) rows.push_back(elsewhere_row(page, venue, plan, with_way, width));
  return rows;
}

/// The most generous plan that needs no more pages than the tightest.
std::vector<Block> planned_rows(const Page& page, const std::vector<OtherVenue>& venues, bool with_way,
                                std::optional<LocalTime> clock, int width, int height) {
  std::vector<std::vector<Block>> tried;
  std::size_t named = 0;  // the tightest that has names, which go only where a row has no room with them
  for (ElsewherePlan plan : plans(page, venues, width)) {
    plan.time = elsewhere_time_width(page, plan.title, venues);
    plan.clock = clock;
    if (plan.names) named = tried.size();
    tried.push_back(rows_in(page, venues, plan, with_way, width));
    const int air = static_cast<int>(venues.size()) * page.px(plan.air);
    if (least_ruled_height(page, tried.back()) + air <= height) return tried.back();
  }
  const auto too_high = [&](const Block& row) { return least_ruled_height(page, {row}) > height; };
  const std::vector<Block>& tightest = std::ranges::none_of(tried[named], too_high) ? tried[named] : tried.back();
  const int fewest = page_of_ruled(page, tightest, height).pages;
  for (const std::vector<Block>& rows : tried) {
    if (std::ranges::none_of(rows, too_high) && page_of_ruled(page, rows, height).pages == fewest) return rows;
  }
  return with_way ? planned_rows(page, venues, false, clock, width, height) : tried.back();
}

/// The list's name, and beside it what is said of all ways at once.
Block heads(const Page& page, const Phrase& head, const Phrase& closed, const PageOfRows& shown, int width) {
  Block label = head_with_mark(page, shown, head, page.inks, width);
  PhraseStyle quiet = page.type.style(page.type.theme().label, page.inks, page.inks.muted);
  quiet.first.weight = Weight::regular;
  const int gap = page.px(0.05), left = width - label.width - gap;
  Block note = page.type.phrase(closed, quiet, width);
  if (note.empty()) return label;
  if (shown.pages == 1 && note.width <= left)
    return row({std::move(label), widened(std::move(note), left, Align::right)}, gap);
  Column column;
  column.add(std::move(label)).add(std::move(note), page.px(0.006));
  return column.block();
}

}  // namespace

Block elsewhere_list(const Page& page, const Phrase& head, const std::vector<OtherVenue>& venues,
                     std::optional<LocalTime> clock, int height) {
  const Phrase closed = ways_closed(page, venues);
  const bool with_way =
      closed.empty() && !std::ranges::all_of(venues, [](const OtherVenue& v) { return no_car(v, NoCar::unknown); });
  const int width = page.area.width - page.margin(), text = page.body().width, gap = page.px(0.012);
  const int left = height - heads(page, head, closed, {.pages = 2}, text).height - gap;
  const std::vector<Block> rows = planned_rows(page, venues, with_way, clock, width, left);
  const PageOfRows shown = page_of_ruled(page, rows, left);
  note_pages(page, shown.pages);
  const Block top = heads(page, head, closed, shown, text), list = ruled_rows(page, rows_on(shown, rows), width, left);
  const int indent = page.margin(), below = top.height + gap;
  return {width, below + list.height, top.baseline, [=](DisplayList& onto, int x, int y) {
            top.paint(onto, x + indent, y);
            if (!list.empty()) list.paint(onto, x, y + below);
          }};
}

void draw(Page& page, const Showing& showing, const ElsewhereScreen& screen) {
  cut_top(page.area, page.px(0.01));
  const Phrase head = page.wording.say(&Words::still_on);
  page.put(elsewhere_list(page, head, screen.venues, showing.clock, page.area.height), page.area.x, page.area.y);
}

}  // namespace kiosk
