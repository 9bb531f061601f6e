// Rows below each other: the day's programme, what was cancelled or moved, a board's with rules, the way home.
#include <algorithm>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

constexpr int most_title_lines = 4;

}  // namespace

Block session_row(const Page& page, const Occurrence& occurrence, const Inks& inks, int width, int title_lines) {
  const Theme& theme = page.type.theme();
  const bool gone = occurrence.session.cancelled || !occurrence.moved_to.empty();
  const int time_width = page.px(theme.body * (occurrence.on_another_day || occurrence.over_days ? 6.0 : 3.4)),
            right = width - time_width;
  const Words& words = page.wording.leading();
  Block time =
      page.type.text({start_text(words, occurrence), page.wording.tag_of(words)},
                     {.size = theme.body, .color = gone ? inks.muted : inks.text, .weight = Weight::bold}, time_width);
  if (gone) time = struck(std::move(time), page.px(theme.body), inks.warning);
  Column what;
  what.add(fixed_item_title(
      page, occurrence.session,
      {.size = theme.body, .color = gone ? inks.muted : inks.text, .lines = title_lines, .floor = theme.body}, inks,
      right));
  Block mark = change_mark(page, occurrence, inks, right);
  if (mark.empty()) mark = speakers_block(page, occurrence.session, theme.label, inks_muted(inks), right, 1);
  what.add(std::move(mark), page.px(0.006));
  return columns({widened(std::move(time), time_width, Align::left), what.block()}, 0);
}

std::vector<Block> session_rows(const Page& page, const std::vector<Occurrence>& all, const Inks& inks, int width,
                                int title_lines) {
  std::vector<Block> rows;
  for (const Occurrence& occurrence : all) rows.push_back(session_row(page, occurrence, inks, width, title_lines));
  return rows;
}

int total_height(const std::vector<Block>& rows, int gap) {
  int height = -gap;
  for (const Block& row : rows) height += row.height + gap;
  return height;
}

std::vector<Block> roomy_rows(const Page& page, const std::vector<Occurrence>& all, const Inks& inks, int width,
                              int gap, int height) {
  std::vector<Block> rows = session_rows(page, all, inks, width, 1);
  int used = total_height(rows, gap);
  for (int lines = 2; lines <= most_title_lines; ++lines) {
    for (std::size_t i = 0; i < rows.size() && used < height; ++i) {
      Block taller = session_row(page, all[i], inks, width, lines);
      const int more = taller.height - rows[i].height;
      if (used + more > height) continue;
      used += more;
      rows[i] = std::move(taller);
    }
  }
  return rows;
}

Block rows_that_fit(const std::vector<Block>& rows, int gap, int height, const std::function<Block(int)>& more) {
  for (std::size_t shown = rows.size() + 1; shown-- > 0;) {
    Column column;
    for (std::size_t i = 0; i < shown; ++i) column.add(rows[i], gap);
    if (shown < rows.size()) column.add(more(static_cast<int>(rows.size() - shown)), gap);
    if (column.height() <= height || shown == 0) return column.block();
  }
  return {};
}

namespace {

constexpr double least_pad = 0.005;

int rule_height(const Page& page) { return std::max(1, page.px(0.002)); }

Block ruled(Block inside, const Page& page, int width, int pad) {
  Column column;
  column.add(filled(width, rule_height(page), page.inks.rule)).add(std::move(inside), pad);
  return column.block();
}

int total(const std::vector<Block>& rows, int pad) {
  int height = 0;
  for (const Block& row : rows) height += row.height + 2 * pad;
  return height;
}

/// The most generous space above and below a row at which all fit; a middling one when they don't at any.
int row_pad(const Page& page, const std::vector<Block>& rows, int height) {
  for (const double share : {0.022, 0.017, 0.012, 0.008, least_pad}) {
    if (total(rows, page.px(share)) + page.px(0.012) <= height) return page.px(share);
  }
  return page.px(least_pad);
}

}  // namespace

Block ruled_rows(const Page& page, std::vector<Block> rows, int width, int height) {
  const int pad = row_pad(page, rows, height);
  Column column;
  for (Block& row : rows) column.add(ruled(std::move(row), page, width, pad), pad);
  return column.block();
}

PageOfRows page_of_ruled(const Page& page, const std::vector<Block>& rows, int height) {
  if (least_ruled_height(page, rows) <= height) return {0, rows.size(), 1, 1};
  const int pad = page.px(least_pad);
  std::vector<int> heights;
  for (const Block& row : rows) heights.push_back(row.height + rule_height(page) + 2 * pad);
  return page_of(page, heights, 0, height);
}

int least_ruled_height(const Page& page, const std::vector<Block>& rows) {
  return total(rows, page.px(least_pad)) + static_cast<int>(rows.size()) * rule_height(page);
}

}  // namespace kiosk
