#pragma once
// The built program, from outside.

#include <sys/wait.h>

#include <cstdio>
#include <string>
#include <utility>

#include "folder.hpp"

namespace kiosk::testing {

struct Outcome {
  int exit_code;
  std::string output;  ///< standard output, or both where 2>&1 was asked for
};

inline Outcome shell(const std::string& command) {
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");
  char buffer[4096];
  for (std::size_t got; (got = fread(buffer, 1, sizeof buffer, pipe)) > 0;) output.append(buffer, got);
  const int status = pclose(pipe);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, output};
}

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
