#include "load/event_reader.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "load/event_parts.hpp"
#include "load/zone_names.hpp"
#include "schedule/screen_table.hpp"
#include "schedule/time_text.hpp"

namespace kiosk {
namespace {

constexpr Slot default_playlist[] = {{SlotScreen::current, Seconds{15}},
                                     {SlotScreen::next, Seconds{10}},
                                     {SlotScreen::sponsor, Seconds{8}},
                                     {SlotScreen::departures, Seconds{10}}};

/// Current where the name is none, which is an error already.
Slot read_slot(const Object& slot, const EventContext&) {
  const Seconds dwell{slot.integer("seconds").value_or(1)};
  return {slot_named(slot.text("screen")).value_or(SlotScreen::current), dwell};
}

Zone read_zone(const Object& event, Report& report) {
  const Node* name = event.get("timezone");
  if (!name) return Zone::utc();
  const std::string_view modern = modern_zone_name(name->text);
  const std::string old_name =
      fmt::format("\"{}\" is an old name, which Debian 13 knows with the package tzdata-legacy alone; write \"{}\"",
                  name->text, modern);
  if (const auto zone = Zone::find(name->text)) {
    if (!modern.empty()) report.warning(*name, old_name);
    return *zone;
  }
  if (!Zone::find("Etc/UTC")) {
    report.error(*name, "no time zone can be found on this machine: install the package tzdata");
    return Zone::utc();
  }
  report.error(*name, modern.empty()
                          ? fmt::format("unknown timezone \"{}\"; expected a name such as \"Asia/Taipei\"", name->text)
                          : "unknown timezone: " + old_name);
  return Zone::utc();
}

void read_day_start(const Object& event, Content& content) {
  if (const Node* time = event.get("day_starts")) content.day_starts = read_clock_time(time->text).value_or(Seconds{});
}

/// Venues name stops, and departures are read when those are known.
void read_venues_and_shuttle(const Object& event, EventContext& context, Content& content) {
  const Node* node = event.get("shuttle");
  if (!node) {
    content.venues = read_venues(event.elements("venues"), context);
    return;
  }
  content.has_shuttle = true;
  const Object shuttle{*node, shuttle_shape, context.report};
  content.stops = read_stops(shuttle.elements("stops"), context);
  content.venues = read_venues(event.elements("venues"), context);
  content.departures = read_departures(shuttle.elements("departures"), context);
  content.services = read_services(shuttle.elements("services"), context);
}

void warn_about_unshown(const Object& event, const Content& content, Report& report) {
  const Node* cards = event.get("cards");
  if (!cards || !cards->first) return;
  for (const Slot& slot : content.playlist) {
    if (slot.screen == SlotScreen::card) return;
  }
  report.warning(*cards, "these cards are never shown: the playlist has no screen \"card\"");
}

/// It stands in topics and folders, which others than the sign read.
std::string read_event_id(const Object& event, Report& report) {
  const Node* node = event.get("id");
  if (!node) return "";
  const bool plain = std::ranges::all_of(
      node->text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
  if (!plain) {
    report.error(*node, fmt::format("expected small letters, digits and hyphens, such as \"pycontw-2020\", found {}",
                                    describe(*node)));
  }
  return node->text;
}

void read_version(const Object& event, const EventContext& context, Content& content) {
  content.id = read_event_id(event, context.report);
  content.as_of = read_time(event, "as_of", context);
  content.serial = event.integer("serial").value_or(0);
}

Content read_content(const Object& event, EventContext& context) {
  Content content;
  content.name = event.localized("name");
  content.zone = context.zone = read_zone(event, context.report);
  read_day_start(event, content);
  read_version(event, context, content);
  read_venues_and_shuttle(event, context, content);
  content.walks = read_walks(event.elements("walks"), context);
  content.sessions = read_sessions(event.elements("sessions"), context);
  content.sponsors = read_sponsors(event.elements("sponsors"), context);
  limit_turns(event, content, context.report);
  content.playlist = read_playlist(event, context);
  content.keep_together = event.texts("keep_together");
  content.cards = read_cards(event.elements("cards"), context);
  content.announcements = read_announcements(event.elements("announcements"), context);
  apply_changes(event.elements("changes"), context, content);
  warn_about_overlaps(event.elements("sessions"), content, context.report);
  warn_about_unshown(event, content, context.report);
  return content;
}

}  // namespace

std::string resolve_path(const std::string& named_in, const std::string& path) {
  return (std::filesystem::path{named_in}.parent_path() / path).lexically_normal().string();
}

EventFile read_event(const Node& root, Report& report, const FileProbe& probe) {
  EventContext context{.report = report, .probe = probe};
  const Object event{root, event_shape, report};
  if (!within_limits(event, report)) return EventFile{Content{}, Names{context.venues}, false};
  Content content = read_content(event, context);
  return {std::move(content), std::move(context.venues), true};
}

std::vector<Slot> read_playlist(const Object& event, const EventContext& context) {
  if (!event.get("playlist")) return {std::begin(default_playlist), std::end(default_playlist)};
  return read_each(event.elements("playlist"), slot_shape, context, read_slot);
}

}  // namespace kiosk
