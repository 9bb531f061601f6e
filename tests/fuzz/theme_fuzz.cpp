// A theme of any bytes.

#include <cstdint>
#include <cstdlib>

#include "files.hpp"

using namespace kiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string theme{reinterpret_cast<const char*>(data), size};
  const Loaded loaded =
      testing::load_with({{"kiosk.json", R"({"venue": "hall", "event": "event.json", "theme": "theme.json"})"},
                          {"event.json", testing::small_event},
                          {"theme.json", theme}});
  if (!loaded.theme && loaded.problems.empty()) std::abort();
  return 0;
}
