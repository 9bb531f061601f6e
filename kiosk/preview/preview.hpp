#pragma once
// The door: a sponsor's slide as a venue will show it, in a window at a desk or as a picture of that window.

#include <optional>
#include <string>

#include "box/box.hpp"
#include "machine/journal.hpp"

namespace kiosk {

struct PreviewSettings {
  Source source;
  std::string slide;         ///< a file; empty: the event's first sponsor's
  std::optional<Size> size;  ///< of the venue's picture
  std::string at;            ///< empty: the venue's first session
  std::string keys;          ///< pressed before the first picture, as WindowWait has them, between blanks
  std::string output;        ///< a PNG file instead of a window, or empty
};

/// Throws SdlError where there is no display and no picture was asked for.
Exit preview(const PreviewSettings&, Journal&);

}  // namespace kiosk
