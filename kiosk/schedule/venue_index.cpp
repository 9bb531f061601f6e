#include "schedule/venue_index.hpp"

#include <algorithm>

#include "schedule/cycle.hpp"
#include "schedule/occurrence.hpp"

namespace kiosk {
namespace {

std::vector<Timeline> all_timelines(const Content& content, const EventDays& days) {
  std::vector<Timeline> timelines;
  for (std::size_t v = 0; v < content.venues.size(); ++v) timelines.emplace_back(content, v, days);
  return timelines;
}

std::optional<std::pair<LocalDay, LocalDay>> span_of_days(const Content& content, const EventDays& days) {
  if (content.sessions.empty()) return std::nullopt;
  const Instant first = std::ranges::min_element(content.sessions, {}, &Session::start)->start;
  const Instant last = std::ranges::max_element(content.sessions, {}, &Session::end)->end;
  return std::pair{days.day_of(first), days.day_of(last - Seconds{1})};
}

std::vector<ProgrammeDay> common_days(std::span<const Timeline> timelines) {
  std::vector<ProgrammeDay> all;
  for (const Timeline& timeline : timelines) {
    for (const Stretch& s : timeline.stretches()) all.push_back({s.begin, s.end});
  }
  std::ranges::sort(all, {}, &ProgrammeDay::begin);
  return days_between_nights(all);
}

/// How long before its end a venue's day begins to end: people ask how they get home.
constexpr Minutes last_half_hour{30};

void add_edges(std::vector<Instant>& edges, const TimeWindow& window) {
  if (window.from) edges.push_back(*window.from);
  if (window.until) edges.push_back(*window.until);
}

}  // namespace

VenueIndex::VenueIndex(std::shared_ptr<const Content> content, std::size_t venue)
    : content_(std::move(content)),
      venue_(venue),
      days_(content_->zone, content_->day_starts),
      timelines_(all_timelines(*content_, days_)),
      programme_days_(common_days(timelines_)),
      departures_(*content_, venue, days_),
      turns_(sponsors_in_turn()),
      event_days_(span_of_days(*content_, days_)),
      edges_(edges()),
      edge_landmarks_(edges_, std::identity{}),
      cycle_(content_->playlist, days_, restarts(), [this](Instant t) { return available(t); }) {}

/// At a venue with sponsors of its own only they take turns.
std::vector<std::size_t> VenueIndex::sponsors_in_turn() const {
  std::vector<std::size_t> own, event;
  for (std::size_t i = 0; i < content_->sponsors.size(); ++i) {
    const Sponsor& s = content_->sponsors[i];
    if (s.venues.contains(venue_)) own.push_back(i);
    if (s.event_scope) event.push_back(i);
  }
  const std::vector<std::size_t>& entitled = own.empty() ? event : own;
  std::vector<int> weights;
  for (const std::size_t i : entitled) weights.push_back(content_->sponsors[i].weight);
  std::vector<std::size_t> turns;
  for (const std::size_t turn : turn_order(weights)) turns.push_back(entitled[turn]);
  return turns;
}

std::vector<Restart> VenueIndex::restarts() const {
  std::vector<Restart> found;
  for (const Stretch& s : timeline().stretches()) {
    found.push_back({s.begin, SlotScreen::current});
    found.push_back({s.end, SlotScreen::current});
  }
  for (const Announcement& a : content_->announcements) {
    if (!a.urgent || !a.venues.contains(venue_)) continue;
    if (a.window.from) found.push_back({*a.window.from, SlotScreen::current});
    if (a.window.until) found.push_back({*a.window.until, SlotScreen::current});
  }
  for (const ScreenEntry& entry : slot_table) add_restarts_of(*entry.slot, found);
  return found;
}

/// Where a screen begins or ceases to have something to say at another time than the phases and days do.
void VenueIndex::add_restarts_of(SlotScreen screen, std::vector<Restart>& found) const {
  switch (screen) {
    case SlotScreen::current:
    case SlotScreen::next:
    case SlotScreen::sponsor:
    case SlotScreen::sponsors:
    case SlotScreen::lightning:  // it begins and ends with sessions, which restart the cycle
      return;
    case SlotScreen::departures:
      return add_board_restarts(found);
    case SlotScreen::elsewhere:
      return add_elsewhere_restarts(found);
    case SlotScreen::card:
      return add_card_restarts(found);
  }
}

void VenueIndex::add_card_restarts(std::vector<Restart>& found) const {
  std::vector<Instant> card_edges;
  for (const Card& c : content_->cards) {
    if (c.venues.contains(venue_)) add_edges(card_edges, c.window);
  }
  for (const Instant t : card_edges) {
    const bool now = !cards_at(t).empty(), before = !cards_at(t - Seconds{1}).empty();
    if (now != before) found.push_back({t, now ? SlotScreen::card : SlotScreen::current});
  }
}

void VenueIndex::add_board_restarts(std::vector<Restart>& found) const {
  if (std::ranges::find(content_->playlist, SlotScreen::departures, &Slot::screen) == content_->playlist.end()) return;
  std::vector<Instant> times = departures_.edges();
  for (const Stretch& s : timeline().stretches()) times.push_back(s.end - last_half_hour);
  for (const Instant t : times) {
    if (has_board(t) != has_board(t - Seconds{1})) found.push_back({t, SlotScreen::current});
  }
}

/// A board without anything left to come is not shown until this venue's day is about to end.
bool VenueIndex::has_board(Instant t) const {
  const LocalDay day = days_.day_of(t);
  if (departures_.any_ahead(t, day)) return true;
  const ProgrammeDay* part = timeline().programme_day(t);
  return departures_.any_on(day) && part && part->end > days_.begin(day) && t >= part->end - last_half_hour;
}

/// It only ever falls silent within a day, and then at the end of a session: before a day's first there is a next.
void VenueIndex::add_elsewhere_restarts(std::vector<Restart>& found) const {
  if (std::ranges::find(content_->playlist, SlotScreen::elsewhere, &Slot::screen) == content_->playlist.end()) return;
  for (const Timeline& timeline : timelines_) {
    for (const Stretch& s : timeline.stretches()) {
      if (!any_elsewhere(s.end)) found.push_back({s.end, SlotScreen::current});
    }
  }
}

std::vector<Instant> VenueIndex::edges() const {
  std::vector<Instant> edges;
  for (const Timeline& timeline : timelines_) {
    for (const Stretch& s : timeline.stretches()) edges.insert(edges.end(), {s.begin, s.end});
    for (const Change& c : timeline.changes()) edges.insert(edges.end(), {c.begin, c.until});
  }
  for (const Session& s : content_->sessions) {
    if (const auto since = s.amended.since)
      edges.insert(edges.end(), {*since, *since + just_now_lasts, *since + recent_lasts});
  }
  for (const Card& c : content_->cards) add_edges(edges, c.window);
  for (const Announcement& a : content_->announcements) add_edges(edges, a.window);
  std::ranges::sort(edges);
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

Instant VenueIndex::next_edge(Instant t) const {
  const auto found = edge_landmarks_.upper_bound(edges_, t, std::identity{});
  return found == edges_.end() ? Instant::max() : *found;
}

std::vector<const Card*> VenueIndex::cards_at(Instant t) const {
  std::vector<const Card*> found;
  for (const Card& c : content_->cards) {
    if (c.window.contains(t) && c.venues.contains(venue_)) found.push_back(&c);
  }
  return found;
}

bool VenueIndex::urgent_at(Instant t) const {
  return std::ranges::any_of(content_->announcements, [&](const Announcement& a) {
    return a.urgent && a.window.contains(t) && a.venues.contains(venue_);
  });
}

bool VenueIndex::any_elsewhere(Instant t) const {
  const Instant day_end = days_.end(days_.day_of(t));
  return std::ranges::any_of(timelines_, [&](const Timeline& other) {
    return &other != &timeline() && (other.at(t) || other.next(t, day_end));
  });
}

const Stretch* VenueIndex::next_today(Instant t) const {
  const LocalDay day = days_.day_of(t);
  const Stretch* next = timeline().next(t, days_.end(day));
  const bool begun = timeline().any_since(days_.begin(day), t);
  return next && begun && next->begin > timeline().programme_day(t)->end ? nullptr : next;
}

bool VenueIndex::takes_turns(SlotScreen screen) {
  switch (screen) {
    case SlotScreen::current:
    case SlotScreen::next:
    case SlotScreen::departures:
    case SlotScreen::elsewhere:
    case SlotScreen::sponsors:
    case SlotScreen::lightning:
      return false;
    case SlotScreen::sponsor:
    case SlotScreen::card:
      break;
  }
  return true;
}

const Stretch* VenueIndex::listed_session(Instant t) const {
  const auto has_list = [&](const Stretch* s, std::size_t placed) {
    return s && !content_->sessions[timeline().placed()[placed].session].talks.empty();
  };
  if (const Stretch* current = timeline().at(t); current) return has_list(current, current->placed) ? current : nullptr;
  const Stretch* next = next_today(t);
  return next && has_list(next, *next->newcomer) ? next : nullptr;
}

Available VenueIndex::available(Instant t) const {
  Available available;
  if (urgent_at(t)) return available;
  for (const ScreenEntry& entry : slot_table) {
    available[place_of(*entry.slot)] = has_something_to_say(*entry.slot, t);
  }
  return available;
}

bool VenueIndex::has_something_to_say(SlotScreen screen, Instant t) const {
  switch (screen) {
    case SlotScreen::current:
      return true;
    case SlotScreen::next:
      return next_today(t) != nullptr;
    case SlotScreen::sponsor:
      return !turns_.empty();
    case SlotScreen::departures:
      return has_board(t);
    case SlotScreen::elsewhere:
      return any_elsewhere(t);
    case SlotScreen::sponsors:
      return !content_->sponsors.empty();
    case SlotScreen::lightning:
      return listed_session(t) != nullptr;
    case SlotScreen::card:
      break;
  }
  return !cards_at(t).empty();
}

}  // namespace kiosk
