// The way home: steps with the sign of what takes one there, or the lines of a text.
#include "compose/plane.hpp"
#include "compose/screens.hpp"

namespace kiosk {

namespace {

/// The pictogram on a plate in the accent, and what to do in both languages.
Block step_row(const Page& page, const WayStep& step, double size, int width) {
  const Theme& theme = page.type.theme();
  const int side = page.px(size > theme.body ? 0.11 : 0.08), gap = page.px(0.03), pad = side / 8;
  const Color ink = inks_on(theme, page.accent, page.inks.accent).text;
  PhraseStyle style = page.type.style(size, page.inks);
  style.second.size = theme.label;
  style.first.lines = style.second.lines = 3;
  style.first.floor = theme.label;
  style.stacked = true;
  const Block words = page.type.phrase(page.wording.both(step.text), style, width - side - gap);
  const int height = std::max(side, words.height), down = (height - words.height) / 2, high = (height - side) / 2;
  const std::string name = pictogram_of(step.by);
  const Color plate = page.inks.accent;
  return {width, height, down + words.baseline, [=](DisplayList& list, int x, int y) {
            list.ops.push_back(FillRect{{x, y + high, side, side}, plate, 0});
            list.ops.push_back(DrawPictogram{name, {x + pad, y + high + pad, side - 2 * pad, side - 2 * pad}, ink, {}});
            if (!words.empty()) words.paint(list, x + side + gap, y + down);
          }};
}

/// A line of a text, both languages beside or below each other.
Block line_row(const Page& page, const Phrase& line, double size, int width) {
  PhraseStyle style = page.type.style(size, page.inks);
  style.second.size = page.type.theme().label;
  style.first.lines = style.second.lines = 6;
  return page.type.phrase(line, style, width);
}

std::vector<Block> rows_of(const Page& page, const Venue& venue, double size, int width) {
  std::vector<Block> rows;
  for (const WayStep& step : venue.way_steps) rows.push_back(step_row(page, step, size, width));
  if (!rows.empty()) return rows;
  for (const Phrase& line : paired_lines(page.wording, venue.way_home))
    rows.push_back(line_row(page, line, size, width));
  return rows;
}

}  // namespace

Block way_home_of(const Page& page, const Venue& venue, int width, int height) {
  const Theme& theme = page.type.theme();
  const Phrase head = page.wording.say(&Words::way_home);
  const int gap = page.px(0.016);
  for (const double size : {0.06, theme.body, theme.label}) {
    const std::vector<Block> rows = rows_of(page, venue, size, width);
    if (rows.empty()) return {};
    const int label = label_block(page, head, page.inks, width).height;
    if (label + gap + total_height(rows, gap) <= height)
      return headed_rows(page, head, rows, {gap, gap}, page.inks, width, height);
  }
  Block paged = headed_rows(page, head, rows_of(page, venue, theme.label, width), {gap, gap}, page.inks, width, height);
  paged.cut = true;
  return paged;
}

}  // namespace kiosk
