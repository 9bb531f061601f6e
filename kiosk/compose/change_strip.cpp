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

/// Its sign and what it is called, on its colour.
Block plate_of(const Page& page, const VenueBrief& venue, Block called) {
  const Theme& theme = page.type.theme();
  const Color accent = accent_of(theme, venue), ink = inks_on(theme, accent, accent).text;
  const int side = page.px(0.036), pad = page.px(0.012);
  Block sign = pictogram_block(pictogram_of(venue.sign), side, ink);
  sign.baseline = side * 86 / 100;
  return boxed(row({std::move(sign), std::move(called)}, pad), pad, 0, accent, 0);
}

/// Without what is called, px.
int plate_frame(const Page& page) { return page.px(0.036) + 3 * page.px(0.012); }

TextStyle plate_style(const Page& page, const VenueBrief& venue) {
  const Theme& theme = page.type.theme();
  const Color accent = accent_of(theme, venue);
  return {.size = theme.label, .color = inks_on(theme, accent, accent).text, .weight = Weight::bold, .lines = 3};
}

/// The venue as it is known.
Block venue_plate(const Page& page, const VenueBrief& venue, int width) {
  const TextStyle style = plate_style(page, venue);
  const int room = width - plate_frame(page);
  TaggedText called = page.wording.one(venue.name);
  if (!venue.topic.empty()) {
    const TaggedText both{page.wording.one(venue.topic).text + " · " + called.text, called.language};
    if (!page.type.whole(both, style, room).empty()) called = both;
  }
  return plate_of(page, venue, page.type.text(called, style, room));
}

/// The shortest that tells it from others; empty where even that has no room.
Block short_plate(const Page& page, const VenueBrief& venue, int width) {
  const TaggedText called = page.wording.one(venue.topic.empty() ? venue.name : venue.topic);
  Block text = page.type.whole(called, plate_style(page, venue), std::max(1, width - plate_frame(page)));
  return text.empty() ? Block{} : plate_of(page, venue, std::move(text));
}

