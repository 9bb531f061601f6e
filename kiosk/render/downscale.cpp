#include "render/picture.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace kiosk {

namespace {

using Sums = std::array<std::uint64_t, 3>;

/// One pixel of the result covers, in units of 1/to of a source pixel, [i * from, (i + 1) * from).
struct Share {
  int index;
  std::uint64_t weight;
};

template <class Visit>
void shares(int i, int from, int to, Visit&& visit) {
  const std::int64_t begin = std::int64_t{i} * from, end = begin + from;
  for (std::int64_t at = begin; at < end;) {
    const std::int64_t next = std::min(end, (at / to + 1) * to);
    visit(Share{static_cast<int>(at / to), static_cast<std::uint64_t>(next - at)});
    at = next;
  }
}

void add(Sums& sums, std::uint32_t pixel, std::uint64_t weight) {
  for (unsigned c = 0; c < 3; ++c) sums[c] += ((pixel >> (8 * c)) & 0xFF) * weight;
}

std::uint32_t mean(const Sums& sums, std::uint64_t whole) {
  std::uint32_t pixel = 0xFF000000u;
  for (unsigned c = 0; c < 3; ++c) pixel |= static_cast<std::uint32_t>((sums[c] + whole / 2) / whole) << (8 * c);
  return pixel;
}

}  // namespace

Picture downscale(const Picture& from, Size to) {
  assert(to.width <= from.width && to.height <= from.height);
  Picture result(to, {});
  const std::uint64_t whole = std::uint64_t(from.width) * std::uint64_t(from.height);
  for (int y = 0; y < to.height; ++y)
    for (int x = 0; x < to.width; ++x) {
      Sums sums{};
      shares(y, from.height, to.height, [&](Share row) {
        shares(x, from.width, to.width,
               [&](Share column) { add(sums, from.row(row.index)[column.index], row.weight * column.weight); });
      });
      result.row(y)[x] = mean(sums, whole);
    }
  return result;
}

}  // namespace kiosk
