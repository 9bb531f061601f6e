#include "app/play_plan.hpp"

#include "schedule/venue_index.hpp"

namespace kiosk {

PlayPlan::PlayPlan(std::shared_ptr<const Content> content) : content_(std::move(content)) {
  for (std::size_t venue = 0; venue < content_->venues.size(); ++venue) schedules_.emplace_back(content_, venue);
}

const Schedule* PlayPlan::schedule_of(const std::string& venue) const {
  for (std::size_t i = 0; i < schedules_.size(); ++i) {
    if (content_->venues[i].id == venue) return &schedules_[i];
  }
  return nullptr;
}

std::map<std::string, double> PlayPlan::shares(const std::string& venue) const {
  std::map<std::string, double> shares;
  const Schedule* schedule = schedule_of(venue);
  if (!schedule) return shares;
  const auto turns = schedule->index().sponsor_turns();
  std::map<std::size_t, std::size_t> counts;
  for (const std::size_t sponsor : turns) ++counts[sponsor];
  for (const auto& [sponsor, count] : counts) {
    shares[content_->sponsors[sponsor].id] = static_cast<double>(count) / static_cast<double>(turns.size());
  }
  return shares;
}

std::optional<bool> PlayPlan::any_slide(const std::string& venue, Instant from, Instant until) const {
  const Schedule* schedule = schedule_of(venue);
  if (!schedule) return std::nullopt;
  for (Instant t = from; t < until;) {
    const Showing showing = showing_at(*schedule, t, ClockTrust::trusted);
    if (std::holds_alternative<SponsorScreen>(showing.screen) && showing.until <= until) return true;
    t = showing.until;
  }
  return false;
}

}  // namespace kiosk
