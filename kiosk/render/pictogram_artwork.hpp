#pragma once

#include <string_view>

namespace kiosk {

/// The text of assets/pictograms.svg.
extern const std::string_view pictogram_artwork;

}  // namespace kiosk
