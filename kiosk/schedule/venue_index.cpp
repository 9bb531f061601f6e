#include "schedule/venue_index.hpp"

#include <algorithm>

#include "schedule/turns.hpp"

namespace kiosk {
namespace {

std::vector<Timeline> all_timelines(const Content& content, const EventDays& days) {
  std::vector<Timeline> timelines;
  for (std::size_t v = 0; v < content.venues.size(); ++v) timelines.emplace_back(content, v, days);
  return timelines;
}

std::optional<std::pair<LocalDay, LocalDay>> span_of_days(const Content& content, const EventDays& days) {
  if (content.sessions.empty()) return std::nullopt;
  const auto [first, last] = std::ranges::minmax_element(content.sessions, {}, &Session::start);
  return std::pair{days.day_of(first->start), days.day_of(last->start)};
}

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
      departures_(*content_, venue, days_),
      turns_(sponsors_in_turn()),
      event_days_(span_of_days(*content_, days_)),
      edges_(edges()),
      edge_landmarks_(edges_, std::identity{}),
      cycle_(content_->playlist, days_, restarts(), [this](Instant t) { return available(t); }) {}

bool VenueIndex::concerns(const std::vector<std::size_t>& venues) const {
  return venues.empty() || std::ranges::find(venues, venue_) != venues.end();
}

/// At a venue with sponsors of its own only they take turns.
std::vector<std::size_t> VenueIndex::sponsors_in_turn() const {
  std::vector<std::size_t> own, event;
  for (std::size_t i = 0; i < content_->sponsors.size(); ++i) {
    const Sponsor& s = content_->sponsors[i];
    if (std::ranges::find(s.venues, venue_) != s.venues.end()) own.push_back(i);
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
    if (!a.urgent || !concerns(a.venues)) continue;
    if (a.window.from) found.push_back({*a.window.from, SlotScreen::current});
    if (a.window.until) found.push_back({*a.window.until, SlotScreen::current});
  }
  add_card_restarts(found);
  if (std::ranges::find(content_->playlist, SlotScreen::elsewhere, &Slot::screen) != content_->playlist.end())
    add_elsewhere_restarts(found);
  return found;
}

void VenueIndex::add_card_restarts(std::vector<Restart>& found) const {
  std::vector<Instant> card_edges;
  for (const Card& c : content_->cards) {
    if (concerns(c.venues)) add_edges(card_edges, c.window);
  }
  for (const Instant t : card_edges) {
    const bool now = !cards_at(t).empty(), before = !cards_at(t - Seconds{1}).empty();
    if (now != before) found.push_back({t, now ? SlotScreen::card : SlotScreen::current});
  }
}

/// It only ever falls silent within a day, and then at the end of a session: before a day's first there is a next.
void VenueIndex::add_elsewhere_restarts(std::vector<Restart>& found) const {
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
    for (const Displaced& d : timeline.displaced()) edges.insert(edges.end(), {d.begin, d.end});
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
    if (c.window.contains(t) && concerns(c.venues)) found.push_back(&c);
  }
  return found;
}

bool VenueIndex::urgent_at(Instant t) const {
  return std::ranges::any_of(content_->announcements, [&](const Announcement& a) {
    return a.urgent && a.window.contains(t) && concerns(a.venues);
  });
}

bool VenueIndex::any_elsewhere(Instant t) const {
  const Instant day_end = days_.end(days_.day_of(t));
  return std::ranges::any_of(timelines_, [&](const Timeline& other) {
    return &other != &timeline() && (other.at(t) || other.next(t, day_end));
  });
}

Available VenueIndex::available(Instant t) const {
  Available available;
  if (urgent_at(t)) return available;
  const LocalDay day = days_.day_of(t);
  available[bit(SlotScreen::current)] = true;
  available[bit(SlotScreen::next)] = timeline().next(t, days_.end(day)) != nullptr;
  available[bit(SlotScreen::sponsor)] = !turns_.empty();
  available[bit(SlotScreen::departures)] = departures_.any_on(day);
  available[bit(SlotScreen::elsewhere)] = any_elsewhere(t);
  available[bit(SlotScreen::card)] = !cards_at(t).empty();
  return available;
}

}  // namespace kiosk
