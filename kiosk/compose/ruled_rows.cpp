#include "compose/ruled_rows.hpp"

#include <algorithm>

#include "compose/session_parts.hpp"

namespace kiosk {

namespace {

constexpr double least_pad = 0.005;

int rule_height(const Page& page) { return std::max(1, page.px(0.002)); }

Block ruled(Block inside, const Page& page, int width, int pad) {
  Column column;
  column.add(filled(width, rule_height(page), page.inks.rule)).add(std::move(inside), pad);
  return column.block();
}

int total(const std::vector<Block>& rows, int pad) {
  int height = 0;
  for (const Block& row : rows) height += row.height + 2 * pad;
  return height;
}

/// The most generous space above and below a row at which all fit; a middling one when they don't at any.
int row_pad(const Page& page, const std::vector<Block>& rows, int height) {
  for (const double share : {0.022, 0.017, 0.012, 0.008, least_pad}) {
    if (total(rows, page.px(share)) + page.px(0.012) <= height) return page.px(share);
  }
  return page.px(0.012);
}

}  // namespace

Block ruled_rows(const Page& page, std::vector<Block> rows, int width, int height,
                 const std::function<Block(int)>& more) {
  const int pad = row_pad(page, rows, height);
  for (Block& row : rows) row = ruled(std::move(row), page, width, pad);
  return rows_that_fit(rows, pad, height, [&](int hidden) { return ruled(more(hidden), page, width, pad); });
}

int least_ruled_height(const Page& page, const std::vector<Block>& rows) {
  return total(rows, page.px(least_pad)) + static_cast<int>(rows.size()) * rule_height(page);
}

}  // namespace kiosk
