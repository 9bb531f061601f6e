#include "compose/plane.hpp"

#include <algorithm>
#include <cmath>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

constexpr double sign_size = 0.078, number_size = 0.306, clock_size = 0.14;

/// Colours on one of the plane's two grounds.
struct PlaneInks {
  Color ground, text, number, sign;
};

/// Where things stand on it, px.
struct PlaneShape {
  Rect rect;
  int margin = 0;
  Rect place{}, count{};  ///< for the venue, at the top; for the number, at the foot
  bool narrow = false, beside = false;
};

PlaneShape shape_of(const Page& page, const Rect& rect, bool narrow) {
  PlaneShape shape{.rect = rect, .margin = page.px(narrow ? 0.02 : 0.056), .narrow = narrow};
  shape.beside = page.shape == PageShape::portrait;
  if (shape.beside) {
    shape.margin = page.px(0.056);
    Rect inside = inset(rect, shape.margin, page.px(narrow ? 0.034 : 0.056));
    shape.count = cut_right(inside, inside.width * 42 / 100);
    cut_right(inside, page.px(0.02));
    shape.place = inside;
    return shape;
  }
  Rect inside = inset(rect, shape.margin, page.px(0.056));
  inside.width = rect.width - shape.margin - page.px(narrow ? 0.01 : 0.03);
  inside.height += page.px(0.04);
  shape.place = shape.count = inside;
  return shape;
}

struct Plan {
  double topic = 0.097, name = 0.05;
  bool hosts = true;
  int second_lines = 2;  ///< of the name in the other language
};

/// What gives way, in this order: the hosts, the topic's size, the names' size, their other language's second line.
constexpr Plan plans[] = {{0.097, 0.05, true, 4},   {0.097, 0.05, false, 4},  {0.082, 0.05, false, 4},
                          {0.069, 0.05, false, 4},  {0.069, 0.042, false, 4}, {0.056, 0.042, false, 4},
                          {0.056, 0.042, false, 2}, {0.042, 0.042, false, 1}};

/// Sign, topic, names in both languages, hosts.
class PlaceWriter {
 public:
  PlaceWriter(const Page& page, const Showing& showing, const PlaneInks& inks, const PlaneShape& shape)
      : page_(page), venue_(showing.venue), inks_(inks), shape_(shape) {}

  /// Cut where a text is.
  Block block(const Plan& plan) {
    cut_ = false;
    const bool spine = shape_.narrow && !shape_.beside;
    const TaggedText topic = page_.wording.one(venue_.topic);
    const Phrase names = page_.wording.both(venue_.name);
    const bool by_name = topic.text.empty() && !names.empty();
    Column column;
    column.add(head(by_name ? names[0] : topic, plan));
    if (spine) return finished(column);
    for (std::size_t i = by_name ? 1 : 0; i < names.size(); ++i)
      column.add(line(names[i], i == 0 ? plan.name : small(), i == 0 ? Weight::bold : Weight::regular,
                      i == 0 ? 4 : plan.second_lines, shape_.place.width),
                 i == 0 ? page_.px(0.01) : 0);
    if (plan.hosts && !shape_.narrow)
      column.add(line(page_.wording.names(venue_.hosts, " + "), small(), Weight::regular, 1, shape_.place.width),
                 page_.px(0.012));
    return finished(column);
  }

 private:
  double small() const { return std::max(page_.type.theme().label, 0.042); }

  Block line(const TaggedText& said, double size, Weight weight, int lines, int width) {
    Block block = page_.type.text(
        said, {.size = size, .color = inks_.text, .weight = weight, .lines = lines, .floor = std::min(size, small())},
        width);
    cut_ = cut_ || block.cut || block.torn;
    return block;
  }

  /// On a narrow band the topic stands beside the sign, on a spine small below it.
  Block head(const TaggedText& topic, const Plan& plan) {
    const int side = page_.px(sign_size), width = shape_.place.width;
    Block sign = pictogram_block(venue_.name.empty() ? "warning" : pictogram_of(venue_.sign), side, inks_.sign);
    if (shape_.narrow && shape_.beside) {
      sign.baseline = side * 80 / 100;
      const int gap = page_.px(0.024);
      Block title = line(topic, std::min(plan.topic, 0.056), Weight::bold, 2, width - side - gap);
      return row({std::move(sign), std::move(title)}, gap);
    }
    Block title = line(topic, shape_.narrow ? small() : plan.topic, Weight::bold, shape_.narrow ? 3 : 2, width);
    return Column{}.add(std::move(sign)).add(std::move(title), page_.px(0.02)).block();
  }

  Block finished(const Column& column) const {
    Block block = column.block();
    block.cut = cut_;
    return block;
  }

  const Page& page_;
  const Venue& venue_;
  const PlaneInks& inks_;
  const PlaneShape& shape_;
  bool cut_ = false;
};

