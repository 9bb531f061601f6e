// A log of plays of any bytes, and the report on it.

#include <cstdint>
#include <cstdlib>

#include "plays/play_lines.hpp"

using namespace kiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const PlayLines lines = read_play_lines({reinterpret_cast<const char*>(data), size});
  for (const Play& play : lines.plays) {
    if (read_play(to_json(play)) != play) std::abort();
  }
  return 0;
}
