#pragma once
// Sponsors' turns: a fair order by weight.

#include <cstddef>
#include <span>
#include <vector>

namespace kiosk {

/// One whole cycle of turns, as indices into `weights` (each 1–100). In it each index has exactly weight / sum of the
/// turns (after division by the weights' common divisor), every prefix is off by less than one turn, and none comes
/// twice in a row, cyclically, where that can be avoided (no weight above half the sum). Empty for no weights.
std::vector<std::size_t> turn_order(std::span<const int> weights);

}  // namespace kiosk
