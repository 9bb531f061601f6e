#pragma once
// The event that a preview shows: what its files say as far as they can be used, else a small one that is built in.

#include "box/box.hpp"

namespace kiosk {

/// A theme with its logo.
struct PreviewTheme {
  Theme theme;
  Size logo;  ///< px; 0 x 0 without one
};

struct PreviewEvent {
  ScreenConfig screen;
  Content content;
  std::size_t venue = 0;  ///< the screen's
  PreviewTheme dark, light;
  bool starts_light = false;  ///< the screen's own theme is the light one
  bool built_in = false;
  std::vector<std::string> problems;  ///< of the files, the first one first; none where there are simply no files
  std::vector<std::string> files;     ///< whose change matters
  std::string unknown_venue;          ///< what to tell of a --venue that is not among the event's; else empty
};

/// The theme that the screen names, and the other of the two shipped ones where it lies beside it.
PreviewEvent read_preview_event(const Source&, const FileReader&);

/// One venue, two talks, one sponsor without a slide.
Content example_event();

}  // namespace kiosk
