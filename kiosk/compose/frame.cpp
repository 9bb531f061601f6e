// What stands around every screen: the plane, the event's name with date and time of day, what is not as printed, what
// is on here now, notices, and what staff have to say.
#include "compose/plane.hpp"
#include "compose/screens.hpp"

namespace kiosk {

namespace {

constexpr double header_height = 0.111, header_baseline = 0.078, clock_size = 0.066;

double small_size(const Page& page) { return std::max(page.type.theme().label, 0.042); }

Block clock_block(const Page& page, const Showing& showing) {
  if (!showing.clock) return {};
  return page.type.whole({clock_text(*showing.clock), ""},
                         {.size = clock_size, .color = page.inks.text, .weight = Weight::bold}, page.safe.width);
}

/// The date in the leading language, the other's after it where there is room.
std::vector<Block> date_blocks(const Page& page, const Showing& showing) {
  if (!showing.clock) return {};
  const LocalDay today = date::floor<date::days>(*showing.clock);
  const double size = small_size(page);
  const Phrase full = page.wording.each([&](const Words& w) { return month_day_text(w, today); });
  const PhraseStyle style{.first = {.size = size, .color = page.inks.text},
                          .second = {.size = size, .color = page.inks.muted}};
  std::vector<Block> tries;
  if (full.size() > 1) {
    const Phrase pair{full[0],
                      {std::string(page.wording
                                       .each([&](const Words& w) {
                                         return std::string(w.weekdays[date::weekday(today).c_encoding()]);
                                       })[1]
                                       .text),
                       full[1].language}};
    tries.push_back(page.type.phrase(pair, style, page.safe.width));
  }
  tries.push_back(page.type.whole(full[0], style.first, page.safe.width));
  return tries;
}

/// The event's own logo, or its mark: the palette's bars, as one sees the venues from afar.
Block mark_block(const Page& page) {
  const Theme& theme = page.type.theme();
  constexpr double heights[] = {0.6, 0.9, 0.45, 1.0, 0.75};
  const int bar = page.px(0.0075), gap = page.px(0.0035), high = page.px(0.04);
  const int width = 5 * bar + 4 * gap;
  return {width, high, high, [=](DisplayList& list, int x, int y) {
            for (std::size_t i = 0; i < 5; ++i) {
              const int h = static_cast<int>(high * heights[i]);
              list.ops.push_back(
                  FillRect{{x + static_cast<int>(i) * (bar + gap), y + high - h, bar, h}, theme.accents[i], 0});
            }
          }};
}

/// Both names where they fit in one line, else one, else in two lines.
Block event_block(const Page& page, const LocalizedText& event, int width) {
  const double size = small_size(page);
  const TextStyle bold{.size = size, .color = page.inks.text, .weight = Weight::bold};
  const Phrase names = page.wording.both(event);
  if (names.empty() || width <= page.px(0.1)) return {};
  if (Block one = page.type.whole(names[0], bold, width); !one.empty()) return one;
  TextStyle two = bold;
  two.lines = 2;
  return page.type.text(names[0], two, width, page.px(header_height));
}

void draw_header(Page& page, const Showing& showing) {
  const Rect head = cut_top(page.area, page.px(header_height));
  const int left = head.x + page.margin(), right = right_of(head) - page.margin(), gap = page.px(0.03);
  const int baseline = head.y + page.px(header_baseline);
  const Block clock = clock_block(page, showing);
  page.put(clock, right - clock.width, baseline - clock.baseline);
  int room = right - clock.width - left;
  const Block logo = header_logo(page);
  const Block mark = logo.empty() ? mark_block(page) : logo;
  const int after_mark = mark.width + page.px(0.02);
  std::vector<Block> dates = date_blocks(page, showing);
  dates.emplace_back();
  Block date, name;
  for (Block& tried : dates) {
    const int left_over = room - after_mark - tried.width - (tried.empty() ? 0 : gap) - gap;
    name = event_block(page, showing.event, left_over);
    date = std::move(tried);
    if (!name.cut && (name.height <= page.px(small_size(page) * 1.4) || date.empty())) break;
    if (!name.cut && !date.empty() && page.shape == PageShape::portrait) break;
  }
  page.put(mark, left, head.y + (head.height - mark.height) / 2 + page.px(0.006));
  const bool two_lines = name.height > page.px(small_size(page) * 1.4);
  page.put(name, left + after_mark, two_lines ? head.y + page.px(0.006) : baseline - name.baseline);
  page.put(date, right - clock.width - gap - date.width, baseline - date.baseline);
}

Block note_block(const Page& page, const LocalizedText& note, Color ink, int width) {
  const TextStyle first{.size = page.type.theme().body, .color = ink, .weight = Weight::bold, .lines = 2};
  PhraseStyle style{.first = first, .second = first};
  style.second.size = small_size(page);
  style.second.weight = Weight::regular;
  return page.type.phrase(page.wording.both(note), style, width);
}

/// A band in the venue's colour, so that it is seen from any screen; the word says what it is.
void draw_notes(Page& page, const Showing& showing) {
  if (showing.notes.empty()) return;
  const Color ink = inks_on(page.type.theme(), page.accent, page.inks.accent).text;
  const Rect body = page.body();
  PhraseStyle label = page.type.style(page.type.theme().label, page.inks, ink);
  label.second.color = ink;
  label.stacked = true;
  const Block word = page.type.phrase(page.wording.say(&Words::notice), label, body.width / 4);
  const int gap = page.px(0.04), pad = page.px(0.018);
  std::vector<Block> notes;
  for (const auto& note : showing.notes) notes.push_back(note_block(page, note, ink, body.width - word.width - gap));
  const Block fitting = rows_that_fit(notes, page.px(0.012), page.safe.height * 22 / 100, [](int) { return Block{}; });
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
  const int pad = page.px(0.008);
  const Rect foot = cut_bottom(page.area, line.height + 2 * pad);
  page.put(line, body.x, foot.y + pad);
}

}  // namespace

void draw_frame(Page& page, const Showing& showing, const std::string& staff_line) {
  draw_plane(page, showing);
  draw_header(page, showing);
  draw_change_strip(page, showing);
  draw_staff_line(page, staff_line);
  draw_foot(page, showing);
  draw_notes(page, showing);
}

}  // namespace kiosk
