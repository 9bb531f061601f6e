#include <doctest/doctest.h>

#include "import/readers.hpp"

using namespace kiosk;

namespace {

std::string zone_of_events(const std::string& first, const std::string& second) {
  const auto event = [](const std::string& zone) {
    const std::string tzid = zone.empty() ? "" : ";TZID=" + zone;
    return "BEGIN:VEVENT\nSUMMARY:A\nLOCATION:R\nDTSTART" + tzid + ":20200906T090000\nDTEND" + tzid +
           ":20200906T100000\nEND:VEVENT\n";
  };
  const auto read = read_calendar({"plan.ics", "BEGIN:VCALENDAR\n" + event(first) + event(second) + "END:VCALENDAR\n"});
  REQUIRE(read);
  return read->zone;
}

}  // namespace

TEST_CASE("A calendar that says no zone is in the one that all its events have") {
  CHECK(zone_of_events("Europe/London", "Europe/London") == "Europe/London");
  CHECK(zone_of_events("Europe/London", "Europe/Paris").empty());
  CHECK(zone_of_events("Europe/London", "").empty());
  CHECK(zone_of_events("UTC", "UTC").empty());
}
