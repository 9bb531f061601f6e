// Nothing more here today: where the day goes on, and when the event does.
#include <algorithm>

#include "schedule/moment.hpp"

namespace kiosk {

/// Until when sessions of other venues are still this day's: the end of the event day, or a night before it. A gap as
/// long as a night within one date, as between a morning's and an evening's programme, sends nobody home.
Instant Moment::rest_of_day() const {
  const auto date_of = [&](Instant t) { return date::floor<date::days>(index_.days().zone().to_local(t)); };
  std::optional<Instant> rest;
  for (const ProgrammeDay& part : index_.programme_days()) {
    if (part.begin <= now_ || (rest && date_of(part.begin) == date_of(now_))) rest = part.end;
  }
  return std::min(rest.value_or(day_end_), day_end_);
}

std::vector<OtherVenue> Moment::going_on_elsewhere() {
  struct Found {
    std::size_t venue;
    const Stretch *running, *next;
    bool follows() const { return running == nullptr; }
    Instant start() const { return (running ? running : next)->begin; }
  };
  std::vector<Found> found;
  const Instant limit = rest_of_day();
  for (std::size_t v = 0; v < index_.timelines().size(); ++v) {
    if (v == index_.venue()) continue;
    const Timeline& timeline = index_.timelines()[v];
    const Found one{v, timeline.at(now_), timeline.next(now_, limit)};
    if (one.running || one.next) found.push_back(one);
  }
  std::ranges::stable_sort(found, {}, [](const Found& f) { return std::pair{f.follows(), f.start()}; });
  std::vector<OtherVenue> venues;
  for (const Found& f : found) venues.push_back(other_venue(f.venue, f.running, f.next));
  return venues;
}

/// The next after this day, and whether it is here; of this venue's own, one after a gap as long as a night too.
std::optional<std::pair<Instant, bool>> Moment::next_day_begins() const {
  const Instant after = std::max(now_, rest_of_day() - Seconds{1});
  Instant first = Instant::max(), here = Instant::max();
  for (const Timeline& timeline : index_.timelines()) {
    const bool own = &timeline == &index_.timeline();
    const Stretch* next = timeline.next(own ? now_ : after, Instant::max());
    if (next) first = std::min(first, next->begin);
    if (next && own) here = next->begin;
  }
  if (first == Instant::max()) return std::nullopt;
  return std::pair{first, first == here};
}

std::optional<Continuation> Moment::continuation() {
  const auto next = next_day_begins();
  if (!next) return std::nullopt;
  const Zone& zone = index_.days().zone();
  const LocalTime at = zone.to_local(next->first);
  const LocalDay date = date::floor<date::days>(at), today = date::floor<date::days>(zone.to_local(now_));
  hold_until(zone.to_instant_or_after(LocalTime{today + date::days{1}}));
  if (next->first - now_ > night) hold_until(next->first - night);
  return Continuation{at, next->second, static_cast<int>((date - today).count())};
}

bool Moment::goes_on_soon() const {
  const auto next = next_day_begins();
  return next && next->first - now_ <= night;
}

AfterScreen Moment::after_screen() {
  AfterScreen screen;
  screen.elsewhere = going_on_elsewhere();
  screen.goes_on = continuation();
  screen.farewell = screen.elsewhere.empty() && !goes_on_soon();
  screen.due = due();
  screen.changes = changes_not_due();
  return screen;
}

IdleKind Moment::idle_kind(bool elsewhere) const {
  const auto parts = index_.programme_days();
  if (elsewhere) return IdleKind::not_here;
  if (!parts.empty() && parts.back().end <= now_) return IdleKind::over;
  return !parts.empty() && now_ < parts.front().begin ? IdleKind::ahead : IdleKind::between;
}

IdleScreen Moment::idle_screen() {
  IdleScreen screen;
  if (index_.event_days()) std::tie(screen.first_day, screen.last_day) = *index_.event_days();
  screen.elsewhere = going_on_elsewhere();
  screen.kind = idle_kind(!screen.elsewhere.empty());
  screen.goes_on = continuation();
  for (const Venue& v : index_.content().venues) screen.venues.push_back(brief_of(v));
  screen.due = due();
  screen.changes = changes_not_due();
  return screen;
}

}  // namespace kiosk
