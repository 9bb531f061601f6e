#pragma once
// How a picture goes on beyond its edges: each in its own colours, where it is of few plain ones.

#include <cstdint>
#include <span>
#include <vector>

#include "compose/display_list.hpp"

namespace kiosk {

/// Px along the edge, from the left or the top: [begin, end).
struct EdgeBand {
  int begin = 0, end = 0;
  Color color;
  bool operator==(const EdgeBand&) const = default;
};

/// The whole of an edge, band after band: a slide's ground, and its footer. Empty where the edge is no such.
using EdgeBands = std::vector<EdgeBand>;
inline constexpr std::size_t most_edge_bands = 8;

/// Of an edge's pixels, premultiplied 0xAARRGGBB. A compressed picture's noise, and what a tenth of the pixels are, is
/// passed over; where six tenths are of one colour and the rest artwork over the edge, that colour is all. A gradient,
/// or what can be seen through, has no bands.
EdgeBands edge_bands(std::span<const std::uint32_t>);

/// Of the sides at which a larger box goes on; the others are empty.
struct PictureEdges {
  EdgeBands left, right, top, bottom;
  bool operator==(const PictureEdges&) const = default;
};
PictureEdges edges_within(const std::vector<std::uint32_t>& pixels, Size size, Size box);

}  // namespace kiosk
