// No usable configuration: what is wrong and where, in plain words.
#include "compose/screens.hpp"

namespace kiosk {

namespace {

Block line_block(const Page& page, const std::string& line, const Inks& inks, int width) {
  return page.type.text({line, ""}, {.size = page.type.theme().label, .color = inks.text, .lines = 3}, width);
}

Block lines_block(const Page& page, const SetupScreen& screen, int width, int height) {
  std::vector<Block> rows;
  for (const auto& line : screen.lines) rows.push_back(line_block(page, line, page.surface_inks, width));
  std::erase_if(rows, [](const Block& b) { return b.empty(); });
  const auto more = [&](int n) { return line_block(page, "+ " + std::to_string(n), page.surface_inks, width); };
  return rows_that_fit(rows, page.px(0.022), height, more);
}

}  // namespace

void draw(Page& page, const Showing&, const SetupScreen& screen) {
  const int width = page.body().width;
  const Block lines = lines_block(page, screen, width, page.area.height * 50 / 100);
  if (!lines.empty()) page.put(lines, open_shelf(page, lines.height));
  Rect body = page.body();
  cut_top(body, page.px(0.05));
  cut_bottom(body, page.px(0.04));
  Column column;
  if (!screen.screen_name.empty()) {
    column.add(label_block(page, page.wording.say(&Words::this_box, screen.screen_name), page.inks, width));
  }
  column.add(page.type.phrase(page.wording.say(&Words::setup), notice_head(page), width), page.px(0.02));
  column.add_within(page.type.phrase(page.wording.say(&Words::setup_hint), notice_hint(page), width), page.px(0.03),
                    body.height);
  page.put(column.block(), body, 0.4);
}

}  // namespace kiosk
