// What loading an event file costs, and whether it is linear.

#include <iterator>
#include <string>

#include <date/date.h>

#include "figures.hpp"
#include "load/load.hpp"

namespace kiosk {
namespace {

std::string session_text(int number) {
  const date::sys_days day = date::sys_days{date::year{2021} / 1 / 1} + date::days{number / 10};
  return fmt::format(
      R"({{"id": "s{0}", "venue": "hall", "kind": "talk", "title": {{"zh-Hant": "第 {0} 場", "en": "Session {0}"}},)"
      R"( "speakers": ["Speaker {0}"], "start": "{1}T{2:02}:00", "end": "{1}T{2:02}:50", "language": "zh"}})",
      number, date::format("%F", day), 8 + number % 10);
}

std::string event_text(int sessions) {
  std::string text =
      R"({"name": "Event", "timezone": "Asia/Taipei", "venues": [{"id": "hall", "name": "Hall"}], "sessions": [)";
  for (int number = 0; number < sessions; ++number) text += (number ? ",\n" : "\n") + session_text(number);
  return text + "]}\n";
}

double milliseconds_to_load(int sessions) {
  const std::string event = event_text(sessions);
  const FileReader reader = [&](const std::string& path) -> Result<std::string> {
    if (path.ends_with("event.json")) return event;
    return std::string{R"({"venue": "hall", "event": "event.json"})"};
  };
  bool usable = true;
  const double seconds = least_seconds(7, [&] { usable = load("kiosk.json", {}, reader).usable() && usable; });
  if (!usable) fmt::print("the made-up event of {} sessions could not be used\n", sessions);
  return seconds * 1e3;
}

}  // namespace
}  // namespace kiosk

int main() {
  const double hundred = kiosk::milliseconds_to_load(100);
  const double ten_thousand = kiosk::milliseconds_to_load(10'000);
  kiosk::print_figure("loading 100 sessions", hundred, "ms", "under 10");
  kiosk::print_figure("loading 1,000 sessions", kiosk::milliseconds_to_load(1'000), "ms");
  kiosk::print_figure("loading 10,000 sessions", ten_thousand, "ms");
  kiosk::print_figure("loading, a session of 10,000 against one of 100", ten_thousand / hundred / 100, "times",
                      "linear, so about 1");
}
