// What stands on every screen: the venue's flag, its names, the time of day; at the foot what staff have to say.
#include "compose/screens.hpp"

namespace kiosk {

namespace {

constexpr double name_size = 0.052, clock_size = 0.078;

/// Baseline of the header's first row, from the safe area's edge.
int header_baseline(const Page& page) { return page.px(0.108); }

/// The venue's colour, hanging from the upper edge like a flag, with the topic on it.
int draw_flag(Page& page, const Showing& showing, int width) {
  if (showing.venue.name.empty()) return page.safe.x + page.margin() - page.px(0.034);
  const Color ink = legible(page.inks.ground, page.inks.accent);
  const TaggedText topic = page.wording.one(showing.venue.topic);
  const Block word = page.type.text(topic, {.size = name_size, .color = ink, .weight = Weight::bold}, width);
  const int pad = page.px(word.empty() ? 0.011 : 0.03);
  const Rect flag{page.safe.x + page.margin(), page.safe.y, word.width + 2 * pad, page.px(0.14)};
  page.fill(flag, page.inks.accent);
  page.put(word, flag.x + pad, flag.y + header_baseline(page) - word.baseline);
  return right_of(flag);
}

int draw_clock(Page& page, const Showing& showing) {
  const int right = right_of(page.safe) - page.margin();
  if (!showing.clock) return right;
  const Block clock =
      page.type.whole({clock_text(*showing.clock), ""},
                      {.size = clock_size, .color = page.inks.text, .weight = Weight::bold}, page.safe.width);
  page.put(clock, right - clock.width, page.safe.y + header_baseline(page) - clock.baseline);
  return right - clock.width;
}

TaggedText host_names(const Page& page, const Showing& showing) {
  return page.wording.names(showing.venue.hosts, " + ");
}

/// Both names below each other, a little smaller, where they don't fit beside each other.
Block stacked_names(const Page& page, const Phrase& names, int width) {
  const TextStyle first{.size = name_size * 0.92, .color = page.inks.text, .weight = Weight::bold};
  const TextStyle second{.size = page.type.theme().label, .color = page.inks.muted};
  Column column;
  column.add(page.type.text(names[0], first, width)).add(page.type.text(names[1], second, width));
  return column.block();
}

/// The leading name always, then the other one; the hosts as far as there is room, and the logo leaves it.
Block names_line(const Page& page, const Phrase& names, const TaggedText& hosts, int width) {
  if (names.empty()) return {};
  const TextStyle quiet{.size = page.type.theme().label, .color = page.inks.muted};
  const int gap = page.px(0.026);
  std::vector<Block> parts{
      page.type.text(names[0], {.size = name_size, .color = page.inks.text, .weight = Weight::bold}, width)};
  int left = width - parts[0].width - gap;
  if (names.size() > 1) {
    Block second = page.type.whole(names[1], quiet, left);
    if (second.empty()) return {};
    left -= second.width + gap;
    parts.push_back(std::move(second));
  }
  parts.push_back(page.type.whole(hosts, quiet, left - header_logo_width(page)));
  return row(std::move(parts), gap);
}

/// About the middle of the names' capitals, from `left` to `right`.
Rect logo_place(const Page& page, int left, int right) {
  const int middle = page.safe.y + header_baseline(page) - page.px(name_size * 0.36), half = page.px(0.04);
  return {left, middle - half, right - left, 2 * half};
}

void draw_header(Page& page, const Showing& showing) {
  const Rect body = page.body();
  const int right = draw_clock(page, showing);
  const int flag_end = draw_flag(page, showing, body.width * 45 / 100);
  const int gap = page.px(0.034), baseline = page.safe.y + header_baseline(page);
  if (page.shape == PageShape::portrait) {
    page.header_spare = logo_place(page, flag_end + gap, right - gap);
    PhraseStyle style = page.type.style(name_size, page.inks);
    style.second.size = page.type.theme().label;
    const LocalizedText& name = showing.venue.name.empty() ? showing.event : showing.venue.name;
    Column column;
    column.add(page.type.phrase(page.wording.both(name), style, body.width));
    column.add(page.type.text(host_names(page, showing), style.second, body.width), page.px(0.006));
    const Block names = column.block();
    page.put(names, body.x, page.safe.y + page.px(0.175));
    cut_top(page.area, page.px(0.175) + names.height);
    return;
  }
  const Phrase phrase = page.wording.both(showing.venue.name.empty() ? showing.event : showing.venue.name);
  const int width = right - flag_end - 2 * gap;
  Block names = names_line(page, phrase, host_names(page, showing), width);
  const bool stacked = names.empty() && phrase.size() > 1;
  if (stacked) names = stacked_names(page, phrase, width);
  page.put(names, flag_end + gap, stacked ? page.safe.y + page.px(0.02) : baseline - names.baseline);
  page.header_spare = logo_place(page, flag_end + 2 * gap + names.width, right - gap);
  cut_top(page.area, page.px(0.14));
}

Block note_block(const Page& page, const LocalizedText& note, Color ink, int width) {
  const TextStyle first{.size = page.type.theme().body, .color = ink, .weight = Weight::bold, .lines = 2};
  PhraseStyle style{.first = first, .second = first};
  style.second.size = page.type.theme().label;
  style.second.weight = Weight::regular;
  return page.type.phrase(page.wording.both(note), style, width);
}

/// A band in the venue's colour, so that it is seen from any screen; the word says what it is.
void draw_notes(Page& page, const Showing& showing) {
  if (showing.notes.empty()) return;
  const Color ink = legible(page.inks.ground, page.inks.accent);
  const Rect body = page.body();
  PhraseStyle label = page.type.style(page.type.theme().label, page.inks, ink);
  label.second.color = ink;
  label.stacked = true;
  const Block word = page.type.phrase(page.wording.say(&Words::notice), label, body.width / 4);
  const int gap = page.px(0.05), pad = page.px(0.024);
  std::vector<Block> notes;
  for (const auto& note : showing.notes) notes.push_back(note_block(page, note, ink, body.width - word.width - gap));
  const Block fitting = rows_that_fit(notes, page.px(0.012), page.safe.height * 26 / 100, [](int) { return Block{}; });
  const Block both = row({word, fitting}, gap);
  const Rect band = cut_bottom(page.area, both.height + 2 * pad);
  page.fill(band, page.inks.accent);
  page.put(both, body.x, band.y + pad);
}

void draw_staff_line(Page& page, const std::string& staff_line) {
  const Rect body = page.body();
  const Block line =
      page.type.text({staff_line, ""}, {.size = page.type.theme().label, .color = page.inks.warning}, body.width);
  if (line.empty()) return;
  const int pad = page.px(0.012);
  const Rect foot = cut_bottom(page.area, line.height + 2 * pad);
  page.put(line, body.x, foot.y + pad);
}

}  // namespace

void draw_frame(Page& page, const Showing& showing, const std::string& staff_line) {
  draw_staff_line(page, staff_line);
  draw_notes(page, showing);
  draw_header(page, showing);
}

}  // namespace kiosk
