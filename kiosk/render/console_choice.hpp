#pragma once
// Which displays a machine without a desktop shows on, and in which mode.

#include <memory>
#include <string>
#include <vector>

#include "render/drm_card.hpp"
#include "render/sdl_error.hpp"

namespace kiosk {

/// No other way leads to a display that is not there, or that another program has. Who opened the device while that had
/// it may never take it: it has to be opened anew.
struct NoDisplayConnected : SdlError {
  using SdlError::SdlError;
};

struct ConsoleWish {
  std::string mode = "auto";  ///< see mode_to_set
  bool mirror = false;        ///< all of the card's displays show the same
};

struct ConsoleChoice {
  std::unique_ptr<DrmCard> card;
  std::vector<DrmHead> heads;         ///< at least one; the modes of all are of one size
  bool has_wished_mode = true;        ///< else the first one keeps its own
  std::vector<std::string> left_out;  ///< connectors of displays that can't show the same as the first one
};

/// The first connected display of these cards in the mode that mode_to_set chooses; where all are to show the same, in
/// the best mode of a size that all have, else of its own. Throws NoDisplayConnected where there is none to be had.
ConsoleChoice choose_console(std::vector<std::unique_ptr<DrmCard>>, const ConsoleWish&);

}  // namespace kiosk
