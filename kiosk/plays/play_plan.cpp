#include "plays/play_plan.hpp"

#include <algorithm>

#include "schedule/venue_index.hpp"

namespace kiosk {
namespace {

/// What a day without sessions shows comes again within it; a log may have lines from centuries apart.
constexpr std::chrono::hours long_enough{48};

bool slide_within(const Schedule& schedule, Instant from, Instant until) {
  while (from < until) {
    const Showing showing = showing_at(schedule, from, ClockTrust::trusted);
    if (std::holds_alternative<SponsorScreen>(showing.screen) && showing.until <= until) return true;
    from = showing.until;
  }
  return false;
}

}  // namespace

std::map<std::string, double> promised_shares(const Schedule& schedule) {
  const Content& content = schedule.content();
  const bool has_slot =
      std::ranges::find(content.playlist, SlotScreen::sponsor, &Slot::screen) != content.playlist.end();
  const auto turns = schedule.index().sponsor_turns();
  std::map<std::string, double> shares;
  for (const std::size_t sponsor : turns) {
    if (has_slot) shares[content.sponsors[sponsor].id] += 1;
  }
  for (auto& [sponsor, share] : shares) share /= static_cast<double>(turns.size());
  return shares;
}

std::vector<Programme> programmes(const Schedule& schedule) {
  const EventDays& days = schedule.index().days();
  std::vector<Programme> found;
  for (const Stretch& stretch : schedule.index().timeline().stretches()) {
    if (found.empty() || !found.back().on_day_of(stretch.begin)) {
      const LocalDay day = days.day_of(stretch.begin);
      found.push_back({days.begin(day), days.end(day), stretch.begin, stretch.end});
    }
    found.back().until = std::max(found.back().until, stretch.end);
  }
  return found;
}

PlayPlan::PlayPlan(std::shared_ptr<const Content> content) : content_(std::move(content)) {
  for (std::size_t venue = 0; venue < content_->venues.size(); ++venue) {
    schedules_.emplace_back(content_, venue);
    programmes_.push_back(programmes(schedules_.back()));
  }
}

std::optional<std::size_t> PlayPlan::venue_called(const std::string& id) const {
  const auto found = std::ranges::find(content_->venues, id, &Venue::id);
  if (found == content_->venues.end()) return std::nullopt;
  return static_cast<std::size_t>(found - content_->venues.begin());
}

std::map<std::string, double> PlayPlan::shares(const std::string& venue) const {
  const auto known = venue_called(venue);
  return known ? promised_shares(schedules_[*known]) : std::map<std::string, double>{};
}

std::optional<bool> PlayPlan::any_slide(const std::string& venue, Instant from, Instant until) const {
  const auto known = venue_called(venue);
  if (!known) return std::nullopt;
  const Schedule& schedule = schedules_[*known];
  if (slide_within(schedule, from, std::min(until, from + long_enough))) return true;
  return std::ranges::any_of(programmes_[*known], [&](const Programme& p) {
    return slide_within(schedule, std::max(from, p.day_begin), std::min(until, p.day_end));
  });
}

std::span<const Programme> PlayPlan::programmes_at(const std::string& venue) const {
  const auto known = venue_called(venue);
  return known ? std::span<const Programme>{programmes_[*known]} : std::span<const Programme>{};
}

}  // namespace kiosk
