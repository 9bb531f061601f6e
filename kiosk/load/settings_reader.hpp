#pragma once
// The two small files: the screen's and the theme's.

#include "load/object.hpp"

namespace kiosk {

/// Paths come out as they can be opened. Of use only when the report has no errors.
ScreenConfig read_screen(const Object&, const std::string& file, Report&);

Theme read_theme(const Node& root, Report&, const FileProbe&);

}  // namespace kiosk
