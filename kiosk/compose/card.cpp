// Something worth knowing all day: where to eat, to sign up, to board.
#include "compose/screens.hpp"
#include "compose/session_parts.hpp"

namespace kiosk {

namespace {

Block words_block(const Page& page, const Card& card, int width, int height) {
  const Theme& theme = page.type.theme();
  PhraseStyle title = page.type.style(theme.hero, page.inks);
  title.first.lines = title.second.lines = 2;
  title.first.floor = theme.body;
  title.second.size = theme.heading * 0.9;
  title.stacked = true;
  Column column;
  column.add(page.type.phrase(page.wording.both(card.title), title, width));
  const Phrase body = page.wording.both(card.body);
  const int gap = page.px(0.045);
  for (std::size_t i = 0; i < body.size(); ++i) {
    const int left = height - column.height() - gap;
    const int share = i + 1 < body.size() ? left * 55 / 100 : left;
    const TextStyle style{.size = i == 0 ? theme.heading * 0.95 : theme.body,
                          .color = i == 0 ? page.inks.text : page.inks.muted,
                          .lines = 5,
                          .floor = i == 0 ? theme.body : theme.label};
    if (share >= page.px(theme.heading)) column.add(page.type.text(body[i], style, width, share), gap);
  }
  return column.block();
}

}  // namespace

void draw(Page& page, const Showing&, const CardScreen& screen) {
  Rect body = page.body();
  cut_top(body, page.px(0.06));
  cut_bottom(body, page.px(0.07));
  const bool tall = page.shape == Shape::portrait;
  const Block qr =
      qr_block(page, screen.card.url, page.wording.say(&Words::find_out_more), tall ? 0.36 : 0.34, page.inks);
  if (!qr.empty()) {
    page.put(qr, tall ? cut_bottom(body, qr.height) : cut_right(body, qr.width), 1);
    tall ? cut_bottom(body, page.px(0.06)) : cut_right(body, page.px(0.08));
  }
  page.put(words_block(page, screen.card, body.width, body.height), body, 0.4);
}

}  // namespace kiosk
