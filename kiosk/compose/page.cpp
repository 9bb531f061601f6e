#include "compose/page.hpp"

#include <algorithm>
#include <cmath>

#include "compose/plane.hpp"

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

PageLogo logo_of(const Look& look) {
  const bool usable = look.logo.width > 0 && look.logo.height > 0 && !look.unusable_pictures.contains(look.theme.logo);
  return usable ? PageLogo{look.theme.logo, look.logo} : PageLogo{};
}

}  // namespace

Page::Page(const Showing& showing, const Look& look, const TextMeasure& measure, Color ground)
    : type(look, measure),
      wording(look.languages),
      accent(accent_of(look.theme, brief_of(showing.venue))),
      inks(inks_on(look.theme, accent, ground)),
      surface_inks(inks_on(look.theme, accent, look.theme.surface)),
      shape(shape_of(safe_area(look))),
      safe(safe_area(look)),
      area(safe),
      logo(logo_of(look)),
      list{.size = look.size, .ground = ground, .ops = {}},
      turn(showing.page),
      unusable(&look.unusable_pictures) {}

bool Page::can_draw(const std::string& path) const { return !path.empty() && !unusable->contains(path); }

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

namespace {

/// Words at the foot of a place as high as what they stand beside.
Block captioned_at_foot(Block words, int height) {
  const int down = std::max(0, height - words.height), width = words.width, baseline = words.baseline + down;
  return {width, height, baseline,
          [=, words = std::move(words)](DisplayList& list, int x, int y) { words.paint(list, x, y + down); }};
}

}  // namespace

Block qr_block(const Page& page, const std::string& url, const Phrase& caption, double size, const Inks& inks,
               bool beside) {
  if (url.empty()) return {};
  const Theme& theme = page.type.theme();
  const int side = page.px(size);
  const bool dark_theme = contrast(theme.text, {0, 0, 0}) > contrast(theme.ground, {0, 0, 0});
  const Color dark = dark_theme ? theme.ground : theme.text, light = dark_theme ? theme.text : theme.ground;
  Block code{side, side, side, [=](DisplayList& list, int x, int y) {
               list.ops.push_back(DrawQr{url, {x, y, side, side}, dark, light});
             }};
  PhraseStyle style = page.type.style(theme.label, inks);
  style.second.size = theme.label;
  style.first.align = style.second.align = Align::right;
  style.stacked = beside;
  Block words = page.type.phrase(caption, style, page.px(beside ? 0.3 : std::max(size, 0.3)));
  if (words.empty()) return code;
  if (!beside) return Column(Align::right).add(std::move(words)).add(std::move(code), page.px(0.012)).block();
  return columns({captioned_at_foot(std::move(words), side), std::move(code)}, page.px(0.024));
}

namespace {

/// The largest with the picture's aspect and no more pixels than it has.
Size fitted(Size picture, Size room) {
  const double scale = std::min(
      {static_cast<double>(room.width) / picture.width, static_cast<double>(room.height) / picture.height, 1.0});
  const auto scaled = [scale](int length) { return std::max(1, static_cast<int>(length * scale)); };
  return {scaled(picture.width), scaled(picture.height)};
}

}  // namespace

Block header_logo(const Page& page) {
  if (page.logo.path.empty()) return {};
  const Size size = fitted(page.logo.size, {page.px(0.2), page.px(0.07)});
  return {size.width, size.height, size.height, [path = page.logo.path, size](DisplayList& list, int x, int y) {
            list.ops.push_back(DrawImage{.path = path, .box = {x, y, size.width, size.height}});
          }};
}

}  // namespace kiosk
