#pragma once
// The event file -> Content. Reads everything it can, however much is wrong; Content is only of use when the report
// has no errors.

#include "load/names.hpp"
#include "load/object.hpp"

namespace kiosk {

class EventReader {
 public:
  EventReader(Report& report, const FileProbe& probe) : report_(report), probe_(probe) {}

  void read(const Node& root);

  Content take_content() { return std::move(content_); }
  const Names& venues() const { return venues_; }

 private:
  void read_zone(const Object& event);
  void read_day_start(const Object& event);

  void read_venues(Children);
  Venue read_venue(const Object&);
  void read_sessions(Children);
  Session read_session(const Object&);
  void check_span(const Object&, const Session&);

  void read_stops(Children);
  void read_departures(Children);
  Departure read_departure(const Object&);
  std::vector<Minutes> read_minutes(const Object&);
  void read_services(Children);
  Service read_service(const Object&);

  void read_sponsors(Children);
  Sponsor read_sponsor(const Object&);
  void read_scope(const Node&, Sponsor&);
  void read_scope_part(const Node&, Sponsor&);
  void read_playlist(const Object& event);
  void read_cards(Children);
  void read_announcements(Children);

  void read_changes(Children);
  void read_change(const Object&);
  void change_session(const Object&);
  void change_departure(const Object&);
  void move_session(Session&, const Node& venue);

  void warn_about_overlaps(Children sessions);
  void warn_about_unshown(const Object& event);

  std::optional<Instant> read_time(const Object&, std::string_view key);
  TimeWindow read_window(const Object&);
  std::vector<std::size_t> read_references(const Object&, std::string_view key, const Names&);
  /// An id, a list of ids, or "*".
  VenueSet read_venues_meant(const Node&);
  /// Of its "venues"; every one where the key is missing.
  VenueSet read_venues_or_every(const Object&);
  std::string read_slide(const Object&);

  Report& report_;
  const FileProbe& probe_;
  Content content_;
  Names venues_{"venue"}, sessions_{"session"}, stops_{"stop"}, departures_{"departure"}, sponsors_{"sponsor"};
};

/// As it can be opened: relative to the file that names it, or absolute.
std::string resolve_path(const std::string& named_in, const std::string& path);

}  // namespace kiosk
