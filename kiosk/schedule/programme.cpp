#include <algorithm>

#include "schedule/moment.hpp"

namespace kiosk {
namespace {

/// Which day to list when the clock may be wrong: the one it names if there is a programme, else the next that has
/// one, else the last. The day's date stands on the screen.
std::optional<LocalDay> listed_day(std::span<const Occurrence> all, const EventDays& days, LocalDay today) {
  std::optional<LocalDay> listed;
  for (const Occurrence& o : all) {
    const LocalDay day = days.day_of(o.session.start);
    if (!listed || day <= today || *listed < today) listed = day;
  }
  return listed;
}

}  // namespace

ProgrammeScreen Moment::programme_screen() const {
  std::vector<Occurrence> all;
  for (const Placed& p : index_.timeline().placed()) all.push_back(occurrence(p));
  for (const Displaced& d : index_.timeline().displaced()) all.push_back(occurrence(d));
  std::ranges::stable_sort(all, {}, [](const Occurrence& o) { return o.session.start; });
  ProgrammeScreen screen{listed_day(all, index_.days(), day_).value_or(day_), {}};
  std::ranges::copy_if(all, std::back_inserter(screen.occurrences),
                       [&](const Occurrence& o) { return index_.days().day_of(o.session.start) == screen.day; });
  return screen;
}

}  // namespace kiosk
