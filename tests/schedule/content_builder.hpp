#pragma once
// Small events for tests. Times are local to the zone: "14:05" on the first day (2020-09-06), "1 14:05" on the next.

#include <cstdio>
#include <memory>
#include <string>

#include "schedule/schedule.hpp"

namespace kiosk::testing {

inline LocalizedText text(std::string s) { return {{{"", std::move(s)}}}; }

class ContentBuilder {
 public:
  explicit ContentBuilder(std::string_view zone = "Asia/Taipei",
                          date::local_days first = date::local_days{date::year{2020} / 9 / 6})
      : first_(first) {
    content.zone = *Zone::find(zone);
    content.name = text("event");
    content.playlist = {{SlotScreen::current, Seconds{15}},
                        {SlotScreen::next, Seconds{10}},
                        {SlotScreen::sponsor, Seconds{8}},
                        {SlotScreen::departures, Seconds{10}}};
  }

  LocalTime local(const std::string& when) const {
    int day = 0, h = 0, m = 0, s = 0;
    const std::size_t space = when.find(' ');
    if (space != std::string::npos) day = std::stoi(when.substr(0, space));
    std::sscanf(when.c_str() + (space == std::string::npos ? 0 : space + 1), "%d:%d:%d", &h, &m, &s);
    return first_ + date::days{day} + std::chrono::hours{h} + Minutes{m} + Seconds{s};
  }
  Instant at(const std::string& when) const { return content.zone.to_instant(local(when)).value(); }

  std::size_t venue(const std::string& id) {
    Venue v;
    v.id = id;
    v.name = text(id);
    content.venues.push_back(v);
    return content.venues.size() - 1;
  }

  /// `venue` -1 means "*".
  Session& session(const std::string& id, int venue, const std::string& start, const std::string& end) {
    Session s;
    s.id = id;
    s.title = text(id);
    s.venues = venue < 0 ? VenueSet::every() : VenueSet{static_cast<std::size_t>(venue)};
    s.start = at(start);
    s.end = at(end);
    content.sessions.push_back(s);
    return content.sessions.back();
  }

  std::size_t stop(const std::string& id) {
    content.has_shuttle = true;
    content.stops.push_back({id, text(id), {}, {}});
    return content.stops.size() - 1;
  }

  Departure& departure(const std::string& time, std::vector<std::size_t> stops) {
    content.departures.push_back({"", at(time), {"1"}, std::move(stops), {}, false, Minutes{0}, false});
    return content.departures.back();
  }

  Sponsor& sponsor(const std::string& id, int weight = 1) {
    Sponsor s;
    s.id = id;
    s.name = text(id);
    s.weight = weight;
    content.sponsors.push_back(s);
    return content.sponsors.back();
  }

  Schedule schedule(std::size_t venue = 0) const { return Schedule{std::make_shared<const Content>(content), venue}; }

  Content content;

 private:
  date::local_days first_;
};

/// "gap A>B": the phase, the current session's id or -, the next one's.
inline std::string state(const Showing& s) {
  return std::string{name_of(s.phase)} + " " + s.current.value_or("-") + ">" + s.next.value_or("-");
}

inline Showing ask(const Schedule& schedule, Instant t) { return showing_at(schedule, t, ClockTrust::trusted); }

template <typename S>
S ask_for(const Schedule& schedule, Instant t, std::string_view name) {
  return std::get<S>(showing_of(schedule, t, ClockTrust::trusted, name).value().screen);
}

/// Of the phase's screen, whichever has its turn.
inline Tide tide_of(const Schedule& schedule, Instant t) {
  return showing_of(schedule, t, ClockTrust::trusted, "current").value().tide.value();
}

inline std::string id_at(const Schedule& schedule, Instant t) { return ask(schedule, t).current.value_or("-"); }

}  // namespace kiosk::testing
