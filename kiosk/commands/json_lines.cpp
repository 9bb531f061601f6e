#include "commands/json_lines.hpp"

#include <nlohmann/json.hpp>

namespace kiosk {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); }

/// Bytes that are no UTF-8 become U+FFFD: a result is always a line of JSON.
std::string one_line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

std::string to_json(const TimelineLine& line) {
  Json departures = Json::array();
  for (const TimelineDeparture& d : line.departures) {
    departures.push_back({{"time", d.time}, {"cars", d.cars}, {"headsign", d.headsign}, {"minutes", d.minutes}});
  }
  return one_line({{"from", line.from},
                   {"until", line.until},
                   {"screen", line.screen},
                   {"phase", line.phase},
                   {"current", or_null(line.current)},
                   {"next", or_null(line.next)},
                   {"sponsor", or_null(line.sponsor)},
                   {"departures", departures}});
}

std::string to_json(const Problem& problem) {
  return one_line({{"file", problem.file},
                   {"line", problem.line},
                   {"column", problem.column},
                   {"severity", problem.severity == Severity::error ? "error" : "warning"},
                   {"message", problem.what},
                   {"pointer", problem.pointer}});
}

}  // namespace kiosk
