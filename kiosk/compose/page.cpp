#include "compose/page.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

Rect safe_area(const Look& look) {
  const auto border = [&](int length) { return static_cast<int>(std::ceil(length * look.overscan / 100)); };
  return inset({0, 0, look.size.width, look.size.height}, border(look.size.width), border(look.size.height));
}

PageShape shape_of(const Rect& safe) {
  const double aspect = static_cast<double>(safe.width) / std::max(1, safe.height);
  if (aspect < 0.9) return PageShape::portrait;
  return aspect > 2.05 ? PageShape::ultrawide : PageShape::landscape;
}

Color accent_of(const Theme& theme, const Venue& venue) {
  const auto own = theme.venue_accents.find(venue.id);
  return own == theme.venue_accents.end() ? theme.accent : own->second;
}

PageLogo logo_of(const Look& look) {
  const bool usable = look.logo.width > 0 && look.logo.height > 0 && !look.unusable_pictures.contains(look.theme.logo);
  return usable ? PageLogo{look.theme.logo, look.logo} : PageLogo{};
}

}  // namespace

Page::Page(const Showing& showing, const Look& look, const TextMeasure& measure, Color ground)
    : type(look, measure),
      wording(look.languages),
      accent(accent_of(look.theme, showing.venue)),
      inks(inks_on(look.theme, accent, ground)),
      surface_inks(inks_on(look.theme, accent, look.theme.surface)),
      shape(shape_of(safe_area(look))),
      safe(safe_area(look)),
      area(safe),
      logo(logo_of(look)),
      list{.size = look.size, .ground = ground, .ops = {}},
      turn(showing.page) {}

Rect Page::body() const { return inset(area, margin(), 0); }

void Page::put(const Block& block, int x, int y) {
  if (!block.empty()) block.paint(list, x, y);
}

void Page::put(const Block& block, const Rect& at, double share) {
  // A full-width bracket or stop that ends a line reaches beyond it with its blank half.
  if (block.height > at.height || block.width > at.width + margin()) return;
  put(block, at.x, at.y + static_cast<int>(std::max(0, at.height - block.height) * share));
}

void Page::fill(const Rect& rect, Color color) {
  if (rect.width > 0 && rect.height > 0) list.ops.push_back(FillRect{rect, color, 0});
}

Rect open_shelf(Page& page, int height) {
  const int pad = page.px(page.shape == PageShape::portrait ? 0.046 : 0.034);
  const Rect shelf = cut_bottom(page.area, height + 2 * pad);
  page.fill(shelf, page.type.theme().surface);
  return inset(shelf, page.margin(), pad);
}

Rect open_panel(Page& page, int width) {
  const Rect panel = cut_right(page.area, width);
  page.fill(panel, page.type.theme().surface);
  Rect inside = inset(panel, page.margin(), page.px(0.046));
  cut_left(inside, -page.px(0.01));
  return inside;
}

Block qr_block(const Page& page, const std::string& url, const Phrase& caption, double size, const Inks& inks) {
  if (url.empty()) return {};
  const Theme& theme = page.type.theme();
  const int side = page.px(size);
  const bool dark_theme = contrast(theme.text, {0, 0, 0}) > contrast(theme.ground, {0, 0, 0});
  const Color dark = dark_theme ? theme.ground : theme.text, light = dark_theme ? theme.text : theme.ground;
  const Block code{side, side, side, [=](DisplayList& list, int x, int y) {
                     list.ops.push_back(DrawQr{url, {x, y, side, side}, dark, light});
                   }};
  Column column(Align::centre);
  column.add(code);
  PhraseStyle style = page.type.style(theme.label, inks);
  style.first.weight = Weight::regular;
  style.first.align = style.second.align = Align::centre;
  column.add(page.type.phrase(caption, style, side), page.px(0.014));
  return column.block();
}

namespace {

Size small_logo(const Page& page) { return {page.px(0.30), page.px(0.075)}; }
Size large_logo(const Page& page) { return {page.px(0.60), page.px(0.16)}; }

/// The largest with the picture's aspect and no more pixels than it has.
Size fitted(Size picture, Size room) {
  const double scale = std::min(
      {static_cast<double>(room.width) / picture.width, static_cast<double>(room.height) / picture.height, 1.0});
  const auto scaled = [scale](int length) { return std::max(1, static_cast<int>(length * scale)); };
  return {scaled(picture.width), scaled(picture.height)};
}

/// Of the size wanted, or as much smaller as the room asks, but never a crumb of it.
Block logo_block(const Page& page, Size wanted, Size room) {
  if (page.logo.path.empty() || room.width < 1 || room.height < 1) return {};
  const Size best = fitted(page.logo.size, wanted);
  const Size size = fitted(page.logo.size, {std::min(wanted.width, room.width), std::min(wanted.height, room.height)});
  if (size.height * 10 < best.height * 6) return {};
  return {size.width, size.height, size.height, [path = page.logo.path, size](DisplayList& list, int x, int y) {
            list.ops.push_back(DrawImage{.path = path, .box = {x, y, size.width, size.height}});
          }};
}

int gap_to_logo(const Page& page) { return page.px(0.055); }

}  // namespace

int header_logo_width(const Page& page) {
  return page.logo.path.empty() ? 0 : fitted(page.logo.size, small_logo(page)).width + page.px(0.034);
}

Block below_logo(Page& page, Block main, const Rect& body) {
  if (page.logo.shown) return main;
  const int gap = gap_to_logo(page), air = page.px(0.03);
  const Block logo = logo_block(page, large_logo(page), {body.width, body.height - main.height - gap - 2 * air});
  if (logo.empty()) return main;
  page.logo.shown = true;
  Column column;
  column.add(logo).add(std::move(main), gap);
  return column.block();
}

Block beside_logo(Page& page, Block main, int width, int height) {
  const Block logo = logo_block(page, large_logo(page), {width - main.width - gap_to_logo(page), height});
  if (logo.empty()) return main;
  page.logo.shown = true;
  const int high = std::max(main.height, logo.height), down = (high - main.height) / 2;
  return {width, high, main.baseline + down, [=](DisplayList& list, int x, int y) {
            main.paint(list, x, y + down);
            logo.paint(list, x + width - logo.width, y + (high - logo.height) / 2);
          }};
}

void put_logo_under(Page& page, const Rect& body, int taken) {
  const Block logo = logo_block(page, large_logo(page), {body.width, body.height - taken - gap_to_logo(page)});
  if (logo.empty()) return;
  page.logo.shown = true;
  page.put(logo, body, 1);
}

void put_logo_in_header(Page& page) {
  if (page.logo.shown) return;
  const Rect& spare = page.header_spare;
  const Block logo = logo_block(page, small_logo(page), {spare.width, spare.height});
  page.put(logo, right_of(spare) - logo.width, spare.y + (spare.height - logo.height) / 2);
}

}  // namespace kiosk
