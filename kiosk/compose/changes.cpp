// What is not as printed: told ahead on a shelf, and as the main thing while it is missed.
#include <algorithm>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

/// When, what, and what became of it, in one line: the title gives way, for people know theirs by its time and place.
Block told_line(const Page& page, const Occurrence& o, const Inks& inks, int width) {
  const Theme& theme = page.type.theme();
  const Words& words = page.wording.leading();
  const int gap = page.px(0.03);
  const bool gone = o.session.cancelled || !o.moved_to.empty();
  Block time =
      page.type.text({gone ? printed_start_text(words, o) : start_text(words, o), page.wording.tag_of(words)},
                     {.size = theme.body, .color = gone ? inks.muted : inks.text, .weight = Weight::bold}, width);
  if (gone) time = struck(std::move(time), page.px(theme.body), inks.warning);
  Block mark = change_mark(page, o, inks, width * 55 / 100);
  const int left = width - time.width - mark.width - 2 * gap;
  if (page.shape == PageShape::portrait || left < page.px(0.5)) return session_row(page, o, inks, width, 1);
  Block title = fixed_item_title(page, o.session, {.size = theme.body, .color = inks.text}, inks, left);
  return row({std::move(time), widened(std::move(title), left, Align::left), std::move(mark)}, gap);
}

std::vector<Block> told_lines(const Page& page, const std::vector<Occurrence>& changes, const Inks& inks, int width) {
  std::vector<Block> rows;
  for (const Occurrence& o : changes) rows.push_back(told_line(page, o, inks, width));
  return rows;
}

/// A shelf on another needs an edge.
void rule_below(Page& page) {
  if (bottom_of(page.area) < bottom_of(page.safe)) page.fill(cut_bottom(page.area, page.px(0.004)), page.inks.rule);
}

void draw_changes_below_label(Page& page, const std::vector<Occurrence>& changes) {
  const Inks& inks = page.surface_inks;
  const int width = page.body().width;
  const RowSpace space{page.px(0.016), page.px(0.02)};
  const Block list = headed_rows(page, page.wording.say(&Words::changes), told_lines(page, changes, inks, width), space,
                                 inks, width, page.area.height * 30 / 100);
  page.put(list, open_shelf(page, list.height));
}

void draw_changes_beside_label(Page& page, const std::vector<Occurrence>& changes) {
  const Inks& inks = page.surface_inks;
  const int gap = page.px(0.034), between = page.px(0.014), width = page.body().width;
  PhraseStyle style = page.type.style(page.type.theme().body, inks, inks.accent);
  style.stacked = true;
  const Block label = page.type.phrase(page.wording.say(&Words::changes), style, width / 4);
  const int right = width - label.width - gap;
  const std::vector<Block> rows = told_lines(page, changes, inks, right);
  const PageOfRows shown = page_of(page, rows, between, std::max(label.height, page.area.height * 18 / 100));
  note_pages(page, shown.pages);
  Column left, list;
  left.add(label).add(page_mark(page, shown, inks), page.px(0.004));
  for (Block& row : rows_on(shown, rows)) list.add(std::move(row), between);
  const Block both = columns({widened(left.block(), label.width, Align::left), list.block()}, gap);
  page.put(both, open_shelf(page, both.height));
}

}  // namespace

std::string printed_start_text(const Words& words, const Occurrence& o) {
  return o.on_another_day || o.over_days ? weekday_time_text(words, o.printed_start) : clock_text(o.printed_start);
}

void draw_changes(Page& page, const std::vector<Occurrence>& changes) {
  if (changes.empty()) return;
  rule_below(page);
  if (page.shape == PageShape::portrait)
    draw_changes_below_label(page, changes);
  else
    draw_changes_beside_label(page, changes);
}

Block due_block(const Page& page, const std::vector<Occurrence>& due, int width, int height) {
  const std::vector<int> one_a_page(due.size(), height);
  const PageOfRows shown = page_of(page, one_a_page, 0, height);
  note_pages(page, shown.pages);
  const Occurrence& o = due[shown.first];
  const Theme& theme = page.type.theme();
  const Words& words = page.wording.leading();
  const bool gone = o.session.cancelled || !o.moved_to.empty();
  const std::string when = gone ? printed_start_text(words, o) : start_text(words, o);
  Block time = page.type.text(
      {when, page.wording.tag_of(words)},
      {.size = theme.heading * 1.2, .color = gone ? page.inks.muted : page.inks.text, .weight = Weight::bold}, width);
  if (gone) time = struck(std::move(time), page.px(theme.heading * 1.2), page.inks.warning);
  Column head;
  head.add(head_with_mark(page, shown, page.wording.say(&Words::changes), page.inks, width));
  const int left = width - time.width - page.px(0.034);
  Block what = large_change_mark(page, o, page.inks, left);
  head.add(row({std::move(time), std::move(what)}, page.px(0.034)), page.px(0.02));
  return hero_block(page, head.block(), o, width, height);
}

}  // namespace kiosk
