#pragma once
// Which of a display's modes to set on a bare console.

#include <optional>
#include <span>
#include <string_view>

#include "compose/display_list.hpp"

namespace kiosk {

struct DisplayMode {
  Size size;
  int refresh = 0;  ///< Hz; 0 when unknown

  bool operator==(const DisplayMode&) const = default;
};

/// "1920x1080@60", or without the rate.
std::string to_text(const DisplayMode&);
/// Nothing when it is not of that form. The rate is 0 when none is given.
std::optional<DisplayMode> read_mode(std::string_view);

/// The mode to set, or nothing: the display's own is right.
///
/// `wish` is "auto", "preferred", or a mode. "auto" takes the display's own unless that needs more than a Raspberry
/// Pi's HDMI carries without scrambling (4K at 60 Hz gets lost when a television is switched off and on): then the
/// largest that doesn't. A mode that the display doesn't have leaves its own too; see has_mode.
std::optional<DisplayMode> mode_to_set(std::string_view wish, const DisplayMode& own, std::span<const DisplayMode>);

/// Whether `wish` can be had.
bool has_mode(std::string_view wish, std::span<const DisplayMode>);

}  // namespace kiosk
