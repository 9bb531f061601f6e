#include "compose/logo.hpp"

#include <algorithm>

namespace kiosk {

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
