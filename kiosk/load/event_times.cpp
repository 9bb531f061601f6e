// What several objects of the event file have in common: times, windows, references.

#include <algorithm>

#include <fmt/format.h>

#include "load/event_reader.hpp"
#include "load/time_text.hpp"

namespace kiosk {

std::optional<Instant> EventReader::read_time(const Object& object, std::string_view key) {
  const Node* value = object.get(key);
  if (!value) return std::nullopt;
  const auto time = parse_time(value->text, content_.zone);
  if (!time) {
    report_.error(*value, fmt::format("{} does not exist in {}: the clocks are put forward over it", value->text,
                                      content_.zone.name()));
  }
  return time;
}

TimeWindow EventReader::read_window(const Object& object) {
  const TimeWindow window{read_time(object, "from"), read_time(object, "until")};
  if (window.from && window.until && *window.until <= *window.from) {
    report_.error(*object.get("until"), fmt::format("expected a time after \"from\" ({}), found {}",
                                                    object.text("from"), object.text("until")));
  }
  return window;
}

std::vector<std::size_t> EventReader::read_references(const Object& object, std::string_view key, const Names& names) {
  std::vector<std::size_t> indices;
  for (const Node& element : object.elements(key)) {
    if (const auto index = names.find(element, report_)) indices.push_back(*index);
  }
  return indices;
}

VenueSet EventReader::read_venues_meant(const Node& value) {
  if (value.kind != Kind::list) {
    if (value.text == "*") return VenueSet::every();
    const auto index = venues_.find(value, report_);
    return index ? VenueSet{*index} : VenueSet::none();
  }
  std::vector<std::size_t> indices;
  for (const Node& element : children(value)) {
    if (const auto index = venues_.find(element, report_)) indices.push_back(*index);
  }
  std::ranges::sort(indices);
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
  return VenueSet{std::move(indices)};
}

VenueSet EventReader::read_venues_or_every(const Object& object) {
  const Node* venues = object.get("venues");
  return venues ? read_venues_meant(*venues) : VenueSet::every();
}

}  // namespace kiosk
