// A screen file of any bytes.

#include <cstdint>
#include <cstdlib>

#include "files.hpp"

using namespace kiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string screen{reinterpret_cast<const char*>(data), size};
  const Loaded loaded = testing::load_with({{"kiosk.json", screen}, {"event.json", testing::small_event}});
  if (!loaded.usable() && loaded.problems.empty()) std::abort();
  return 0;
}