/// The most generous that stands whole; else the most generous that fits with a text cut.
Block place_block(const Page& page, const Showing& showing, const PlaneInks& inks, const PlaneShape& shape, int room) {
  PlaceWriter writer(page, showing, inks, shape);
  Block with_cuts;
  for (const Plan& plan : plans) {
    Block place = writer.block(plan);
    if (place.height > room) continue;
    if (!place.cut) return place;
    if (with_cuts.empty()) with_cuts = std::move(place);
  }
  return with_cuts;
}

struct Count {
  Block above, number, label;
  int baseline = 0;  ///< of the number, from the top of the count's rectangle
  int top = 0;       ///< of what is highest
};

/// The other language gives way.
Block above_text(const Page& page, const Phrase& above, Color ink, int room) {
  if (above.empty()) return {};
  const TextStyle bold{.size = 0.056, .color = ink, .weight = Weight::bold};
  const TextStyle plain{.size = 0.05, .color = ink};
  Block both = page.type.phrase(above, {.first = bold, .second = plain}, room);
  return both.height > page.px(0.08) ? page.type.text(above[0], bold, room) : both;
}

Block above_block(const Page& page, const Numeral& numeral, const PlaneInks& inks, const PlaneShape& shape) {
  if (shape.narrow && !shape.beside) return {};
  const int side = page.px(0.05);
  const int room = shape.count.width - (numeral.icon.empty() ? 0 : side + page.px(0.02));
  Block text = above_text(page, numeral.above, inks.text, room);
  Block icon = numeral.icon.empty() ? Block{} : pictogram_block(numeral.icon, side, inks.text);
  icon.baseline = side * 84 / 100;
  return row({std::move(text), std::move(icon)}, page.px(0.02));
}

Block label_of(const Page& page, const Numeral& numeral, const PlaneInks& inks, const PlaneShape& shape) {
  const double size = std::max(page.type.theme().label, 0.042);
  PhraseStyle style{.first = {.size = size, .color = inks.text, .weight = Weight::bold, .lines = 2},
                    .second = {.size = size, .color = inks.text, .lines = 2},
                    .stacked = true};
  if (shape.narrow) style.second.lines = 3;
  return page.type.phrase(numeral.label, style, shape.count.width);
}

/// The number's feet stand on the line along which the foot's strip begins; its label is below.
Count count_at(const Page& page, const Numeral& numeral, const PlaneInks& inks, const PlaneShape& shape, double size) {
  Count count;
  count.number =
      page.type.text({numeral.number, ""}, {.size = size, .color = inks.number, .weight = Weight::bold, .floor = 0.05},
                     shape.count.width + page.px(0.01));
  count.above = above_block(page, numeral, inks, shape);
  count.label = label_of(page, numeral, inks, shape);
  const int label_height = std::max(count.label.height, page.px(shape.beside || shape.narrow ? 0 : 0.094));
  count.baseline = shape.count.height - label_height - page.px(0.014);
  // Figures are about 0.714 of their em high; the block's own height has room for accents that they don't have.
  const int digits = static_cast<int>(count.number.height / first_line_em * 0.74);
  count.top = count.baseline - digits - (count.above.empty() ? 0 : count.above.height + page.px(0.008));
  return count;
}

/// On a low band the number shrinks, and at last what stands above it goes.
Count count_of(const Page& page, const Numeral& numeral, const PlaneInks& inks, const PlaneShape& shape) {
  Count count;
  count.top = shape.count.height;
  if (numeral.number.empty()) return count;
  const bool clock = numeral.number.size() > 2;
  const double full = (clock ? clock_size : number_size) * (!shape.narrow ? 1 : clock ? 0.7 : shape.beside ? 0.6 : 0.5);
  for (const double scale : {1.0, 0.8, 0.6, 0.45}) {
    count = count_at(page, numeral, inks, shape, full * scale);
    if (count.top >= 0) return count;
  }
  if (count.top < 0) count.top += count.above.height + page.px(0.008);
  count.above = {};
  return count;
}

void put(DisplayList& list, const Block& block, int x, int y) {
  if (!block.empty()) block.paint(list, x, y);
}

DisplayList plane_texts(const Page& page, const Showing& showing, const Numeral& numeral, const PlaneInks& inks,
                        const PlaneShape& shape) {
  DisplayList list{.size = page.list.size, .ground = inks.ground, .ops = {}};
  const Count count = count_of(page, numeral, inks, shape);
  const int room = shape.beside ? shape.place.height : count.top - page.px(0.02);
  const Block place = place_block(page, showing, inks, shape, room);
  put(list, place, shape.place.x, shape.place.y);
  const Rect& c = shape.count;
  const int digits_top = c.y + count.baseline - count.number.baseline;
  put(list, count.number, c.x - page.px(0.006), digits_top);
  put(list, count.label, c.x, c.y + count.baseline + page.px(0.014));
  const bool fits = shape.beside || shape.place.y + place.height + page.px(0.01) <= c.y + count.top;
  if (fits) put(list, count.above, c.x, c.y + count.top);
  return list;
}

