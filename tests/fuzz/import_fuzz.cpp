// A source of any bytes: an event file comes of it, or what is wrong with it is told; and what is made since itself
// stays the same from then on.

#include <cstdint>
#include <cstdlib>
#include <utility>

#include "import/import_event.hpp"

using namespace kiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ImportWish wish;
  wish.sources = {{"source", std::string{reinterpret_cast<const char*>(data), size}}};
  wish.zone = "Asia/Taipei";
  wish.now = Instant{std::chrono::seconds{1'599'350'400}};  // the first event's morning
  const ImportAnswer answer = import_event(wish);
  if (answer.event.empty() == answer.faults.empty()) std::abort();
  for (const std::string& fault : answer.faults) {
    // What an import makes has to be what the sign takes, whatever the source was.
    if (fault.empty() || fault.starts_with("the result: ")) std::abort();
  }
  if (answer.event.empty()) return 0;
  wish.printed = Source{"printed", answer.event};
  const ImportAnswer again = import_event(wish);
  if (!again.faults.empty()) std::abort();
  wish.printed = Source{"printed", again.event};
  if (import_event(wish).event != again.event) std::abort();
  return 0;
}
