// Urgent: the whole picture, in both languages.
#include "compose/screens.hpp"

namespace kiosk {

namespace {

Block text_block(const Page& page, const LocalizedText& text, int width, int height) {
  const Phrase phrase = page.wording.both(text);
  const Theme& theme = page.type.theme();
  const int gap = page.px(0.03);
  const int share = phrase.size() > 1 ? (height - gap) * 55 / 100 : height;
  Column column;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const TextStyle style{.size = i == 0 ? theme.hero : theme.heading * 1.1,
                          .color = page.inks.text,
                          .weight = i == 0 ? Weight::bold : Weight::regular,
                          .lines = 5,
                          .floor = theme.body};
    column.add(page.type.text(phrase[i], style, width, i == 0 ? share : height - share - gap), gap);
  }
  return column.block();
}

}  // namespace

void draw(Page& page, const Showing&, const AnnouncementScreen& screen) {
  Rect body = page.body();
  cut_top(body, page.px(0.06));
  cut_bottom(body, page.px(0.06));
  const Block label = label_block(page, page.wording.say(&Words::urgent), page.inks, body.width);
  page.put(label, cut_top(body, label.height));
  cut_top(body, page.px(0.03));
  const int count = static_cast<int>(screen.texts.size());
  const int each = count == 0 ? 0 : body.height / count, gap = page.px(0.05);
  Column column;
  for (const auto& text : screen.texts) column.add(text_block(page, text, body.width, each - gap), gap);
  page.put(column.block(), body, 0.35);
}

}  // namespace kiosk
