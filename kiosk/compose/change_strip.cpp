// What is not as printed: one strip below the head on every screen, one change at a time. A line through a text means
// that it has changed, never that it is past.
#include "compose/plane.hpp"
#include "compose/screens.hpp"

namespace kiosk {

namespace {

constexpr double strike = 0.12;  ///< of the size: thicker than elsewhere, to be seen in bold digits

struct StripInks {
  Color paper, ink, quiet;
};

/// The one paper-coloured thing in the field.
StripInks inks_of(const Page& page) {
  const Theme& theme = page.type.theme();
  return {theme.text, theme.ground, legible(theme.rule, theme.text)};
}

/// "Moved to" and the venue as it is known: its sign and name on its colour.
Block venue_plate(const Page& page, const VenueBrief& venue, int width) {
  const Theme& theme = page.type.theme();
  const Color accent = accent_of(theme, venue), ink = inks_on(theme, accent, accent).text;
  const int side = page.px(0.036), pad = page.px(0.012);
  const TextStyle style{.size = theme.label, .color = ink, .weight = Weight::bold, .lines = 3};
  Block sign = pictogram_block(pictogram_of(venue.sign), side, ink);
  sign.baseline = side * 86 / 100;
  const int room = width - side - 3 * pad;
  TaggedText called = page.wording.one(venue.name);
  if (!venue.topic.empty()) {
    const TaggedText both{page.wording.one(venue.topic).text + " · " + called.text, called.language};
    if (!page.type.whole(both, style, room).empty()) called = both;
  }
  return boxed(row({std::move(sign), page.type.text(called, style, room)}, pad), pad, 0, accent, 0);
}

Block words_line(const Page& page, std::string_view Words::*word, double size, const StripInks& inks, int width) {
  const Theme& theme = page.type.theme();
  return page.type.phrase(page.wording.say(word),
                          {.first = {.size = size, .color = inks.ink, .weight = Weight::bold},
                           .second = {.size = theme.label, .color = inks.ink}},
                          width);
}

std::string change_pictogram(const Occurrence& o) {
  if (o.session.cancelled) return "cancelled";
  return o.moved_to.empty() && o.moved_from.empty() ? "warning" : "moved";
}

Block time_block(const Page& page, const std::string& time, const StripInks& inks) {
  const Words& words = page.wording.leading();
  return page.type.whole({time, page.wording.tag_of(words)},
                         {.size = page.type.theme().body, .color = inks.ink, .weight = Weight::bold}, page.safe.width);
}

/// "14:30 Title": the time struck that is not true any more. The title stays to be read.
Block printed_line(const Page& page, const Occurrence& o, const StripInks& inks, int width) {
  const Theme& theme = page.type.theme();
  const int gap = page.px(0.02);
  Block time = time_block(page, printed_start_text(page.wording.leading(), o), inks);
  const bool moved_here = !o.moved_from.empty() && !o.delayed();
  if (!moved_here) time = struck(std::move(time), page.px(theme.body), inks.ink, strike);
  const TextStyle style{.size = theme.label, .color = inks.ink, .weight = Weight::bold};
  Block title = page.type.text(page.wording.one(o.session.title), style, width - time.width - gap);
  return row({std::move(time), std::move(title)}, gap);
}

/// The destination is never cut: where it has no room beside the words it stands below them, in several lines.
Block new_line(const Page& page, const Occurrence& o, const StripInks& inks, int width) {
  const int gap = page.px(0.02);
  if (o.session.cancelled) return words_line(page, &Words::cancelled, page.type.theme().body, inks, width);
  const bool moved = !o.moved_to.empty() || !o.moved_from.empty();
  Block time = time_block(page, start_text(page.wording.leading(), o), inks);
  if (!moved) {
    return row(
        {words_line(page, &Words::delayed, page.type.theme().body, inks, width - time.width - gap), std::move(time)},
        gap);
  }
  if (!o.delayed()) time = {};
  Block words = words_line(page, o.moved_to.empty() ? &Words::moved_here : &Words::moved_away, page.type.theme().label,
                           inks, width);
  const int left = width - words.width - time.width - 2 * gap;
  Block plate = venue_plate(page, o.other_venue, left);
  if (left > page.px(0.25) && plate.height < page.px(0.09))
    return row({std::move(words), std::move(plate), std::move(time)}, gap);
  Column column;
  column.add(row({std::move(words), std::move(time)}, gap)).add(venue_plate(page, o.other_venue, width));
  return column.block();
}

/// What was printed, then what is true now.
Block lines_of_change(const Page& page, const Occurrence& o, const StripInks& inks, int width) {
  return Column{}.add(printed_line(page, o, inks, width)).add(new_line(page, o, inks, width)).block();
}

/// Without what the screen itself has as its main thing.
const std::vector<Occurrence>& told(const Showing& showing) {
  if (const auto* s = std::get_if<GapScreen>(&showing.screen); s && !s->due.empty()) return s->changes;
  if (const auto* s = std::get_if<AfterScreen>(&showing.screen); s && !s->due.empty()) return s->changes;
  if (const auto* s = std::get_if<IdleScreen>(&showing.screen); s && !s->due.empty()) return s->changes;
  return showing.changes;
}

}  // namespace

void draw_change_strip(Page& page, const Showing& showing) {
  const std::vector<Occurrence>& changes = told(showing);
  if (changes.empty()) return;
  const std::size_t turn = showing.change % changes.size(), count = changes.size();
  const StripInks inks = inks_of(page);
  const int gap = page.px(0.02), square = page.px(0.1), side = page.px(0.066);
  const Block mark = count < 2 ? Block{}
                               : page.type.whole({fmt::format("{}/{}", turn + 1, count), ""},
                                                 {.size = page.type.theme().label, .color = inks.ink}, page.area.width);
  const int width = page.area.width - square - 2 * gap - (mark.empty() ? 0 : mark.width + gap);
  const Block lines = lines_of_change(page, changes[turn], inks, width);
  const Rect band = cut_top(page.area, std::max(page.px(0.128), lines.height + page.px(0.012)));
  page.fill(band, inks.paper);
  page.fill({band.x, band.y, square, band.height}, inks.ink);
  page.put(pictogram_block(change_pictogram(changes[turn]), side, inks.paper), band.x + (square - side) / 2,
           band.y + (band.height - side) / 2);
  page.put(mark, right_of(band) - gap - mark.width, band.y + page.px(0.006));
  page.put(lines, band.x + square + gap, band.y + std::max(0, (band.height - lines.height) / 2));
}

}  // namespace kiosk
