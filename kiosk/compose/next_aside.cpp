// What follows, beside or below the main thing.
#include "compose/screens.hpp"

namespace kiosk {

namespace {

Block time_block(const Page& page, const Occurrence& next, double size) {
  const Words& words = page.wording.leading();
  return page.type.whole({start_text(words, next), page.wording.tag_of(words)},
                         {.size = size, .color = page.surface_inks.text, .weight = Weight::bold}, page.safe.width);
}

Block title_block(const Page& page, const Occurrence& next, double size, int lines, int width, int height = 0) {
  const TextStyle style{.size = size, .color = page.surface_inks.text, .lines = lines, .floor = page.type.theme().body};
  if (is_fixed_item(next.session)) return fixed_item_title(page, next.session, style, page.surface_inks, width);
  return page.type.text(page.wording.one(next.session.title), style, width, height);
}

/// "Next 14:30", then the title in what is left of the line.
Block one_line(const Page& page, const Occurrence& next, int width) {
  const int gap = page.px(0.036);
  const double body = page.type.theme().body;
  Block head = row({label_block(page, page.wording.say(&Words::next), page.surface_inks, width / 3),
                    time_block(page, next, body * 1.15)},
                   gap);
  const int left = width - head.width - gap;
  Block title;
  if (!is_fixed_item(next.session))
    title =
        page.type.whole(page.wording.one(next.session.title), {.size = body, .color = page.surface_inks.text}, left);
  if (title.empty()) title = title_block(page, next, body, 2, left);
  return row({std::move(head), std::move(title)}, gap);
}

struct StackSizes {
  double time, title;
  int lines;
};

Block stacked(const Page& page, const Occurrence& next, const StackSizes& sizes, int width, int height) {
  const int gap = page.px(0.024);
  Column column;
  column.add(row({label_block(page, page.wording.say(&Words::next), page.surface_inks, width * 2 / 3),
                  time_block(page, next, sizes.time)},
                 page.px(0.03)));
  const int left = height - column.height() - gap;
  column.add_within(title_block(page, next, sizes.title, sizes.lines, width, std::max(1, left)), gap, height);
  const Inks quiet = inks_muted(page.surface_inks);
  if (page.shape == PageShape::ultrawide) {
    column.add_within(speakers_block(page, next.session, page.type.theme().body, quiet, width, 2), gap, height);
  }
  return column.block();
}

/// The next is one of several: a single title would hide the others.
Block with_beside(const Page& page, Block next, std::size_t beside, int width) {
  if (beside == 0) return next;
  const TextStyle quiet{.size = page.type.theme().label, .color = page.surface_inks.muted};
  const Phrase more = page.wording.say(&Words::and_parallel, beside);
  Column column;
  column.add(std::move(next)).add(page.type.phrase(more, {.first = quiet, .second = quiet}, width), page.px(0.01));
  return column.block();
}

}  // namespace

void draw_next_aside(Page& page, const Occurrence& next, std::size_t beside) {
  const double body = page.type.theme().body;
  if (page.shape == PageShape::ultrawide) {
    const Rect inside = open_panel(page, page.px(0.74));
    Block block = stacked(page, next, {body * 1.5, body * 1.3, 6}, inside.width, inside.height - page.px(0.12));
    page.put(with_beside(page, std::move(block), beside, inside.width), inside);
    return;
  }
  const int width = page.body().width;
  Block block = page.shape == PageShape::portrait
                    ? stacked(page, next, {body * 1.15, body, 3}, width, page.area.height / 3)
                    : one_line(page, next, width);
  block = with_beside(page, std::move(block), beside, width);
  page.put(block, open_shelf(page, block.height));
}

}  // namespace kiosk
