#include "load/event_context.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "schedule/time_text.hpp"

namespace kiosk {

std::optional<Instant> read_time(const Object& object, std::string_view key, const EventContext& context) {
  const Node* value = object.get(key);
  if (!value) return std::nullopt;
  const auto time = parse_time(value->text, context.zone);
  if (!time) {
    context.report.error(*value, fmt::format("{} does not exist in {}: the clocks are put forward over it", value->text,
                                             context.zone.name()));
  }
  return time;
}

TimeWindow read_window(const Object& object, const EventContext& context) {
  const TimeWindow window{read_time(object, "from", context), read_time(object, "until", context)};
  if (window.from && window.until && *window.until <= *window.from) {
    context.report.error(*object.get("until"), fmt::format("expected a time after \"from\" ({}), found {}",
                                                           object.text("from"), object.text("until")));
  }
  return window;
}

std::vector<std::size_t> read_references(const Object& object, std::string_view key, const Names& names,
                                         Report& report) {
  std::vector<std::size_t> indices;
  for (const Node& element : object.elements(key)) {
    if (const auto index = names.find(element, report)) indices.push_back(*index);
  }
  return indices;
}

VenueSet read_venues_meant(const Node& value, const EventContext& context) {
  if (value.kind != Kind::list) {
    if (value.text == "*") return VenueSet::every();
    const auto index = context.venues.find(value, context.report);
    return index ? VenueSet{*index} : VenueSet::none();
  }
  std::vector<std::size_t> indices;
  for (const Node& element : children(value)) {
    if (const auto index = context.venues.find(element, context.report)) indices.push_back(*index);
  }
  std::ranges::sort(indices);
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
  return VenueSet{std::move(indices)};
}

VenueSet read_venues_or_every(const Object& object, const EventContext& context) {
  const Node* venues = object.get("venues");
  return venues ? read_venues_meant(*venues, context) : VenueSet::every();
}

}  // namespace kiosk
