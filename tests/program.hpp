#pragma once
// The built program, from outside.

#include <string>
#include <utility>

#include "folder.hpp"
#include "shell.hpp"

namespace kiosk::testing {

/// Runs in the project's folder, where config/kiosk.json is found.
inline Outcome kiosk_program(const std::string& arguments) {
  return shell("cd " KIOSK_SOURCE_DIR " && env -u KIOSK_CONFIG SDL_VIDEODRIVER=dummy " KIOSK_PROGRAM " " + arguments);
}

/// Width and height as a PNG's header has them.
inline std::pair<int, int> png_size(const std::string& path) {
  const std::string bytes = contents(path);
  if (bytes.size() < 24) return {0, 0};
  const auto number = [&](std::size_t at) {
    int n = 0;
    for (std::size_t i = 0; i < 4; ++i) n = n * 256 + static_cast<unsigned char>(bytes[at + i]);
    return n;
  };
  return {number(16), number(20)};
}

}  // namespace kiosk::testing
