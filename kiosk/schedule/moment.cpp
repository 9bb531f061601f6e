#include "schedule/moment.hpp"

#include <algorithm>

namespace kiosk {
namespace {

int whole_minutes(Seconds s) { return static_cast<int>(date::floor<Minutes>(s).count()); }
int begun_minutes(Seconds s) { return static_cast<int>(date::ceil<Minutes>(s).count()); }

Phase phase_of(bool running, bool begun_today, bool more_today) {
  if (running) return Phase::session;
  if (begun_today) return more_today ? Phase::gap : Phase::after;
  return more_today ? Phase::before : Phase::idle;
}

}  // namespace

Moment::Moment(const VenueIndex& index, Instant now)
    : index_(index),
      now_(now),
      day_(index.days().day_of(now)),
      day_begin_(index.days().begin(day_)),
      day_end_(index.days().end(day_)),
      current_(index.timeline().at(now)),
      next_(index.timeline().next(now, day_end_)),
      phase_(phase_of(current_, index.timeline().any_begun(day_begin_, now), next_)),
      until_(std::min(day_end_, index.next_edge(now))) {}

const std::string& Moment::id_of(const Stretch& stretch) const {
  return index_.content().sessions[index_.timeline().placed()[stretch.placed].session].id;
}

LocalTime Moment::clock() {
  const LocalTime minute = date::floor<Minutes>(index_.days().zone().to_local(now_));
  hold_until(now_ + (minute + Minutes{1} - index_.days().zone().to_local(now_)));
  return minute;
}

Occurrence Moment::occurrence(const Placed& placed) const {
  const Zone& zone = index_.days().zone();
  const Session& session = index_.content().sessions[placed.session];
  return {session,
          zone.to_local(placed.start),
          zone.to_local(placed.end),
          zone.to_local(session.start),
          zone.to_local(session.end),
          {}};
}

Occurrence Moment::occurrence(const Stretch& stretch, const Timeline& timeline) const {
  return occurrence(timeline.placed()[stretch.placed]);
}

Occurrence Moment::occurrence(const Displaced& displaced) const {
  const Session& session = index_.content().sessions[displaced.session];
  Occurrence o = occurrence(Placed{displaced.session, displaced.begin, displaced.end, true});
  if (!session.cancelled) o.moved_to = index_.content().venues[*session.moved_to].name;
  return o;
}

std::vector<Occurrence> Moment::displaced(const Timeline& timeline) const {
  std::vector<Occurrence> found;
  for (const Displaced& d : timeline.displaced_at(now_)) found.push_back(occurrence(d));
  return found;
}

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
  const Placed& placed = index_.timeline().placed()[current_->placed];
  CurrentScreen screen{occurrence(placed),
                       begun_minutes(placed.end - now_),
                       whole_minutes(now_ - placed.start),
                       whole_minutes(placed.length()),
                       {}};
  if (next_) screen.next = occurrence(*next_, index_.timeline());
  hold_until(placed.end - Minutes{screen.minutes_left - 1});
  hold_until(placed.start + Minutes{screen.minutes_elapsed + 1});
  return screen;
}

NextScreen Moment::next_screen() { return {occurrence(*next_, index_.timeline()), minutes_until(next_->begin)}; }

GapScreen Moment::gap_screen() {
  return {occurrence(*next_, index_.timeline()), minutes_until(next_->begin), displaced(index_.timeline())};
}

BeforeScreen Moment::before_screen() {
  BeforeScreen screen{
      occurrence(*next_, index_.timeline()), minutes_until(next_->begin), displaced(index_.timeline()), {}};
  for (const Stretch& s : index_.timeline().beginning_in(next_->begin + Seconds{1}, day_end_)) {
    screen.following.push_back(occurrence(s, index_.timeline()));
  }
  return screen;
}

std::vector<SessionElsewhere> Moment::sessions_elsewhere() const {
  std::vector<SessionElsewhere> found;
  for (std::size_t v = 0; v < index_.timelines().size(); ++v) {
    if (v == index_.venue()) continue;
    const Timeline& timeline = index_.timelines()[v];
    const Stretch* running = timeline.at(now_);
    const Stretch* stretch = running ? running : timeline.next(now_, day_end_);
    if (stretch) found.push_back({index_.content().venues[v].name, occurrence(*stretch, timeline), running != nullptr});
  }
  std::ranges::stable_sort(found, {}, [](const SessionElsewhere& e) {
    return std::pair{!e.running, e.occurrence.start};
  });
  return found;
}

std::optional<LocalTime> Moment::first_anywhere(Instant after) const {
  Instant first = Instant::max();
  for (const Timeline& timeline : index_.timelines()) {
    if (const Stretch* next = timeline.next(after, Instant::max())) first = std::min(first, next->begin);
  }
  if (first == Instant::max()) return std::nullopt;
  return index_.days().zone().to_local(first);
}

AfterScreen Moment::after_screen() const {
  return {sessions_elsewhere(), first_anywhere(day_end_ - Seconds{1}), displaced(index_.timeline())};
}

IdleScreen Moment::idle_screen() const {
  IdleScreen screen{};
  if (index_.event_days()) std::tie(screen.first_day, screen.last_day) = *index_.event_days();
  screen.goes_on = first_anywhere(now_);
  for (const Venue& v : index_.content().venues) screen.venues.push_back(v.name);
  screen.displaced = displaced(index_.timeline());
  return screen;
}

DeparturesScreen Moment::departures_screen() {
  BoardAnswer answer = index_.departures().board_at(now_, day_);
  hold_until(answer.until);
  const Venue& venue = index_.content().venues[index_.venue()];
  DeparturesScreen screen{std::move(answer.board), {}, venue.walk_to_stop, {}};
  if (venue.stop) screen.boarding = index_.content().stops[*venue.stop].boarding;
  std::ranges::copy_if(index_.content().sponsors, std::back_inserter(screen.sponsors), &Sponsor::shuttle_scope);
  return screen;
}

AnnouncementScreen Moment::announcement_screen() const {
  AnnouncementScreen screen;
  for (const Announcement& a : index_.content().announcements) {
    if (a.urgent && a.window.contains(now_) && a.venues.contains(index_.venue())) screen.texts.push_back(a.text);
  }
  return screen;
}

std::vector<LocalizedText> Moment::notes() const {
  std::vector<LocalizedText> texts;
  for (const Announcement& a : index_.content().announcements) {
    if (!a.urgent && a.window.contains(now_) && a.venues.contains(index_.venue())) texts.push_back(a.text);
  }
  return texts;
}

CardScreen Moment::card_screen(std::size_t turn) const {
  const std::vector<const Card*> cards = index_.cards_at(now_);
  return {*cards[turn % cards.size()]};
}

}  // namespace kiosk
