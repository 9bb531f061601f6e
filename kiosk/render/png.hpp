#pragma once
// Pictures to files.

#include <string>

#include "render/picture.hpp"

namespace kiosk {

/// The same picture gives the same bytes. Throws SdlError when the file can't be written.
void save_png(const Picture&, const std::string& path);

}  // namespace kiosk
