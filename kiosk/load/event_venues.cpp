#include "load/event_parts.hpp"

namespace kiosk {
namespace {

Venue read_venue(const Object& object, const EventContext& context) {
  Venue venue;
  venue.id = object.text("id");
  venue.name = object.localized("name");
  venue.topic = object.localized("topic");
  venue.hosts = object.localized_list("hosts");
  venue.address = object.localized("address");
  venue.map_url = object.text("map_url");
  venue.capacity = object.integer("capacity");
  if (const Node* stop = object.get("stop"); stop && stop->kind == Kind::text) {
    venue.stop = context.stops.find(*stop, context.report);
  }
  if (const auto walk = object.integer("walk_to_stop")) venue.walk_to_stop = Minutes{*walk};
  venue.way_home = object.localized("way_home");
  return venue;
}

}  // namespace

std::vector<Venue> read_venues(Children list, EventContext& context) {
  return read_named(list, venue_shape, "name", context.venues, context, read_venue);
}

}  // namespace kiosk
