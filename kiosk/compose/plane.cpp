#include "compose/plane.hpp"

#include <algorithm>
#include <cmath>

#include "compose/plane_texts.hpp"
#include "compose/screens.hpp"
#include "schedule/content_names.hpp"

namespace kiosk {

namespace {

PlaneShape shape_of(const Page& page, const Rect& rect, bool narrow) {
  PlaneShape shape{.rect = rect, .margin = page.px(narrow ? 0.02 : 0.056), .narrow = narrow};
  shape.beside = page.shape == PageShape::portrait;
  if (shape.beside) {
    shape.margin = page.px(0.056);
    Rect inside = inset(rect, shape.margin, page.px(narrow ? 0.034 : 0.056));
    shape.count = cut_right(inside, inside.width * (narrow ? 36 : 42) / 100);
    cut_right(inside, page.px(0.04));
    shape.place = inside;
    return shape;
  }
  Rect inside = inset(rect, shape.margin, page.px(0.056));
  inside.width = rect.width - shape.margin - page.px(narrow ? 0.01 : 0.03);
  inside.height += page.px(0.04);
  shape.place = shape.count = inside;
  return shape;
}

void put(DisplayList& list, const Block& block, int x, int y) {
  if (!block.empty()) block.paint(list, x, y);
}

struct PlaneTexts {
  DisplayList list;
  std::size_t number = 0;  ///< how many of its operations, the first ones, are the number's
  bool cut = false;        ///< a name is, or a word of one is torn
};

PlaneTexts plane_texts(const Page& page, const Showing& showing, const Numeral& numeral, const PlaneInks& inks,
                       const PlaneShape& shape) {
  PlaneTexts texts{.list = {.size = page.list.size, .ground = inks.ground, .ops = {}}};
  DisplayList& list = texts.list;
  const Count count = count_of(page, numeral, inks, shape);
  const int room = shape.beside ? shape.place.height : count.top - page.px(0.02);
  const Block place = place_block(page, showing, inks, shape, room);
  const Rect& c = shape.count;
  const int digits_top = c.y + count.baseline - count.number.baseline;
  put(list, count.number, c.x - page.px(0.006), digits_top);
  texts.number = list.ops.size();
  put(list, place, shape.place.x, shape.place.y);
  texts.cut = place.cut;
  put(list, count.label, c.x, c.y + count.baseline + page.px(0.014));
  const bool fits = shape.beside || shape.place.y + place.height + page.px(0.01) <= c.y + count.top;
  if (fits) put(list, count.above, c.x, c.y + count.top);
  return texts;
}

/// Only the number may be cut by the edge, which moves to the nearest gap between the other lines and the sign: a name
/// with an edge through it looks struck, and half a diamond is a triangle.
int snapped(int edge, const PlaneTexts& texts, const Rect& plane) {
  std::vector<std::pair<int, int>> lines;
  for (std::size_t i = texts.number; i < texts.list.ops.size(); ++i) {
    if (const auto* text = std::get_if<DrawGlyphs>(&texts.list.ops[i]))
      lines.emplace_back(text->baseline - text->size * 86 / 100, text->baseline + text->size * 24 / 100);
    if (const auto* sign = std::get_if<DrawPictogram>(&texts.list.ops[i]))
      lines.emplace_back(sign->box.y - 1, bottom_of(sign->box) + 1);
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

/// The same words on the bright side, where all are of one ink.
DisplayList in_one_ink(DisplayList list, Color ink) {
  for (DrawOp& op : list.ops) {
    if (auto* text = std::get_if<DrawGlyphs>(&op)) text->color = ink;
    if (auto* sign = std::get_if<DrawPictogram>(&op)) sign->color = ink;
  }
  return list;
}

void draw_in(Page& page, const DisplayList& texts, const Rect& part) {
  if (part.height <= 0) return;
  for (const DrawOp& op : texts.ops) std::visit(Clipper{part, page.list}, op);
}

}  // namespace

Color ebb_of(const Theme& theme, Color accent) { return mix(theme.ground, accent, 0.26); }

std::string pictogram_of(VenueSign sign) {
  return fmt::format("sign-{}", venue_sign_names[static_cast<std::size_t>(sign)]);
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

namespace {

struct LaidOutPlane {
  Rect rect;
  PlaneTexts texts;
};

/// A narrow one is somewhat wider where a name's longest word needs that to be whole.
LaidOutPlane laid_out_plane(const Page& page, const Showing& showing, const PlaneInks& inks) {
  const bool narrow = has_narrow_plane(showing.screen), portrait = page.shape == PageShape::portrait;
  const Numeral numeral = numeral_of(page, showing);
  const int wide = std::min(page.px(0.5), page.safe.width * 30 / 100);
  const auto laid_out = [&](double share) {
    Rect area = page.area;
    const Rect rect = portrait ? cut_top(area, page.px(narrow ? 0.37 : 0.5))
                               : cut_left(area, narrow ? std::min(wide, page.px(share)) : wide);
    return LaidOutPlane{rect, plane_texts(page, showing, numeral, inks, shape_of(page, rect, narrow))};
  };
  LaidOutPlane usual = laid_out(0.22);
  if (!narrow || portrait || !usual.texts.cut) return usual;
  for (const double share : {0.26, 0.3}) {
    LaidOutPlane wider = laid_out(share);
    if (!wider.texts.cut) return wider;
  }
  return usual;
}

}  // namespace

void draw_plane(Page& page, const Showing& showing) {
  const Theme& theme = page.type.theme();
  const Color ebb = ebb_of(theme, page.accent), bright_ink = inks_on(theme, page.accent, page.accent).text;
  const Color ebb_ink = inks_on(theme, page.accent, ebb).text;
  const auto [rect, laid_out] = laid_out_plane(page, showing, {ebb, ebb_ink, legible(page.accent, ebb), page.accent});
  page.shape == PageShape::portrait ? cut_top(page.area, rect.height) : cut_left(page.area, rect.width);
  const DisplayList& ebb_texts = laid_out.list;
  const DisplayList texts = in_one_ink(ebb_texts, bright_ink);
  const int edge = snapped(edge_of(showing, rect), laid_out, rect);
  const Rect above{rect.x, rect.y, rect.width, edge - rect.y}, below{rect.x, edge, rect.width, bottom_of(rect) - edge};
  page.fill(above, ebb);
  page.fill(below, page.accent);
  draw_in(page, ebb_texts, above);
  draw_in(page, texts, below);
  page.list.tide = TideEdge{rect, edge, {ebb, ebb_texts.ops}, {page.accent, texts.ops}};
}

}  // namespace kiosk