/// Only the number and the topic may be cut by the edge: it moves to the nearest gap between smaller lines.
int snapped(int edge, const DisplayList& list, int largest, const Rect& plane) {
  std::vector<std::pair<int, int>> lines;
  for (const DrawOp& op : list.ops) {
    const auto* text = std::get_if<DrawGlyphs>(&op);
    if (text && text->size <= largest)
      lines.emplace_back(text->baseline - text->size * 86 / 100, text->baseline + text->size * 24 / 100);
  }
  const auto is_free = [&](int y) {
    return std::ranges::none_of(lines, [y](const auto& l) { return l.first < y && y < l.second; });
  };
  for (int off = 0; off < plane.height; ++off) {
    if (edge - off >= plane.y && is_free(edge - off)) return edge - off;
    if (edge + off <= bottom_of(plane) && is_free(edge + off)) return edge + off;
  }
  return edge;
}

int edge_of(const Showing& showing, const Rect& plane) {
  if (!showing.tide || showing.tide->whole <= 0) return plane.y;
  const Tide& tide = *showing.tide;
  const int part = std::clamp(tide.part, 0, tide.whole);
  return bottom_of(plane) - static_cast<int>(std::int64_t{plane.height} * part / tide.whole);
}

struct Clipper {
  Rect clip;
  DisplayList& onto;

  void operator()(DrawGlyphs op) const {
    op.clip = clip;
    if (op.baseline + op.size / 3 > clip.y && op.baseline - op.size < bottom_of(clip))
      onto.ops.push_back(std::move(op));
  }
  void operator()(DrawPictogram op) const {
    op.clip = clip;
    if (bottom_of(op.box) > clip.y && op.box.y < bottom_of(clip)) onto.ops.push_back(std::move(op));
  }
  template <class Op>
  void operator()(Op op) const {
    onto.ops.push_back(std::move(op));
  }
};

void draw_in(Page& page, const DisplayList& texts, const Rect& part) {
  if (part.height <= 0) return;
  for (const DrawOp& op : texts.ops) std::visit(Clipper{part, page.list}, op);
}

}  // namespace

Color ebb_of(const Theme& theme, Color accent) { return mix(theme.ground, accent, 0.26); }

std::string pictogram_of(VenueSign sign) {
  constexpr std::string_view names[] = {"circle",  "triangle", "square",    "cross",
                                        "diamond", "hexagon",  "half-disc", "star"};
  return fmt::format("sign-{}", names[static_cast<std::size_t>(sign)]);
}

Color accent_of(const Theme& theme, const VenueBrief& venue) {
  const auto own = theme.venue_accents.find(venue.id);
  return own == theme.venue_accents.end() ? theme.accents[venue.accent % theme.accents.size()] : own->second;
}

Block pictogram_block(const std::string& name, int side, Color color) {
  return {side, side, side, [=](DisplayList& list, int x, int y) {
            list.ops.push_back(DrawPictogram{name, {x, y, side, side}, color, {}});
          }};
}

bool has_narrow_plane(const Screen& screen) {
  if (const auto* after = std::get_if<AfterScreen>(&screen)) return !after->elsewhere.empty();
  if (const auto* idle = std::get_if<IdleScreen>(&screen)) return !idle->elsewhere.empty();
  return std::holds_alternative<ElsewhereScreen>(screen) || std::holds_alternative<ProgrammeScreen>(screen) ||
         std::holds_alternative<SponsorsScreen>(screen) || std::holds_alternative<SetupScreen>(screen);
}

void draw_plane(Page& page, const Showing& showing) {
  const bool narrow = has_narrow_plane(showing.screen);
  const Theme& theme = page.type.theme();
  const bool portrait = page.shape == PageShape::portrait;
  const int wide = std::min(page.px(0.5), page.safe.width * 30 / 100);
  const Rect rect = portrait ? cut_top(page.area, page.px(narrow ? 0.33 : 0.5))
                             : cut_left(page.area, narrow ? std::min(wide, page.px(0.22)) : wide);
  const PlaneShape shape = shape_of(page, rect, narrow);
  const Numeral numeral = numeral_of(page, showing);
  const Color ebb = ebb_of(theme, page.accent), bright_ink = inks_on(theme, page.accent, page.accent).text;
  const Color ebb_ink = inks_on(theme, page.accent, ebb).text;
  const PlaneInks low{ebb, ebb_ink, legible(page.accent, ebb), page.accent};
  const PlaneInks high{page.accent, bright_ink, bright_ink, bright_ink};
  const DisplayList texts = plane_texts(page, showing, numeral, high, shape);
  const int edge = snapped(edge_of(showing, rect), texts, page.px(0.06), rect);
  const Rect above{rect.x, rect.y, rect.width, edge - rect.y}, below{rect.x, edge, rect.width, bottom_of(rect) - edge};
  page.fill(above, ebb);
  page.fill(below, page.accent);
  const DisplayList ebb_texts = plane_texts(page, showing, numeral, low, shape);
  draw_in(page, ebb_texts, above);
  draw_in(page, texts, below);
  page.list.tide = TideEdge{rect, edge, {ebb, ebb_texts.ops}, {page.accent, texts.ops}};
}

}  // namespace kiosk
