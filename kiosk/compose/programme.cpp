// The clock can't be trusted: the day as planned, and nothing called current.
#include <algorithm>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

Block head_block(const Page& page, const ProgrammeScreen& screen, int width) {
  const Theme& theme = page.type.theme();
  const Phrase day = page.wording.each([&](const Words& w) { return date_text(w, screen.day); });
  PhraseStyle hint = page.type.style(theme.label, page.inks, page.inks.warning);
  hint.first.weight = Weight::regular;
  Column column;
  column.add(page.type.phrase(day, page.type.style(theme.heading, page.inks), width));
  column.add(page.type.phrase(page.wording.say(&Words::clock_not_set), hint, width), page.px(0.012));
  return column.block();
}

/// How many sessions each column takes, so that all are about as high as each other; the last takes what is left.
std::vector<std::size_t> even_split(const std::vector<Block>& rows, std::size_t count, int gap, int tolerance,
                                    int height) {
  std::vector<std::size_t> split;
  std::size_t begin = 0;
  for (std::size_t left = count; left > 1; --left) {
    const std::vector<Block> rest(rows.begin() + static_cast<std::ptrdiff_t>(begin), rows.end());
    const int most = std::min(height, (total_height(rest, gap) + gap) / static_cast<int>(left) + tolerance);
    std::size_t taken = 0;
    for (int used = 0; taken < rest.size() && (taken == 0 || used + rest[taken].height <= most); ++taken)
      used += rest[taken].height + gap;
    split.push_back(taken);
    begin += taken;
  }
  split.push_back(rows.size() - begin);
  return split;
}

Block list_block(const Page& page, const ProgrammeScreen& screen, int width, int height) {
  if (screen.occurrences.empty()) return label_block(page, page.wording.say(&Words::nothing_today), page.inks, width);
  const int gap = page.px(0.026), gutter = page.px(0.09);
  const auto more = [&](int n) { return more_block(page, &Words::more_sessions, n, page.inks, width / 3); };
  const auto list = [&](const std::vector<Occurrence>& some, int room) {
    return rows_that_fit(roomy_rows(page, some, page.inks, room, gap, height), gap, height, more);
  };
  const auto short_rows = session_rows(page, screen.occurrences, page.inks, width, 1);
  if (page.shape == PageShape::portrait || total_height(short_rows, gap) <= height)
    return list(screen.occurrences, width);
  const int count = page.shape == PageShape::ultrawide ? 3 : 2, each = (width - (count - 1) * gutter) / count;
  const auto rows = session_rows(page, screen.occurrences, page.inks, each, 2);
  std::vector<Block> all;
  auto next = screen.occurrences.begin();
  for (const std::size_t n : even_split(rows, static_cast<std::size_t>(count), gap, page.px(0.05), height)) {
    const auto end = next + static_cast<std::ptrdiff_t>(n);
    all.push_back(widened(list({next, end}, each), each, Align::left));
    next = end;
  }
  return columns(std::move(all), gutter);
}

/// For staff, at the foot of what the list has left: the list is what people came for.
void put_ways_to_set_clock(Page& page, Rect left) {
  left.height += page.px(0.03);  // nearer to the edge than the list may come
  const TextStyle style{.size = page.type.theme().label, .color = page.inks.muted, .lines = 2};
  const Block ways = page.type.text(page.wording.say(&Words::ways_to_set_clock)[0], style, left.width);
  if (ways.height <= left.height) page.put(ways, cut_bottom(left, ways.height));
}

}  // namespace

void draw(Page& page, const Showing&, const ProgrammeScreen& screen) {
  Rect body = page.body();
  cut_top(body, page.px(0.045));
  cut_bottom(body, page.px(0.05));
  const Block head = head_block(page, screen, body.width);
  page.put(head, cut_top(body, head.height));
  cut_top(body, page.px(0.05));
  const Block list = list_block(page, screen, body.width, body.height);
  page.put(list, body);
  cut_top(body, list.height + page.px(0.03));
  put_ways_to_set_clock(page, body);
}

}  // namespace kiosk
