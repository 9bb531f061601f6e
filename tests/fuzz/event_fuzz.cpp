// An event file of any bytes: it is loaded or its problems are told, and what was loaded has an answer at any time.

#include <cstdint>
#include <cstdlib>

#include "files.hpp"
#include "schedule/schedule.hpp"

using namespace kiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string event{reinterpret_cast<const char*>(data), size};
  const Loaded loaded =
      testing::load_with({{"kiosk.json", R"({"venue": "hall", "event": "event.json"})"}, {"event.json", event}});
  for (const Problem& problem : loaded.problems) {
    if (to_text(problem).empty() || problem.line < 1 || problem.column < 1) std::abort();
  }
  if (!loaded.content || loaded.content->venues.empty()) {
    if (loaded.problems.empty()) std::abort();
    return 0;
  }
  const Schedule schedule{std::make_shared<const Content>(*loaded.content), 0};
  Instant now{};
  if (!loaded.content->sessions.empty()) now = loaded.content->sessions.front().start;
  for (int i = 0; i < 20; ++i) {
    const Showing showing = showing_at(schedule, now, i % 5 == 4 ? ClockTrust::untrusted : ClockTrust::trusted);
    if (showing.until <= now) std::abort();
    if (showing.until == Instant::max()) break;
    now = showing.until;
  }
  return 0;
}
