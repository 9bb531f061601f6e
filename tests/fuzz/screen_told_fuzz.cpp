// What a broker hands out as screens' words, and its topics.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "status/screen_told.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  static_cast<void>(kiosk::read_topic(bytes));
  if (const auto told = kiosk::read_screen_told(bytes)) {
    const auto again = kiosk::read_screen_told(kiosk::to_line(kiosk::json_object(*told)));
    if (!again || kiosk::is_news(*told, *again)) std::abort();
  }
  if (const auto seen = kiosk::read_screen_seen(bytes)) {
    if (!kiosk::read_screen_seen(kiosk::to_json(*seen))) std::abort();
  }
  return 0;
}
