// The strip along the foot: what is on here until when, or on the current screen what is next.
#include "compose/screens.hpp"

namespace kiosk {

namespace {

struct Strip {
  Phrase label;
  TaggedText time;
  Phrase title;  ///< a talk's in its own language, a fixed item's in both
  std::size_t beside = 0;
};

Phrase title_of(const Page& page, const Session& session) {
  if (is_fixed_item(session)) return page.wording.both(session.title);
  return {page.wording.one(session.title)};
}

Strip next_strip(const Page& page, const Showing& showing) {
  const Words& words = page.wording.leading();
  return {page.wording.say(&Words::next),
          {start_text(words, *showing.coming), page.wording.tag_of(words)},
          title_of(page, showing.coming->session),
          showing.beside_coming};
}

Strip now_strip(const Page& page, const Occurrence& on) {
  const Words& words = page.wording.leading();
  return {page.wording.say(&Words::now),
          {"–" + end_text(words, on), page.wording.tag_of(words)},
          title_of(page, on.session),
          0};
}

Strip pause_strip(const Page& page, const Showing& showing) {
  const Words& words = page.wording.leading();
  return {page.wording.say(&Words::now),
          {"–" + start_text(words, *showing.coming), page.wording.tag_of(words)},
          page.wording.say(&Words::gap),
          0};
}

bool tells_what_is_next(const Screen& screen) {
  return std::holds_alternative<NextScreen>(screen) || std::holds_alternative<GapScreen>(screen) ||
         std::holds_alternative<BeforeScreen>(screen);
}

std::optional<Strip> strip_of(const Page& page, const Showing& showing) {
  const auto* lightning = std::get_if<LightningScreen>(&showing.screen);
  const bool current = std::holds_alternative<CurrentScreen>(showing.screen) || (lightning && lightning->running);
  if (showing.on && !current) return now_strip(page, *showing.on);
  if (current && showing.coming) return next_strip(page, showing);
  if (current || !showing.coming) return std::nullopt;
  const auto* gap = std::get_if<GapScreen>(&showing.screen);
  if (gap && !gap->due.empty()) return next_strip(page, showing);
  if (showing.phase == Phase::gap) return pause_strip(page, showing);
  if (!tells_what_is_next(showing.screen)) return next_strip(page, showing);
  return std::nullopt;
}

struct Heads {
  Block label, time;
};

Heads heads_of(const Page& page, const Strip& strip, int width) {
  const double label = page.type.theme().label;
  const PhraseStyle style{.first = {.size = label, .color = page.surface_inks.accent, .weight = Weight::bold},
                          .second = {.size = label, .color = page.surface_inks.muted}};
  return {page.type.phrase(strip.label, style, width),
          page.type.whole(strip.time, {.size = 0.056, .color = page.surface_inks.text, .weight = Weight::bold}, width)};
}

Block title_block(const Page& page, const Strip& strip, int width) {
  const double body = page.type.theme().body, label = page.type.theme().label;
  const TextStyle one{.size = body, .color = page.surface_inks.text, .weight = Weight::bold};
  Block title;
  if (strip.title.size() > 1) {
    title = page.type.phrase(strip.title, {.first = one, .second = {.size = label, .color = page.surface_inks.muted}},
                             width);
  } else if (!strip.title.empty()) {
    TextStyle plain = one;
    plain.weight = Weight::regular;
    title = page.type.whole(strip.title[0], plain, width);
    plain.size = plain.floor = label;
    plain.lines = 2;
    if (title.empty()) title = page.type.text(strip.title[0], plain, width);
  }
  if (strip.beside == 0) return title;
  const TextStyle quiet{.size = label, .color = page.surface_inks.muted};
  return Column{}
      .add(std::move(title))
      .add(page.type.phrase(page.wording.say(&Words::and_parallel, strip.beside), {.first = quiet, .second = quiet},
                            width))
      .block();
}

}  // namespace

void draw_foot(Page& page, const Showing& showing) {
  const std::optional<Strip> strip = strip_of(page, showing);
  if (!strip) return;
  const int width = page.body().width, gap = page.px(0.03);
  Heads heads = heads_of(page, *strip, width);
  Block block;
  if (page.shape == PageShape::portrait) {
    Block title = title_block(page, *strip, width);
    block = Column{}.add(row({heads.label, heads.time}, gap)).add(std::move(title), page.px(0.004)).block();
  } else {
    const int left = width - heads.label.width - heads.time.width - 2 * gap;
    Block title = title_block(page, *strip, left);
    Block head = row({heads.label, heads.time}, gap);
    const int down = std::max(0, (title.height - head.height) / 2);
    // Beside two lines the head stands in their middle, not on the first.
    block = columns({widened(Column{}.add(filled(1, 1, page.type.theme().surface)).add(std::move(head), down).block(),
                             1, Align::left),
                     std::move(title)},
                    gap);
  }
  const int least = page.px(page.shape == PageShape::portrait ? 0.17 : 0.12);
  const Rect band = cut_bottom(page.area, std::max(least, block.height + page.px(0.02)));
  page.fill(band, page.type.theme().surface);
  page.put(block, band.x + page.margin(), band.y + (band.height - block.height) / 2);
}

}  // namespace kiosk
