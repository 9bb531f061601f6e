// What stands around every screen: the plane, the event's name with date and time of day, what is not as printed, what
// is on here now, notices, and what staff have to say.
#include <algorithm>

#include <fmt/format.h>

#include "compose/compose.hpp"
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
    const std::string weekday =
        page.wording.each([&](const Words& w) { return std::string(w.weekdays[date::weekday(today).c_encoding()]); })[1]
            .text;
    // A single character (一) alone looks like a dash.
    const Phrase pair{full[0], {weekday.size() > 3 ? weekday : fmt::format("({})", weekday), full[1].language}};
    tries.push_back(page.type.phrase(pair, style, page.safe.width));
  }
  tries.push_back(page.type.whole(full[0], style.first, page.safe.width));
  const TaggedText brief{short_date_text(page.wording.leading(), today), full[0].language};
  tries.push_back(page.type.whole(brief, style.first, page.safe.width));
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

struct HeadTexts {
  Block name, date;
};

/// The date gives way in its other language first; then it stands below the time, and at last the name takes two lines.
/// A logo that is wider than the mark by `wider` px moves no date and lowers nothing: beside it the name takes two
/// lines.
HeadTexts head_texts(const Page& page, const Showing& showing, int room, int wider, int gap) {
  const std::vector<Block> dates = date_blocks(page, showing);
  const int one_line = page.px(small_size(page) * 1.4);
  const auto name_beside = [&](const Block& date, int width) {
    return event_block(page, showing.event, width - date.width - 2 * gap);
  };
  const auto stands = [&](const Block& name) { return !name.cut && !name.empty() && name.height <= one_line; };
  bool beside_mark = false;
  for (const Block& date : dates) {
    if (Block name = name_beside(date, room); stands(name)) return {std::move(name), date};
    beside_mark = beside_mark || stands(name_beside(date, room + wider));
  }
  for (const Block& date : dates) {
    Block name = name_beside(date, room);
    if (beside_mark && !name.cut && !name.empty()) return {std::move(name), date};
  }
  return {event_block(page, showing.event, room - gap), {}};
}

/// The time of day, and below it a date that has no room beside.
Block stacked_clock(const Page& page, const Showing& showing) {
  const LocalDay today = date::floor<date::days>(*showing.clock);
  const Words& words = page.wording.leading();
  const TextStyle small{.size = small_size(page), .color = page.inks.text};
  Column column(Align::right);
  column.add(page.type.whole({clock_text(*showing.clock), ""},
                             {.size = 0.056, .color = page.inks.text, .weight = Weight::bold}, page.safe.width));
  column.add(page.type.whole({short_date_text(words, today), page.wording.tag_of(words)}, small, page.safe.width));
  return column.block();
}

void draw_header(Page& page, const Showing& showing) {
  const Block logo = header_logo(page), bars = mark_block(page), mark = logo.empty() ? bars : logo;
  const int left = page.area.x + page.margin(), right = right_of(page.area) - page.margin(), gap = page.px(0.03);
  const int after_mark = mark.width + page.px(0.02), top = page.area.y;
  const Block clock = clock_block(page, showing);
  const HeadTexts beside =
      head_texts(page, showing, right - clock.width - left - after_mark, std::max(0, mark.width - bars.width), gap);
  const bool stacks = !clock.empty() && beside.date.empty();
  const Rect head = cut_top(page.area, page.px(stacks ? 0.128 : header_height));
  page.list.head = head;
  const int baseline = top + page.px(header_baseline);
  page.put(mark, left, head.y + (head.height - mark.height) / 2 + page.px(0.004));
  const Block when = stacks ? stacked_clock(page, showing) : clock;
  page.put(when, right - when.width, stacks ? top + page.px(0.010) : baseline - when.baseline);
  const Block name =
      stacks ? event_block(page, showing.event, right - when.width - left - after_mark - gap) : beside.name;
  const bool in_two = name.height > page.px(small_size(page) * 1.4);
  const int name_top =
      in_two || stacks ? top + std::max(page.px(0.005), (head.height - name.height) / 2) : baseline - name.baseline;
  page.put(name, left + after_mark, name_top);
  page.put(beside.date, right - clock.width - gap - beside.date.width, baseline - beside.date.baseline);
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

/// Of when the programme is, where it could not be renewed; and what keeps it from that, if somebody there can help.
void draw_freshness(Page& page, const Freshness& freshness) {
  const Theme& theme = page.type.theme();
  const Rect body = page.body();
  const auto add = [&](const Phrase& phrase, Color color) {
    const Block line = page.type.phrase(phrase,
                                        {.first = {.size = theme.label, .color = color, .lines = 2},
                                         .second = {.size = theme.label, .color = color, .lines = 2}},
                                        body.width);
    const int pad = page.px(0.004);
    const Rect foot = cut_bottom(page.area, line.height + 2 * pad);
    page.put(line, body.x, foot.y + pad);
  };
  if (freshness.wants_login) add(page.wording.say(&Words::wifi_login), page.inks.warning);
  if (!freshness.as_of) return;
  add(page.wording.each([&](const Words& w) {
    const std::string when =
        freshness.other_day ? weekday_time_text(w, *freshness.as_of) : clock_text(*freshness.as_of);
    const std::string said = fmt::format(fmt::runtime(w.programme_as_of), when);
    return freshness.may_have_changed ? fmt::format(fmt::runtime(w.may_have_changed), said) : said;
  }),
      page.inks.muted);
}

}  // namespace

bool is_of_the_screen_itself(const Screen& screen) {
  return std::holds_alternative<IdentifyScreen>(screen) || std::holds_alternative<SetupScreen>(screen) ||
         std::holds_alternative<StickScreen>(screen);
}

void draw_frame(Page& page, const Showing& showing, const Look& look) {
  draw_plane(page, showing);
  draw_header(page, showing);
  if (is_of_the_screen_itself(showing.screen)) return draw_staff_line(page, look.staff_line);
  draw_change_strip(page, showing);
  draw_staff_line(page, look.staff_line);
  draw_freshness(page, look.freshness);
  draw_foot(page, showing);
  draw_notices(page, showing);
}

}  // namespace kiosk
