#pragma once
// Picture files for tests, made where they are needed.

#include <string>

#include "folder.hpp"
#include "render/picture.hpp"

namespace kiosk::testing {

inline std::string png(const std::string& path, Size size, Color color) {
  save_png(Picture{size, color}, path);
  return path;
}

}  // namespace kiosk::testing
