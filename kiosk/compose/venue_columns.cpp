// The afternoon at other venues: a plane each, so that one finds one's own by colour and sign from across the hall.
#include <algorithm>

#include "compose/plane.hpp"
#include "compose/screens.hpp"

namespace kiosk {

namespace {

struct ColumnStyle {
  double topic = 0.069;
  int title_lines = 4;
};

struct ColumnInks {
  Color accent, ink;
};

ColumnInks inks_of(const Page& page, const OtherVenue& v) {
  const Theme& theme = page.type.theme();
  const Color accent = accent_of(theme, {v.venue_id, v.venue, v.topic, v.sign, v.accent});
  return {accent, inks_on(theme, accent, accent).text};
}

/// The one that is worth the way: the next, or what runs where nothing follows.
const Occurrence& worth(const OtherVenue& v) { return v.next ? *v.next : *v.current; }

/// Cut where a name is, or a word of one is torn.
Block place_of(const Page& page, const OtherVenue& v, const ColumnStyle& style, Color ink, int width) {
  const double label = page.type.theme().label;
  bool cut = false;
  const auto line = [&](const TaggedText& said, double size, Weight weight, int lines) {
    Block block =
        page.type.text(said, {.size = size, .color = ink, .weight = weight, .lines = lines, .floor = size}, width);
    cut = cut || block.cut || block.torn;
    return block;
  };
  const TaggedText topic = page.wording.one(v.topic);
  const Phrase names = page.wording.both(v.venue);
  Column column;
  column.add(pictogram_block(pictogram_of(v.sign), page.px(0.078), ink));
  column.add(line(topic, style.topic, Weight::bold, 2), page.px(0.016));
  for (std::size_t i = 0; i < names.size(); ++i) {
    column.add(
        line(names[i], topic.text.empty() && i == 0 ? style.topic : label, i == 0 ? Weight::bold : Weight::regular, 5),
        page.px(i == 0 ? 0.012 : 0));
  }
  Block block = column.block();
  block.cut = cut;
  return block;
}

/// When and what, and how far on foot where the event says so.
Block session_of(const Page& page, const OtherVenue& v, const ColumnStyle& style, Color ink, int width) {
  const Theme& theme = page.type.theme();
  const Words& words = page.wording.leading();
  const Occurrence& o = worth(v);
  const TaggedText time{v.next ? start_text(words, o) : "–" + end_text(words, o), page.wording.tag_of(words)};
  Column column;
  column.add(page.type.text(time, {.size = 0.089, .color = ink, .weight = Weight::bold, .floor = 0.056}, width));
  if (style.title_lines > 0) {
    column.add(page.type.text(page.wording.one(o.session.title),
                              {.size = theme.label, .color = ink, .lines = style.title_lines, .floor = theme.label},
                              width));
  }
  if (!v.walk) return column.block();
  const int side = page.px(0.06);
  Block foot = pictogram_block("foot", side, ink);
  foot.baseline = side * 84 / 100;
  Block minutes = page.type.phrase(page.wording.say(&Words::minutes_short, v.walk->count()),
                                   {.first = {.size = theme.body, .color = ink, .weight = Weight::bold},
                                    .second = {.size = theme.label, .color = ink}},
                                   width - side);
  return column.add(row({std::move(foot), std::move(minutes)}, page.px(0.012)), page.px(0.012)).block();
}

struct VenueColumn {
  Block place, session;
};

/// Nothing where a column is too small for its words.
std::vector<VenueColumn> columns_in(const Page& page, const std::vector<OtherVenue>& venues, int width, int height) {
  for (const ColumnStyle& style : {ColumnStyle{}, ColumnStyle{0.056, 3}, ColumnStyle{0.05, 2}, ColumnStyle{0.05, 0}}) {
    std::vector<VenueColumn> all;
    const bool fit = std::ranges::all_of(venues, [&](const OtherVenue& v) {
      const Color ink = inks_of(page, v).ink;
      all.push_back({place_of(page, v, style, ink, width), session_of(page, v, style, ink, width)});
      return !all.back().place.cut && all.back().place.height + all.back().session.height + page.px(0.03) <= height;
    });
    if (fit) return all;
  }
  return {};
}

}  // namespace

bool draw_venue_columns(Page& page, const std::vector<OtherVenue>& venues, int height) {
  const int count = static_cast<int>(venues.size()), width = page.area.width / std::max(1, count);
  const bool odd = std::ranges::any_of(venues, [](const OtherVenue& v) {
    if ((!v.next && !v.current) || !v.gone.empty()) return true;
    const Occurrence& o = worth(v);
    return o.moved_in_time() || o.ends_otherwise() || o.session.cancelled || o.session.amended.full;
  });
  if (count < 3 || odd || page.shape == PageShape::portrait || width < page.px(0.27)) return false;
  const int pad = page.px(0.024), gap = page.px(0.006);
  const std::vector<VenueColumn> all = columns_in(page, venues, width - 2 * pad - gap, height - 2 * pad);
  if (all.empty()) return false;
  const Rect foot = cut_bottom(page.area, height);
  for (int i = 0; i < count; ++i) {
    const VenueColumn& column = all[static_cast<std::size_t>(i)];
    const int x = foot.x + i * width, right = i + 1 == count ? right_of(foot) : x + width - gap;
    page.fill({x, foot.y, right - x, foot.height}, inks_of(page, venues[static_cast<std::size_t>(i)]).accent);
    page.put(column.place, x + pad, foot.y + pad);
    page.put(column.session, x + pad, bottom_of(foot) - pad - column.session.height);
  }
  return true;
}

}  // namespace kiosk
