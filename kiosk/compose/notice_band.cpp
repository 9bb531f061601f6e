// What is announced without hurry: a band in the venue's colour at the foot of every screen. It is never without its
// words: what has no room in both languages stands in one, and what has none beside another takes turns with it.
#include "compose/plane.hpp"
#include "compose/screens.hpp"

namespace kiosk {

namespace {

struct NoticePlan {
  double size;
  int lines;
  bool both_languages, word;
};

/// What gives way, in this order: the size, the word for what it is, the other language.
constexpr NoticePlan notice_plans[] = {
    {0.05, 2, true, true}, {0.042, 3, true, true}, {0.042, 4, true, false}, {0.042, 5, false, false}};

/// Cut where a text is.
Block note_block(const Page& page, const LocalizedText& note, const NoticePlan& plan, Color ink, int width) {
  const double label = std::max(page.type.theme().label, 0.042);
  TextStyle style{
      .size = std::max(plan.size, label), .color = ink, .weight = Weight::bold, .lines = plan.lines, .floor = label};
  Column column;
  bool cut = false;
  for (const TaggedText& text : page.wording.both(note)) {
    Block block = page.type.text(text, style, width);
    cut = cut || block.cut;
    column.add(std::move(block));
    if (!plan.both_languages) break;
    style.size = label;
    style.weight = Weight::regular;
  }
  Block both = column.block();
  both.cut = cut;
  return both;
}

Block word_block(const Page& page, Color ink, int width) {
  PhraseStyle label = page.type.style(page.type.theme().label, page.inks, ink);
  label.second.color = ink;
  label.stacked = true;
  return page.type.phrase(page.wording.say(&Words::notice), label, width);
}

/// Cut where a text is.
Block notices(const Page& page, const std::vector<LocalizedText>& notes, const NoticePlan& plan, Color ink, int width) {
  const Block word = plan.word ? word_block(page, ink, width / 4) : Block{};
  const int gap = page.px(0.04), left = word.empty() ? width : width - word.width - gap;
  Column column;
  bool cut = false;
  for (const LocalizedText& note : notes) {
    Block block = note_block(page, note, plan, ink, left);
    cut = cut || block.cut;
    column.add(std::move(block), page.px(0.012));
  }
  Block all = row({word, column.block()}, gap);
  all.cut = cut;
  return all;
}

/// All of them, or the one whose turn it is.
Block fitting_notices(const Page& page, const Showing& showing, Color ink, int width, int height) {
  const std::vector<LocalizedText> one{showing.notes[showing.note % showing.notes.size()]};
  Block last;
  for (const std::vector<LocalizedText>& notes : {showing.notes, one}) {
    for (const NoticePlan& plan : notice_plans) {
      if (notes.size() > 1 && !plan.both_languages) continue;
      last = notices(page, notes, plan, ink, width);
      if (!last.cut && last.height <= height) return last;
    }
  }
  return last;
}

}  // namespace

void draw_notices(Page& page, const Showing& showing) {
  if (showing.notes.empty()) return;
  const Color ground = page.inks.accent, ink = inks_on(page.type.theme(), page.accent, ground).text;
  const int side = page.px(0.06), pad = page.px(0.018);
  // Beside the plane of the same colour it is a band of its own.
  const int gap = page.shape == PageShape::portrait ? 0 : page.px(0.012), left = page.area.x + gap + pad + side + pad;
  const Block words = fitting_notices(page, showing, ink, right_of(page.body()) - left, page.safe.height * 24 / 100);
  Rect band = cut_bottom(page.area, std::max(side, words.height) + 2 * pad);
  cut_left(band, gap);
  page.fill(band, ground);
  page.put(pictogram_block("info", side, ink), band.x + pad, band.y + (band.height - side) / 2);
  page.put(words, left, band.y + (band.height - words.height) / 2);
}

}  // namespace kiosk
