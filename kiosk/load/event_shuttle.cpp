#include <fmt/format.h>

#include "load/event_parts.hpp"

namespace kiosk {
namespace {

Stop read_stop(const Object& object, const EventContext&) {
  return {object.text("id"), object.localized("name"), object.localized("boarding"), object.text("map_url")};
}

std::vector<Minutes> read_minutes(const Object& object, Report& report) {
  std::vector<Minutes> minutes;
  for (const Node& element : object.elements("minutes")) {
    const Minutes value{element.integer};
    if (minutes.empty() && value != Minutes{0}) {
      report.error(element, fmt::format("expected 0, the first stop's own minute, found {}", element.integer));
    } else if (!minutes.empty() && value < minutes.back()) {
      report.error(element, fmt::format("expected at least {}, the minute of the stop before, found {}",
                                        minutes.back().count(), element.integer));
    }
    minutes.push_back(value);
  }
  const Node* list = object.get("minutes");
  const Node* stops = object.get("stops");
  if (list && stops && minutes.size() != count_children(*stops)) {
    report.error(
        *list, fmt::format("expected {} minutes, one for each stop, found {}", count_children(*stops), minutes.size()));
  }
  return minutes;
}

Departure read_departure(const Object& object, const EventContext& context) {
  Departure departure;
  departure.id = object.text("id");
  departure.time = read_time(object, "time", context).value_or(Instant{});
  departure.cars = object.texts("cars");
  departure.stops = read_references(object, "stops", context.stops, context.report);
  departure.minutes = read_minutes(object, context.report);
  departure.tentative = object.flag("tentative");
  return departure;
}

Service read_service(const Object& object, const EventContext& context) {
  Service service;
  const TimeWindow window = read_window(object, context);
  service.from = window.from.value_or(Instant{});
  service.until = window.until.value_or(Instant{});
  if (const Node* trips = object.get("trips")) {
    const Node& fewest = trips->kind == Kind::list ? *trips->first : *trips;
    const Node& most = trips->kind == Kind::list ? *trips->first->next : *trips;
    service.fewest_trips = static_cast<int>(fewest.integer);
    service.most_trips = static_cast<int>(most.integer);
  }
  service.stops = read_references(object, "stops", context.stops, context.report);
  service.tentative = object.flag("tentative");
  return service;
}

}  // namespace

std::vector<Stop> read_stops(Children list, EventContext& context) {
  return read_named(list, stop_shape, "name", context.stops, context, read_stop);
}

std::vector<Departure> read_departures(Children list, EventContext& context) {
  return read_named(list, departure_shape, "", context.departures, context, read_departure);
}

std::vector<Service> read_services(Children list, const EventContext& context) {
  return read_each(list, service_shape, context, read_service);
}

}  // namespace kiosk
