#pragma once
// Ends that a sheet leaves to the reader's eye.

#include <vector>

#include "import/programme.hpp"

namespace kiosk {

/// Sessions whose end is their start get that of the next one in any of their rooms the same day. The places in
/// `sessions` of those that have none after them, ascending; `without_end` holds the places of all that lack one.
std::vector<std::size_t> fill_sheet_ends(std::vector<SourceSession>& sessions,
                                         const std::vector<std::size_t>& without_end);

}  // namespace kiosk
