#pragma once
// A board's rows: a rule above each, as much air between them as there is room for.

#include <functional>

#include "compose/page.hpp"

namespace kiosk {

/// As many as fit, then `more(hidden)`.
Block ruled_rows(const Page&, std::vector<Block> rows, int width, int height, const std::function<Block(int)>& more);

/// With the least air between them, px.
int least_ruled_height(const Page&, const std::vector<Block>& rows);

}  // namespace kiosk
