// What stands around every screen: how long still, what is on here, what is next.
#include <algorithm>

#include "schedule/moment.hpp"

namespace kiosk {
namespace {

constexpr int most_of_session = 90, most_of_pause = 59;
/// Before a day's first nothing has ended from which a pause could be measured.
constexpr Minutes last_hour{60};

int minutes_begun(Seconds s) { return static_cast<int>(date::ceil<Minutes>(s).count()); }

std::optional<int> counted(int minutes, int most) { return minutes <= most ? std::optional{minutes} : std::nullopt; }

}  // namespace

Tide Moment::session_tide() {
  const Placed& placed = index_.timeline().placed()[current_->placed];
  const Zone& zone = index_.days().zone();
  const int left = minutes_begun(placed.end - now_);
  hold_until(placed.end - Minutes{left - 1});
  return {true, zone.to_local(placed.start),   zone.to_local(placed.end), counted(left, most_of_session),
          left, minutes_begun(placed.length())};
}

/// In minutes until the next begins, whatever the second at which the pause began.
Tide Moment::pause_tide() {
  const Instant begin = phase_ == Phase::before ? next_->begin - last_hour : index_.timeline().last_end_before(now_);
  const Zone& zone = index_.days().zone();
  const int left = minutes_begun(next_->begin - now_), whole = minutes_begun(next_->begin - begin);
  hold_until(next_->begin - Minutes{left - 1});
  Tide tide{false, zone.to_local(begin), zone.to_local(next_->begin), counted(left, most_of_pause), whole - left,
            whole};
  if (now_ < begin) tide.part = tide.whole = 0;
  return tide;
}

std::optional<Tide> Moment::tide() {
  if (current_) return session_tide();
  if (next_) return pause_tide();
  return std::nullopt;
}

std::optional<Occurrence> Moment::on() const {
  if (!current_) return std::nullopt;
  return occurrences(std::span{&current_->placed, 1}).front();
}

std::optional<Occurrence> Moment::coming() const { return next_ ? std::optional{next_occurrence()} : std::nullopt; }

std::size_t Moment::beside_coming() const { return next_ ? index_.timeline().newcomers(*next_).size() - 1 : 0; }

LightningScreen Moment::lightning_screen() {
  LightningScreen screen;
  screen.running = current_ != nullptr;
  screen.occurrence = screen.running ? *on() : *coming();
  return screen;
}

namespace {

constexpr std::string_view levels_from_the_top[] = {"title",  "diamond", "platinum", "gold",
                                                    "silver", "bronze",  "special",  "startup"};

std::size_t rank(const Sponsor& s) {
  return static_cast<std::size_t>(std::ranges::find(levels_from_the_top, s.level) - std::begin(levels_from_the_top));
}

}  // namespace

SponsorsScreen Moment::sponsors_screen() const {
  SponsorsScreen screen{index_.content().sponsors};
  std::ranges::stable_sort(screen.sponsors, {}, rank);
  return screen;
}

}  // namespace kiosk
