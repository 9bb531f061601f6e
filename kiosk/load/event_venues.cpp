#include <map>

#include <fmt/format.h>

#include "load/event_parts.hpp"
#include "schedule/content_names.hpp"
#include "text/folding.hpp"

namespace kiosk {
namespace {

WayStep read_way_step(const Object& object, const EventContext&) {
  WayStep step;
  step.by = value_named<TravelMode>(object.text("by"), travel_mode_names).value_or(TravelMode::walk);
  if (const auto minutes = object.integer("minutes")) step.minutes = Minutes{*minutes};
  step.text = object.localized("text");
  return step;
}

void read_way_home(const Object& object, Venue& venue, const EventContext& context) {
  const Node* way = object.get("way_home");
  if (!way) return;
  if (way->kind == Kind::list) {
    venue.way_steps = read_each(children(*way), way_step_shape, context, read_way_step);
  } else {
    venue.way_home = read_localized(*way);
  }
}

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
  read_way_home(object, venue, context);
  return venue;
}

/// Where the name is written that has this language.
const Node& place_of_name(const Node& venue, const std::string& tag) {
  const Node& name = *find_member(venue, "name");
  const Node* text = name.kind == Kind::object ? find_member(name, tag) : nullptr;
  return text ? *text : name;
}

/// Staff choose by id, people by what they read.
void warn_about_same_names(Children list, const std::vector<Venue>& venues, Report& report) {
  std::map<std::string, std::size_t> first;
  std::size_t i = 0;
  for (const Node& node : list) {
    const Venue& venue = venues[i];
    for (const auto& [tag, name] : venue.name.by_language) {
      const auto [known, is_new] = first.try_emplace(folded(name), i);
      if (is_new || known->second == i) continue;
      report.warning(place_of_name(node, tag),
                     fmt::format("the venues \"{}\" and \"{}\" are both called \"{}\": nobody "
                                 "can tell on a screen which is meant",
                                 venues[known->second].id, venue.id, name));
      break;
    }
    ++i;
  }
}

}  // namespace

std::vector<Venue> read_venues(Children list, EventContext& context) {
  std::vector<Venue> venues = read_named(list, venue_shape, "name", context.venues, context, read_venue);
  warn_about_same_names(list, venues, context.report);
  assign_signs(list, venues, context.report);
  return venues;
}

}  // namespace kiosk
