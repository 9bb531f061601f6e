// The screens of a day that goes on here: current, next, gap, before.
#include <algorithm>

#include "schedule/moment.hpp"

namespace kiosk {
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
  CurrentScreen screen;
  screen.occurrence = occurrences(std::span{&current_->placed, 1}).front();
  if (next_) {
    screen.next = newcomer(*next_, index_.timeline());
    screen.beside_next = index_.timeline().newcomers(*next_).size() - 1;
  }
  screen.parallel = if_several(running);
  screen.changes = changes(running);
  return screen;
}

NextScreen Moment::next_screen() {
  const std::vector<std::size_t> coming = index_.timeline().newcomers(*next_);
  return {next_occurrence(), if_several(coming), changes(coming)};
}

GapScreen Moment::gap_screen() {
  const std::vector<std::size_t> coming = index_.timeline().newcomers(*next_);
  return {next_occurrence(), if_several(coming), due(), changes_not_due()};
}

BeforeScreen Moment::before_screen() {
  const std::vector<std::size_t> coming = index_.timeline().newcomers(*next_);
  BeforeScreen screen{next_occurrence(), if_several(coming), {}, changes(coming)};
  for (const Stretch& s : index_.timeline().beginning_in(next_->begin + Seconds{1}, day_end_)) {
    std::ranges::move(occurrences(index_.timeline().newcomers(s)), std::back_inserter(screen.following));
  }
  return screen;
}

}  // namespace kiosk