Block words_line(const Page& page, const Phrase& words, double size, const StripInks& inks, int width) {
  const Theme& theme = page.type.theme();
  return page.type.phrase(words,
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

bool has_other_time(const Occurrence& o) { return o.session.cancelled || !o.moved_to.empty() || o.moved_in_time(); }

/// "14:30 Title": struck what is not true any more. The title of what was moved or cancelled stays to be read.
Block printed_line(const Page& page, const Occurrence& o, const StripInks& inks, int width) {
  const Theme& theme = page.type.theme();
  const int gap = page.px(0.02);
  const LocalizedText& old_title = o.session.amended.printed_title;
  Block news = news_mark(page, o, page.inks.warning, width * 2 / 5);
  Block time = time_block(page, printed_start_text(page.wording.leading(), o), inks);
  if (has_other_time(o)) time = struck(std::move(time), page.px(theme.body), inks.ink, strike);
  const TextStyle style{.size = theme.label, .color = inks.ink, .weight = Weight::bold};
  const int left = width - time.width - gap - (news.empty() ? 0 : news.width + gap);
  Block title = page.type.text(page.wording.one(old_title.empty() ? o.session.title : old_title), style, left);
  if (!old_title.empty()) title = struck(std::move(title), page.px(theme.label), inks.ink, strike);
  return row({std::move(news), std::move(time), std::move(title)}, gap);
}

/// What it is called now, or who speaks now, after the word that says so.
Block words_and_text(const Page& page, std::string_view Words::*word, const TaggedText& text, const StripInks& inks,
                     int width) {
  const double label = page.type.theme().label;
  const int gap = page.px(0.02);
  const TextStyle quiet{.size = label, .color = inks.quiet};
  Block said = page.type.phrase(page.wording.say(word), {.first = quiet, .second = quiet}, width);
  const int left = width - said.width - gap;
  const TextStyle style{.size = label, .color = inks.ink, .weight = Weight::bold, .lines = 2};
  return row({std::move(said), page.type.text(text, style, left)}, gap);
}

/// Where it is now, or when. The destination is never cut: where it has no room beside the words it stands below them,
/// in several lines.
Block place_and_time(const Page& page, const Occurrence& o, const StripInks& inks, int width) {
  const int gap = page.px(0.02);
  const double body = page.type.theme().body;
  if (o.session.cancelled) return words_line(page, page.wording.say(&Words::cancelled), body, inks, width);
  const bool moved = !o.moved_to.empty() || !o.moved_from.empty();
  Block time = time_block(page, start_text(page.wording.leading(), o), inks);
  if (!moved) {
    const Phrase change = time_change(page, o);
    if (change.empty()) return {};
    if (!o.moved_in_time()) return words_line(page, change, body, inks, width);
    return row({words_line(page, change, body, inks, width - time.width - gap), std::move(time)}, gap);
  }
  if (!o.moved_in_time()) time = {};
  Block words = words_line(page, page.wording.say(o.moved_to.empty() ? &Words::moved_here : &Words::moved_away),
                           page.type.theme().label, inks, width);
  const int left = width - words.width - time.width - 2 * gap;
  Block plate = venue_plate(page, o.other_venue, left);
  if (left > page.px(0.25) && plate.height < page.px(0.09))
    return row({std::move(words), std::move(plate), std::move(time)}, gap);
  Column column;
  column.add(row({std::move(words), std::move(time)}, gap)).add(venue_plate(page, o.other_venue, width));
  return column.block();
}

/// "Full", and where there is room: as many of those venues as stand in the line.
Block seats_line(const Page& page, const Occurrence& o, const StripInks& inks, int width) {
  const Theme& theme = page.type.theme();
  const int gap = page.px(0.02);
  if (!o.session.amended.full || o.session.cancelled || !o.moved_to.empty()) return {};
  std::vector<Block> line{words_line(page, page.wording.say(&Words::full), theme.body, inks, width)};
  if (o.room_at.empty()) return std::move(line.front());
  line.push_back(words_line(page, page.wording.say(&Words::room_at), theme.label, inks, width));
  int left = width - line[0].width - line[1].width - 2 * gap;
  for (const VenueBrief& venue : o.room_at) {
    Block plate = short_plate(page, venue, left);
    if (plate.empty()) continue;
    left -= plate.width + gap;
    line.push_back(std::move(plate));
  }
  if (line.size() == 2) line.pop_back();
  return row(std::move(line), gap);
}

Block note_line(const Page& page, const Occurrence& o, const StripInks& inks, int width) {
  const Amendment& amended = o.session.amended;
  if (amended.note.empty()) return {};
  TaggedText note = page.wording.one(amended.note);
  if (!amended.by.empty()) note.text += " · " + page.wording.one(amended.by).text;
  return page.type.text(note, {.size = page.type.theme().label, .color = inks.ink, .lines = 2}, width);
}

/// What was printed, then what is true now.
Block lines_of_change(const Page& page, const Occurrence& o, const StripInks& inks, int width) {
  const Amendment& amended = o.session.amended;
  Column lines;
  lines.add(printed_line(page, o, inks, width)).add(place_and_time(page, o, inks, width));
  if (!amended.printed_title.empty())
    lines.add(words_and_text(page, &Words::now_titled, page.wording.one(o.session.title), inks, width));
  if (amended.printed_speakers && !o.session.speakers.empty())
    lines.add(
        words_and_text(page, &Words::now_speaking, page.wording.names(names_of(o.session.speakers)), inks, width));
  if (amended.added && o.news != News::none)
    lines.add(words_line(page, page.wording.say(&Words::added), page.type.theme().body, inks, width));
  return lines.add(seats_line(page, o, inks, width)).add(note_line(page, o, inks, width)).block();
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
