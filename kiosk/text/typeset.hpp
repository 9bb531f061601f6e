#pragma once
// How a text breaks, without a picture: what the `typeset` command prints.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/line_costs.hpp"
#include "text/text_measure.hpp"

namespace kiosk {

/// The lines of a text whose size is 1 em in a box of `width_em`: nothing shrinks, the best number of lines up to
/// `max_lines` is chosen, beyond that an ellipsis. The source's characters, spaces at line edges dropped; none for a
/// blank text. `language` is BCP 47; empty: the script decides.
std::vector<std::string> typeset(std::string_view text, std::string_view language, double width_em, int max_lines,
                                 const TextMeasure&, std::span<const std::string> keep_together = {},
                                 const LineCosts& = {});

}  // namespace kiosk
