#pragma once
// What the event promises its sponsors, from the same pure functions as the sign.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "schedule/schedule.hpp"

namespace kiosk {

class PlayPlan {
 public:
  explicit PlayPlan(std::shared_ptr<const Content>);

  const Content& content() const { return *content_; }
  /// Of the venue's sponsor turns, 0 to 1, by the sponsors that have any. Empty for an unknown venue.
  std::map<std::string, double> shares(const std::string& venue) const;
  /// Whether a whole slide is planned within [from, until). Nothing for an unknown venue.
  std::optional<bool> any_slide(const std::string& venue, Instant from, Instant until) const;

 private:
  const Schedule* schedule_of(const std::string& venue) const;

  std::shared_ptr<const Content> content_;
  std::vector<Schedule> schedules_;  ///< by venue
};

}  // namespace kiosk
