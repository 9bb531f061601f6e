#pragma once
// One line of the departures board.

#include "compose/page.hpp"

namespace kiosk {

/// The board's columns, px. Portrait has no destination column: it stands below.
struct BoardGrid {
  int time = 0, minutes = 0, cars = 0, destination = 0, gap = 0;
  double scale = 1;  ///< of all that is large, for a board of few rows

  int width() const { return time + minutes + cars + destination + 3 * gap; }
};

BoardGrid board_grid(const Page&, const Board&, int width, double scale = 1);

/// The board's name over the numerals, which need no heading, then "Car" and "To".
Block board_heads(const Page&, const Phrase& label, const Board&, const BoardGrid&);
/// `brief`: sentences, and names that would need a second line, in the leading language alone, for a board with more
/// rows than room.
Block board_row(const Page&, const BoardRow&, const BoardGrid&, bool arriving, bool brief);

}  // namespace kiosk
