#pragma once
// Commands of the machine, for tests.

#include <sys/wait.h>

#include <cstdio>
#include <string>

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

}  // namespace kiosk::testing
