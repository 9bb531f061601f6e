// What comes next: its title as the hero, when it starts on the aside.
#include <algorithm>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

Block code_block(const Page& page, const NextScreen& screen, const Inks& inks) {
  return qr_block(page, screen.occurrence.session.url, page.wording.say(&Words::details), 0.26, inks);
}

/// Upright, the code stands beside the time, so that the title has the height.
void draw_when(Page& page, const NextScreen& screen, int width) {
  const auto block = [&](double size, int room) {
    return countdown_block(page, screen.occurrence, screen.minutes_until, page.surface_inks, size, room);
  };
  if (page.shape == PageShape::ultrawide) {
    const Rect inside = open_panel(page, page.px(0.74));
    page.put(block(0.2, inside.width), inside, 0.4);
    return;
  }
  if (page.shape == PageShape::landscape) {
    const Block when = block(0.13, width);
    page.put(when, open_shelf(page, when.height));
    return;
  }
  const Block code = code_block(page, screen, page.surface_inks);
  const Block when = block(0.17, code.empty() ? width : width - code.width - page.px(0.05));
  Rect inside = open_shelf(page, std::max(when.height, code.height));
  page.put(code, cut_right(inside, code.width), 0.5);
  page.put(when, inside, 0.5);
}

}  // namespace

void draw(Page& page, const Showing&, const NextScreen& screen) {
  draw_when(page, screen, page.body().width);
  draw_changes(page, screen.changes);
  Rect body = page.body();
  cut_bottom(body, page.px(0.05));
  cut_top(body, page.px(page.shape == PageShape::portrait ? 0.07 : 0.036));
  if (!screen.parallel.empty()) {
    Block head = label_block(page, page.wording.say(&Words::next), page.inks, body.width);
    page.put(parallel_block(page, std::move(head), screen.parallel, body.width, body.height), body);
    return;
  }
  const Block code = page.shape == PageShape::portrait ? Block{} : code_block(page, screen, page.inks);
  if (!code.empty()) {
    page.put(code, cut_right(body, code.width), 1);
    cut_right(body, page.px(0.06));
  }
  Block label = label_block(page, page.wording.say(&Words::next), page.inks, body.width);
  page.put(hero_block(page, std::move(label), screen.occurrence, body.width, body.height), body, 0.4);
}

}  // namespace kiosk
