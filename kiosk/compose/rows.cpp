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
  const int time_width = page.px(theme.body * 3.4), right = width - time_width;
  Block time =
      page.type.text({clock_text(occurrence.start), ""},
                     {.size = theme.body, .color = gone ? inks.muted : inks.text, .weight = Weight::bold}, time_width);
  if (gone) time = struck(std::move(time), page.px(theme.body), inks.warning);
  Column what;
  what.add(page.type.text(
      page.wording.one(occurrence.session.title),
      {.size = theme.body, .color = gone ? inks.muted : inks.text, .lines = title_lines, .floor = theme.body}, right));
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

Block more_block(const Page& page, std::string_view Words::*member, int hidden, const Inks& inks, int width) {
  PhraseStyle style = page.type.style(page.type.theme().label, inks, inks.muted);
  style.first.weight = Weight::regular;
  return page.type.phrase(page.wording.say(member, hidden), style, width);
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
  return page.px(0.012);
}

}  // namespace

Block ruled_rows(const Page& page, std::vector<Block> rows, int width, int height,
                 const std::function<Block(int)>& more) {
  const int pad = row_pad(page, rows, height);
  for (Block& row : rows) row = ruled(std::move(row), page, width, pad);
  return rows_that_fit(rows, pad, height, [&](int hidden) { return ruled(more(hidden), page, width, pad); });
}

int least_ruled_height(const Page& page, const std::vector<Block>& rows) {
  return total(rows, page.px(least_pad)) + static_cast<int>(rows.size()) * rule_height(page);
}

Block way_home_block(const Page& page, const LocalizedText& text, const Inks& inks, int width, int height) {
  const Theme& theme = page.type.theme();
  PhraseStyle style = page.type.style(height > page.px(0.6) ? theme.heading * 0.9 : theme.body, inks);
  style.second.lines = 2;
  style.first.floor = theme.body;
  const std::vector<Phrase> pairs = paired_lines(page.wording, text);
  if (pairs.empty()) return {};
  const int gap = page.px(0.03);
  const Block head = label_block(page, page.wording.say(&Words::way_home), inks, width);
  std::vector<Block> rows;
  for (const int lines : {3, 2}) {
    style.first.lines = lines;
    rows.clear();
    for (const Phrase& pair : pairs) rows.push_back(page.type.phrase(pair, style, width));
    if (total_height(rows, gap) <= height - head.height - gap) break;
  }
  Column column;
  column.add(head);
  column.add(rows_that_fit(rows, gap, height - head.height - gap, [](int) { return Block{}; }), gap);
  return column.block();
}

}  // namespace kiosk
