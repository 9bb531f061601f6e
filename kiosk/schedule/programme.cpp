#include <algorithm>

#include "schedule/moment.hpp"

namespace kiosk {
ProgrammeScreen Moment::programme_screen() const {
  ProgrammeScreen screen;
  const auto& span = index_.event_days();
  if (span) screen.event_days = static_cast<int>((span->second - span->first).count()) + 1;
  std::vector<Occurrence> all;
  for (const Placed& p : index_.timeline().placed()) all.push_back(occurrence(p));
  for (const Change& c : index_.timeline().changes()) {
    if (!c.placed) all.push_back(occurrence(c, index_.venue()));
  }
  std::ranges::stable_sort(all, {}, &Occurrence::printed_start);
  for (Occurrence& o : all) {
    o.on_another_day = false;  // which day it is now is not known
    o.news = News::none;
    const LocalDay day = index_.days().day_of(o.session.start);
    if (screen.days.empty() || screen.days.back().day != day)
      screen.days.push_back({static_cast<int>((day - span->first).count()) + 1, day, {}});
    screen.days.back().occurrences.push_back(std::move(o));
  }
  return screen;
}

}  // namespace kiosk
