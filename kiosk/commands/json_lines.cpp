#include "commands/json_lines.hpp"

#include "json/value.hpp"

namespace kiosk {

std::string to_json(const TimelineLine& line) {
  JsonList departures;
  for (const TimelineDeparture& d : line.departures) {
    departures.push_back(
        JsonObject{{"time", d.time}, {"cars", d.cars}, {"headsign", d.headsign}, {"minutes", d.minutes}});
  }
  return to_line(JsonObject{{"from", line.from},
                            {"until", line.until},
                            {"screen", line.screen},
                            {"phase", line.phase},
                            {"current", line.current},
                            {"next", line.next},
                            {"sponsor", line.sponsor},
                            {"departures", departures},
                            {"parallel", line.parallel},
                            {"page", static_cast<std::int64_t>(line.page)}});
}

}  // namespace kiosk
