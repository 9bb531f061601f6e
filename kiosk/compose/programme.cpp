// The clock can't be trusted: the day as planned, and nothing called current.
#include <algorithm>

#include "compose/screens.hpp"
#include "compose/session_parts.hpp"

namespace kiosk {

namespace {

Block head_block(const Page& page, const ProgrammeScreen& screen, int width) {
  const Theme& theme = page.type.theme();
  const Phrase day = page.wording.each([&](const Words& w) { return w.date(screen.day); });
  PhraseStyle hint = page.type.style(theme.label, page.inks, page.inks.warning);
  hint.first.weight = Weight::regular;
  Column column;
  column.add(page.type.phrase(day, page.type.style(theme.heading, page.inks), width));
  column.add(page.type.phrase(page.wording.say(&Words::clock_not_set), hint, width), page.px(0.012));
  return column.block();
}

/// The first rows of `rest`, as many as fit the height; at least one.
std::vector<Block> take_column(std::vector<Block>& rest, int gap, int height) {
  int used = 0;
  auto end = rest.begin();
  while (end != rest.end() && (end == rest.begin() || used + end->height <= height)) used += (end++)->height + gap;
  std::vector<Block> taken(rest.begin(), end);
  rest.erase(rest.begin(), end);
  return taken;
}

Block list_block(const Page& page, const ProgrammeScreen& screen, int width, int height) {
  if (screen.occurrences.empty()) return label_block(page, page.wording.say(&Words::nothing_today), page.inks, width);
  const int gap = page.px(0.026), gutter = page.px(0.09);
  const auto more = [&](int n) { return more_block(page, &Words::more_sessions, n, page.inks, width / 3); };
  std::vector<Block> rest = session_rows(page, screen.occurrences, page.inks, width, 1);
  if (page.shape == Shape::portrait || total_height(rest, gap) <= height) {
    return rows_that_fit(roomy_rows(page, screen.occurrences, page.inks, width, gap, height), gap, height, more);
  }
  const int count = page.shape == Shape::ultrawide ? 3 : 2, each = (width - (count - 1) * gutter) / count;
  rest = session_rows(page, screen.occurrences, page.inks, each, 2);
  std::vector<Block> all;
  for (int i = 1; i < count && !rest.empty(); ++i) {
    const int even = (total_height(rest, gap) + gap) / (count - i + 1);
    Column column;
    for (Block& row : take_column(rest, gap, std::min(height, even + page.px(0.05)))) column.add(std::move(row), gap);
    all.push_back(widened(column.block(), each, Align::left));
  }
  if (!rest.empty()) all.push_back(rows_that_fit(rest, gap, height, more));
  return columns(std::move(all), gutter);
}

}  // namespace

void draw(Page& page, const Showing&, const ProgrammeScreen& screen) {
  Rect body = page.body();
  cut_top(body, page.px(0.045));
  cut_bottom(body, page.px(0.05));
  const Block head = head_block(page, screen, body.width);
  page.put(head, cut_top(body, head.height));
  cut_top(body, page.px(0.05));
  page.put(list_block(page, screen, body.width, body.height), body);
}

}  // namespace kiosk
