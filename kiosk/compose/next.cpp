// What comes next: its time beside the label, its title as the hero.
#include "compose/screens.hpp"

namespace kiosk {

namespace {

/// "Next 14:40", and the printed time struck after it.
Block when_block(const Page& page, const Occurrence& o, bool with_time, int width) {
  const Words& words = page.wording.leading();
  const int gap = page.px(0.03);
  Block label = label_block(page, page.wording.say(&Words::next), page.inks, width);
  if (!with_time) return label;
  const auto time = [&](const std::string& text, double size, Color color) {
    return page.type.whole({text, page.wording.tag_of(words)}, {.size = size, .color = color, .weight = Weight::bold},
                           width);
  };
  Block starts = time(start_text(words, o), 0.097, page.inks.text);
  Block printed = o.moved_in_time() ? struck(time(printed_start_text(words, o), 0.056, page.inks.muted), page.px(0.056),
                                             page.inks.warning)
                                    : Block{};
  return row({std::move(label), std::move(starts), std::move(printed)}, gap);
}

}  // namespace

void draw_upcoming(Page& page, const Occurrence& o, bool with_time) {
  draw_session(page, when_block(page, o, with_time, page.body().width), o);
}

void draw(Page& page, const Showing&, const NextScreen& screen) {
  if (screen.parallel.empty()) return draw_upcoming(page, screen.occurrence, true);
  Rect body = page.body();
  cut_top(body, page.px(0.02));
  cut_bottom(body, page.px(0.03));
  page.put(parallel_block(page, when_block(page, screen.occurrence, true, body.width), screen.parallel, body.width,
                          body.height),
           body);
}

}  // namespace kiosk
