// Something worth knowing all day: where to eat, to sign up, to board.
#include <algorithm>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

TextStyle body_style(const Page& page, bool leading, int lines) {
  const Theme& theme = page.type.theme();
  return {.size = leading ? theme.heading * 0.95 : theme.body,
          .color = leading ? page.inks.text : page.inks.muted,
          .lines = lines,
          .floor = leading ? theme.body : theme.label};
}

/// Lists are high and narrow: two of them stand beside each other where the picture is wide.
bool are_lists(const Phrase& body) {
  return body.size() > 1 &&
         std::ranges::all_of(body, [](const TaggedText& said) { return std::ranges::count(said.text, '\n') >= 3; });
}

Block lists_block(const Page& page, const Phrase& body, int width, int height) {
  const int gap = page.px(0.06);
  Block first = page.type.text(body[0], body_style(page, true, 5), (width - gap) * 13 / 20, height);
  Block second = page.type.text(body[1], body_style(page, false, 5), width - gap - first.width, height);
  return row({std::move(first), std::move(second)}, gap);
}

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
  if (page.shape != PageShape::portrait && are_lists(body)) {
    return column.add(lists_block(page, body, width, height - column.height() - gap), gap).block();
  }
  for (std::size_t i = 0; i < body.size(); ++i) {
    const int left = height - column.height() - gap;
    const int share = i + 1 < body.size() ? left * 55 / 100 : left;
    if (share >= page.px(theme.heading))
      column.add(page.type.text(body[i], body_style(page, i == 0, i == 0 ? 8 : 5), width, share), gap);
  }
  return column.block();
}

}  // namespace

void draw(Page& page, const Showing&, const CardScreen& screen) {
  Rect body = page.body();
  cut_top(body, page.px(0.06));
  cut_bottom(body, page.px(0.07));
  const bool tall = page.shape == PageShape::portrait;
  const Block qr =
      qr_block(page, screen.card.url, page.wording.say(&Words::find_out_more), tall ? 0.36 : 0.34, page.inks);
  if (!qr.empty()) {
    page.put(qr, tall ? cut_bottom(body, qr.height) : cut_right(body, qr.width), 1);
    tall ? cut_bottom(body, page.px(0.06)) : cut_right(body, page.px(0.08));
  }
  page.put(words_block(page, screen.card, body.width, body.height), body, 0.4);
}

}  // namespace kiosk
