// What comes next: its title as the hero, when it starts on the aside.
#include "compose/countdown.hpp"
#include "compose/screens.hpp"
#include "compose/session_parts.hpp"

namespace kiosk {

namespace {

void draw_when(Page& page, const NextScreen& screen, int width) {
  const auto block = [&](double size, int room) {
    return countdown_block(page, screen.occurrence, screen.minutes_until, page.surface_inks, size, room);
  };
  if (page.shape == Shape::ultrawide) {
    const Rect inside = open_panel(page, page.px(0.74));
    page.put(block(0.2, inside.width), inside, 0.4);
    return;
  }
  const Block when = block(page.shape == Shape::portrait ? 0.17 : 0.13, width);
  page.put(when, open_shelf(page, when.height));
}

}  // namespace

void draw(Page& page, const Showing&, const NextScreen& screen) {
  draw_when(page, screen, page.body().width);
  Rect body = page.body();
  cut_bottom(body, page.px(0.05));
  cut_top(body, page.px(page.shape == Shape::portrait ? 0.07 : 0.036));
  const Block qr = qr_block(page, screen.occurrence.session.url, page.wording.say(&Words::details), 0.26, page.inks);
  if (!qr.empty()) {
    Rect side = page.shape == Shape::portrait ? cut_bottom(body, qr.height + page.px(0.05)) : cut_right(body, qr.width);
    page.put(qr, side, 1);
    cut_right(body, page.shape == Shape::portrait ? 0 : page.px(0.06));
  }
  Block label = label_block(page, page.wording.say(&Words::next), page.inks, body.width);
  page.put(hero_block(page, std::move(label), screen.occurrence, body.width, body.height), body, 0.4);
}

}  // namespace kiosk
