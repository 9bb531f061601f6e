#pragma once
// A day of the event runs from day_starts to day_starts, so that a night session is not torn at midnight
// (GTFS's service day).

#include "schedule/time.hpp"

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

}  // namespace kiosk
