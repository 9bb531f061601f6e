// The screens of a day that goes on here: current, next, gap, before.
#include <algorithm>

#include "schedule/moment.hpp"

namespace kiosk {
namespace {

/// From here down the minutes left are counted; before it the end's clock time says enough.
constexpr int most_minutes_left = 90;

int whole_minutes(Seconds s) { return static_cast<int>(date::floor<Minutes>(s).count()); }
int begun_minutes(Seconds s) { return static_cast<int>(date::ceil<Minutes>(s).count()); }

}  // namespace

std::optional<int> Moment::minutes_until(Instant start) {
  const int minutes = begun_minutes(start - now_);
  hold_until(start - Minutes{std::min(minutes - 1, 59)});
  return minutes < 60 ? std::optional{minutes} : std::nullopt;
}

Screen Moment::phase_screen() {
  switch (phase_) {
    case Phase::session:
      return current_screen();
    case Phase::gap:
      return gap_screen();
    case Phase::before:
      return before_screen();
    case Phase::after:
      return after_screen();
    case Phase::idle:
      break;
  }
  return idle_screen();
}

CurrentScreen Moment::current_screen() {
  const std::vector<std::size_t> running = index_.timeline().running(*current_, now_);
  const Placed& placed = index_.timeline().placed()[current_->placed];
  CurrentScreen screen;
  screen.occurrence = occurrences(std::span{&current_->placed, 1}).front();
  const int left = begun_minutes(placed.end - now_);
  if (left <= most_minutes_left) screen.minutes_left = left;
  screen.minutes_elapsed = whole_minutes(now_ - placed.start);
  screen.minutes_total = whole_minutes(placed.length());
  if (next_) {
    screen.next = newcomer(*next_, index_.timeline());
    screen.beside_next = index_.timeline().newcomers(*next_).size() - 1;
  }
  screen.parallel = if_several(running);
  screen.changes = changes(running);
  hold_until(placed.end - Minutes{std::min(left - 1, most_minutes_left)});
  hold_until(placed.start + Minutes{screen.minutes_elapsed + 1});
  return screen;
}

NextScreen Moment::next_screen() {
  const std::vector<std::size_t> coming = index_.timeline().newcomers(*next_);
  return {next_occurrence(), minutes_until(next_->begin), if_several(coming), changes(coming)};
}

GapScreen Moment::gap_screen() {
  const std::vector<std::size_t> coming = index_.timeline().newcomers(*next_);
  return {next_occurrence(), minutes_until(next_->begin), if_several(coming), due(index_.venue(), true),
          changes_not_due()};
}

BeforeScreen Moment::before_screen() {
  const std::vector<std::size_t> coming = index_.timeline().newcomers(*next_);
  BeforeScreen screen{next_occurrence(), minutes_until(next_->begin), if_several(coming), {}, changes(coming)};
  for (const Stretch& s : index_.timeline().beginning_in(next_->begin + Seconds{1}, day_end_)) {
    std::ranges::move(occurrences(index_.timeline().newcomers(s)), std::back_inserter(screen.following));
  }
  return screen;
}

}  // namespace kiosk
