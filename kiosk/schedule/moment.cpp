#include "schedule/moment.hpp"

#include <algorithm>

namespace kiosk {
namespace {

Phase phase_of(bool running, bool begun_today, bool more_today) {
  if (running) return Phase::session;
  if (begun_today) return more_today ? Phase::gap : Phase::after;
  return more_today ? Phase::before : Phase::idle;
}

News news_of(const Amendment& amended, Instant now) {
  if (!amended.since || now < *amended.since || now >= *amended.since + recent_lasts) return News::none;
  return now < *amended.since + just_now_lasts ? News::just_now : News::recent;
}

}  // namespace

Moment::Moment(const VenueIndex& index, Instant now)
    : index_(index),
      now_(now),
      day_(index.days().day_of(now)),
      day_begin_(index.days().begin(day_)),
      day_end_(index.days().end(day_)),
      current_(index.timeline().at(now)),
      next_(index.next_today(now)),
      phase_(phase_of(current_, index.timeline().any_since(day_begin_, now), next_)),
      until_(std::min(day_end_, index.next_edge(now))) {}

const std::string& Moment::current_id() const {
  return index_.content().sessions[index_.timeline().placed()[current_->placed].session].id;
}

const std::string& Moment::next_id() const {
  return index_.content().sessions[index_.timeline().placed()[*next_->newcomer].session].id;
}

std::vector<std::string> Moment::parallel_ids() const {
  std::vector<std::string> ids;
  for (const std::size_t p : index_.timeline().running(*current_, now_))
    ids.push_back(index_.content().sessions[index_.timeline().placed()[p].session].id);
  if (ids.size() == 1) ids.clear();
  return ids;
}

LocalTime Moment::clock() {
  const LocalTime minute = date::floor<Minutes>(index_.days().zone().to_local(now_));
  hold_until(now_ + (minute + Minutes{1} - index_.days().zone().to_local(now_)));
  return minute;
}

Occurrence Moment::occurrence(const Placed& placed) const {
  const Zone& zone = index_.days().zone();
  const EventDays& days = index_.days();
  const Session& session = index_.content().sessions[placed.session];
  Occurrence o;
  o.session = session;
  o.start = zone.to_local(placed.start);
  o.end = zone.to_local(placed.end);
  o.printed_start = zone.to_local(session.printed_start());
  o.printed_end = zone.to_local(session.printed_end());
  o.news = news_of(session.amended, now_);
  const LocalDay first = days.day_of(placed.start);
  o.over_days = days.day_of(placed.end - Seconds{1}) != first;
  o.on_another_day = first != day_;
  return o;
}

/// One for "*" that begins here late, for a session of this venue's own has gone before it, begins when it is seen.
Occurrence Moment::newcomer(const Stretch& stretch, const Timeline& timeline) const {
  const Placed& placed = timeline.placed()[*stretch.newcomer];
  Occurrence o = occurrence(placed);
  const Seconds missed = std::max(Seconds{0}, stretch.begin - placed.start);
  o.start += missed;
  o.printed_start += missed;
  return o;
}

Occurrence Moment::next_occurrence() const {
  Occurrence o = newcomer(*next_, index_.timeline());
  say_where_from(o, index_.content().sessions[index_.timeline().placed()[*next_->newcomer].session], index_.venue());
  return o;
}

std::vector<Occurrence> Moment::occurrences(std::span<const std::size_t> placed) const {
  std::vector<Occurrence> found;
  for (const std::size_t p : placed) {
    const Placed& one = index_.timeline().placed()[p];
    found.push_back(occurrence(one));
    const Session& session = index_.content().sessions[one.session];
    say_where_from(found.back(), session, index_.venue());
  }
  return found;
}

std::vector<Occurrence> Moment::if_several(std::span<const std::size_t> placed) const {
  return placed.size() > 1 ? occurrences(placed) : std::vector<Occurrence>{};
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
    if (a.urgent && a.window.contains(now_) && a.venues.contains(index_.venue())) add_urgent(screen, a);
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

void add_urgent(AnnouncementScreen& screen, const Announcement& a) {
  screen.texts.push_back(a.text);
  UrgentSign sign{a.pictogram, a.direction};
  if (std::ranges::find(screen.signs, sign) == screen.signs.end()) screen.signs.push_back(std::move(sign));
}

CardScreen Moment::card_screen(std::size_t turn) const {
  const std::vector<const Card*> cards = index_.cards_at(now_);
  return {*cards[turn % cards.size()]};
}

}  // namespace kiosk
