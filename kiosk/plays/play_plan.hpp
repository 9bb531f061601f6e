#pragma once
// What the event promises its sponsors, from the same pure functions as the sign.

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "schedule/schedule.hpp"

namespace kiosk {

/// Of the venue's sponsor turns, 0 to 1, by the ids of the sponsors that have any.
std::map<std::string, double> promised_shares(const Schedule&);

/// One venue's day with sessions.
struct Programme {
  Instant day_begin, day_end;  ///< the event's day
  Instant from, until;         ///< of the sessions: the first's begin, the latest end

  bool on_day_of(Instant t) const { return day_begin <= t && t < day_end; }
};

/// In their order.
std::vector<Programme> programmes(const Schedule&);

class PlayPlan {
 public:
  explicit PlayPlan(std::shared_ptr<const Content>);

  const Content& content() const { return *content_; }
  /// As promised_shares. Empty for an unknown venue.
  std::map<std::string, double> shares(const std::string& venue) const;
  /// Whether a whole slide is planned within [from, until). Nothing for an unknown venue.
  std::optional<bool> any_slide(const std::string& venue, Instant from, Instant until) const;
  /// Empty for an unknown venue.
  std::span<const Programme> programmes_at(const std::string& venue) const;

 private:
  std::optional<std::size_t> venue_called(const std::string& id) const;

  std::shared_ptr<const Content> content_;
  std::vector<Schedule> schedules_;                 ///< by venue
  std::vector<std::vector<Programme>> programmes_;  ///< by venue
};

}  // namespace kiosk
