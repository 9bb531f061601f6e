// Rows in several columns, and sessions that are on at the same time.
#include <algorithm>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

using Rows = std::vector<Block>;

Rows part_of(const Rows& rows, std::size_t first, std::size_t count) {
  const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(first);
  return {begin, begin + static_cast<std::ptrdiff_t>(count)};
}

/// How many sessions each column takes, so that all are about as high as each other; the last takes what is left.
std::vector<std::size_t> even_split(const Rows& rows, std::size_t count, int gap, int tolerance, int height) {
  std::vector<std::size_t> split;
  std::size_t begin = 0;
  for (std::size_t left = count; left > 1; --left) {
    const Rows rest = part_of(rows, begin, rows.size() - begin);
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

std::vector<std::size_t> filled_columns(const RowColumns& all) {
  return filled(heights_of(all.rows), all.gap, all.height);
}

/// What gives way where not even one has room: the mark, which the change strip tells, too, then who speaks.
enum class Detail { all, no_mark, title };

Block session_in_parallel(const Page& page, const Occurrence& o, Detail detail, int width) {
  const Theme& theme = page.type.theme();
  Column column;
  column.add(page.type.text(
      page.wording.one(o.session.title),
      {.size = theme.body * 1.1, .color = page.inks.text, .weight = Weight::bold, .lines = 2, .floor = theme.body},
      width));
  if (detail != Detail::title)
    column.add(speakers_block(page, o.session, theme.label, inks_muted(page.inks), width, 2), page.px(0.004));
  if (detail == Detail::all) column.add(change_mark(page, o, page.inks, width), page.px(0.006));
  return column.block();
}

}  // namespace

int page_count(const RowColumns& all) {
  const std::size_t count = filled_columns(all).size();
  return std::max(1, static_cast<int>((count + all.columns - 1) / all.columns));
}

Block page_of_columns(const Page& page, const RowColumns& all, int number) {
  const std::vector<std::size_t> counts = page_count(all) == 1
                                              ? even_split(all.rows, all.columns, all.gap, page.px(0.05), all.height)
                                              : filled_columns(all);
  std::size_t first = 0;
  Rows shown;
  for (std::size_t i = 0; i < counts.size(); first += counts[i], ++i) {
    if (i / all.columns != static_cast<std::size_t>(number)) continue;
    Column column;
    for (Block& row : part_of(all.rows, first, counts[i])) column.add(std::move(row), all.gap);
    shown.push_back(widened(column.block(), all.width, Align::left));
  }
  return columns(std::move(shown), all.gutter);
}

Block parallel_block(const Page& page, Block head, const std::vector<Occurrence>& sessions, int width, int height) {
  const int after_head = page.px(0.034);
  RowColumns all{.gap = page.px(0.03), .gutter = page.px(0.07)};
  if (page.shape != PageShape::portrait && sessions.size() > 1)
    all.columns = page.shape == PageShape::ultrawide ? 3 : 2;
  all.width = (width - static_cast<int>(all.columns - 1) * all.gutter) / static_cast<int>(all.columns);
  const Phrase label = page.wording.say(&Words::in_parallel, sessions.size());
  all.height = height - head.height - label_block(page, label, page.inks, width).height - 2 * after_head;
  for (const Detail detail : {Detail::all, Detail::no_mark, Detail::title}) {
    all.rows.clear();
    for (const Occurrence& o : sessions) all.rows.push_back(session_in_parallel(page, o, detail, all.width));
    if (std::ranges::all_of(all.rows, [&](const Block& r) { return r.height <= all.height; })) break;
  }
  PageOfRows shown{.pages = page_count(all)};
  note_pages(page, shown.pages);
  shown.number = static_cast<int>(page.turn % static_cast<std::size_t>(shown.pages)) + 1;
  Column column;
  column.add(std::move(head));
  column.add(head_with_mark(page, shown, label, page.inks, width), after_head / 2);
  column.add(page_of_columns(page, all, shown.number - 1), after_head);
  return column.block();
}

}  // namespace kiosk
