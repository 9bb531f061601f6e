#include "render/orientation.hpp"

#include <array>

namespace kiosk {

namespace {

/// Where a pixel to be seen comes from: its place with x and y exchanged or not, counted from the far side or not.
struct Turn {
  bool exchanged, from_right, from_bottom;
};

/// CIPA DC-008, 4.6.4: which side of the scene the 0th row and the 0th column are.
constexpr std::array<Turn, 8> turns{{{false, false, false},
                                     {false, true, false},
                                     {false, true, true},
                                     {false, false, true},
                                     {true, false, false},
                                     {true, false, true},
                                     {true, true, true},
                                     {true, true, false}}};

}  // namespace

Pixels oriented(Pixels stored, Size size, int orientation) {
  if (orientation < 2 || orientation > 8) return stored;
  const Turn turn = turns[static_cast<std::size_t>(orientation - 1)];
  const Size seen = turn.exchanged ? Size{size.height, size.width} : size;
  Pixels result;
  result.reserve(stored.size());
  for (int y = 0; y < seen.height; ++y) {
    for (int x = 0; x < seen.width; ++x) {
      const int across = turn.exchanged ? y : x, down = turn.exchanged ? x : y;
      const auto column = static_cast<std::size_t>(turn.from_right ? size.width - 1 - across : across);
      const auto row = static_cast<std::size_t>(turn.from_bottom ? size.height - 1 - down : down);
      result.push_back(stored[row * static_cast<std::size_t>(size.width) + column]);
    }
  }
  return result;
}

}  // namespace kiosk
