#pragma once
// A day of the event runs from day_starts to day_starts, so that a night session is not torn at midnight
// (GTFS's service day).

#include <optional>

#include "schedule/content.hpp"

namespace kiosk {

class EventDays {
 public:
  EventDays(Zone zone, Seconds day_starts) : zone_(zone), day_starts_(day_starts) {}

  LocalDay day_of(Instant) const;
  Instant begin(LocalDay) const;
  Instant end(LocalDay day) const { return begin(day + date::days{1}); }
  const Zone& zone() const { return zone_; }

 private:
  Zone zone_;
  Seconds day_starts_;
};

/// Of the event's first day with sessions, as printed: from the first one's start until the last one's end.
struct FirstDay {
  Instant from, until;
};
std::optional<FirstDay> first_day(const Content&);

}  // namespace kiosk
