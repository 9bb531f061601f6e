#include "load/event_reader.hpp"

#include <filesystem>

#include <fmt/format.h>

#include "load/time_text.hpp"
#include "schedule/screen_table.hpp"

namespace kiosk {
namespace {

constexpr Slot default_playlist[] = {{SlotScreen::current, Seconds{15}},
                                     {SlotScreen::next, Seconds{10}},
                                     {SlotScreen::sponsor, Seconds{8}},
                                     {SlotScreen::departures, Seconds{10}}};

}  // namespace

std::string resolve_path(const std::string& named_in, const std::string& path) {
  return (std::filesystem::path{named_in}.parent_path() / path).lexically_normal().string();
}

void EventReader::read(const Node& root) {
  const Object event{root, event_shape, report_};
  content_.name = event.localized("name");
  read_zone(event);
  read_day_start(event);
  if (const Node* shuttle = event.get("shuttle")) {
    content_.has_shuttle = true;
    const Object object{*shuttle, shuttle_shape, report_};
    read_stops(object.elements("stops"));
    read_venues(event.elements("venues"));
    read_departures(object.elements("departures"));
    read_services(object.elements("services"));
  } else {
    read_venues(event.elements("venues"));
  }
  read_sessions(event.elements("sessions"));
  read_sponsors(event.elements("sponsors"));
  read_playlist(event);
  content_.keep_together = event.texts("keep_together");
  read_cards(event.elements("cards"));
  read_announcements(event.elements("announcements"));
  read_changes(event.elements("changes"));
  warn_about_overlaps(event.elements("sessions"));
  warn_about_unshown(event);
}

void EventReader::read_zone(const Object& event) {
  const Node* name = event.get("timezone");
  if (!name) return;
  if (const auto zone = Zone::find(name->text)) {
    content_.zone = *zone;
    return;
  }
  report_.error(*name, fmt::format("unknown timezone \"{}\"; expected a name such as \"Asia/Taipei\"", name->text));
}

void EventReader::read_day_start(const Object& event) {
  if (const Node* time = event.get("day_starts")) content_.day_starts = read_clock_time(time->text).value_or(Seconds{});
}

void EventReader::read_venues(Children list) {
  for (const Node& node : list) {
    const Object object{node, venue_shape, report_};
    venues_.add(object.get("id"), content_.venues.size(), report_);
    content_.venues.push_back(read_venue(object));
  }
}

Venue EventReader::read_venue(const Object& object) {
  Venue venue;
  venue.id = object.text("id");
  venue.name = object.localized("name");
  venue.topic = object.localized("topic");
  venue.hosts = object.localized_list("hosts");
  venue.address = object.localized("address");
  venue.map_url = object.text("map_url");
  venue.capacity = object.integer("capacity");
  if (const Node* stop = object.get("stop"); stop && stop->kind == Kind::text) venue.stop = stops_.find(*stop, report_);
  if (const auto walk = object.integer("walk_to_stop")) venue.walk_to_stop = Minutes{*walk};
  venue.way_home = object.localized("way_home");
  return venue;
}

void EventReader::read_playlist(const Object& event) {
  if (!event.get("playlist")) content_.playlist.assign(std::begin(default_playlist), std::end(default_playlist));
  for (const Node& node : event.elements("playlist")) {
    const Object slot{node, slot_shape, report_};
    const Seconds dwell{slot.integer("seconds").value_or(1)};
    if (const auto screen = slot_named(slot.text("screen"))) content_.playlist.push_back({*screen, dwell});
  }
}

void EventReader::read_cards(Children list) {
  for (const Node& node : list) {
    const Object card{node, card_shape, report_};
    content_.cards.push_back({card.localized("title"), card.localized("body"), card.text("url"), read_window(card),
                              read_venues_or_every(card)});
  }
}

void EventReader::read_announcements(Children list) {
  for (const Node& node : list) {
    const Object announcement{node, announcement_shape, report_};
    content_.announcements.push_back({announcement.localized("text"), read_window(announcement),
                                      read_venues_or_every(announcement), announcement.text("level") == "urgent"});
  }
}

void EventReader::warn_about_unshown(const Object& event) {
  const Node* cards = event.get("cards");
  if (!cards || !cards->first) return;
  for (const Slot& slot : content_.playlist) {
    if (slot.screen == SlotScreen::card) return;
  }
  report_.warning(*cards, "these cards are never shown: the playlist has no screen \"card\"");
}

}  // namespace kiosk
