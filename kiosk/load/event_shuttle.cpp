#include <fmt/format.h>

#include "load/event_reader.hpp"

namespace kiosk {

void EventReader::read_stops(Children list) {
  for (const Node& node : list) {
    const Object stop{node, stop_shape, report_};
    stops_.add(stop.get("id"), content_.stops.size(), report_);
    content_.stops.push_back(
        {stop.text("id"), stop.localized("name"), stop.localized("boarding"), stop.text("map_url")});
  }
}

void EventReader::read_departures(Children list) {
  for (const Node& node : list) {
    const Object object{node, departure_shape, report_};
    departures_.add(object.get("id"), content_.departures.size(), report_);
    content_.departures.push_back(read_departure(object));
  }
}

Departure EventReader::read_departure(const Object& object) {
  Departure departure;
  departure.id = object.text("id");
  departure.time = read_time(object, "time").value_or(Instant{});
  departure.cars = object.texts("cars");
  departure.stops = read_references(object, "stops", stops_);
  departure.minutes = read_minutes(object);
  departure.tentative = object.flag("tentative");
  return departure;
}

std::vector<Minutes> EventReader::read_minutes(const Object& object) {
  std::vector<Minutes> minutes;
  for (const Node& element : object.elements("minutes")) {
    const Minutes value{element.integer};
    if (minutes.empty() && value != Minutes{0}) {
      report_.error(element, fmt::format("expected 0, the first stop's own minute, found {}", element.integer));
    } else if (!minutes.empty() && value < minutes.back()) {
      report_.error(element, fmt::format("expected at least {}, the minute of the stop before, found {}",
                                         minutes.back().count(), element.integer));
    }
    minutes.push_back(value);
  }
  const Node* list = object.get("minutes");
  const Node* stops = object.get("stops");
  if (list && stops && minutes.size() != count_children(*stops)) {
    report_.error(
        *list, fmt::format("expected {} minutes, one for each stop, found {}", count_children(*stops), minutes.size()));
  }
  return minutes;
}

void EventReader::read_services(Children list) {
  for (const Node& node : list) content_.services.push_back(read_service({node, service_shape, report_}));
}

Service EventReader::read_service(const Object& object) {
  Service service;
  const TimeWindow window = read_window(object);
  service.from = window.from.value_or(Instant{});
  service.until = window.until.value_or(Instant{});
  if (const Node* trips = object.get("trips")) {
    const Node& fewest = trips->kind == Kind::list ? *trips->first : *trips;
    const Node& most = trips->kind == Kind::list ? *trips->first->next : *trips;
    service.fewest_trips = static_cast<int>(fewest.integer);
    service.most_trips = static_cast<int>(most.integer);
  }
  service.stops = read_references(object, "stops", stops_);
  service.tentative = object.flag("tentative");
  return service;
}

}  // namespace kiosk
