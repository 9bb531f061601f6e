// The other venues: what is on there, what follows, and whether one still gets there.
#include <algorithm>

#include "schedule/moment.hpp"

namespace kiosk {
namespace {

/// An unknown walk counts as none: the stop then stands for the venue.
Minutes known_walk(const Venue& venue) { return venue.walk_to_stop.value_or(Minutes{0}); }

OnFoot on_foot(const Venue& here, const Venue& there) {
  if (!here.walk_to_stop || !there.walk_to_stop) return {};
  return {*here.walk_to_stop + *there.walk_to_stop};
}

std::optional<Minutes> walk_between(const Content& content, std::size_t a, std::size_t b) {
  for (const Footpath& path : content.walks) {
    if ((path.from == a && path.to == b) || (path.from == b && path.to == a)) return path.minutes;
  }
  return std::nullopt;
}

}  // namespace

Arrival Moment::arrival(Instant at, const Timeline& timeline, const Stretch* expected) const {
  const Zone& zone = index_.days().zone();
  const Stretch* reached = expected;
  if (at >= timeline.placed()[expected->placed].end) reached = timeline.at(at);
  if (!reached) reached = timeline.next(at, day_end_);
  if (!reached) return {zone.to_local(at), {}, 0};
  const Instant start = timeline.placed()[reached->placed].start;
  const Minutes late = std::max(Minutes{0}, date::ceil<Minutes>(at - start));
  return {zone.to_local(at), zone.to_local(start), static_cast<int>(late.count())};
}

Way Moment::way_to(std::size_t venue, const Stretch* current, const Stretch* next) {
  const Content& content = index_.content();
  const Venue &here = content.venues[index_.venue()], &there = content.venues[venue];
  if (!there.stop || !here.stop) return content.has_shuttle ? NoCar::none : NoCar::unknown;
  if (there.stop == here.stop) return on_foot(here, there);
  WayAnswer answer = index_.departures().way_to(*there.stop, known_walk(here), now_, day_);
  hold_until(answer.until);
  if (auto* ride = std::get_if<Ride>(&answer.way); ride && answer.arrives) {
    ride->arrival = arrival(*answer.arrives + known_walk(there), index_.timelines()[venue], next ? next : current);
  }
  return answer.way;
}

OtherVenue Moment::other_venue(std::size_t venue, const Stretch* current, const Stretch* next) {
  const Timeline& timeline = index_.timelines()[venue];
  const Venue& there = index_.content().venues[venue];
  OtherVenue other{there.id, there.name, there.topic, {}, {}, 0, {}, way_to(venue, current, next)};
  other.gone = gone_by(next ? next->begin : day_end_, venue);
  other.walk = walk_between(index_.content(), index_.venue(), venue);
  other.sign = there.sign;
  other.accent = there.accent;
  if (current) {
    other.current = occurrence(timeline.placed()[current->placed]);
    other.more_current = timeline.running(*current, now_).size() - 1;
  }
  if (!next) return other;
  other.next = newcomer(*next, timeline);
  say_where_from(*other.next, index_.content().sessions[timeline.placed()[*next->newcomer].session], venue);
  other.more_next = timeline.newcomers(*next).size() - 1;
  return other;
}

ElsewhereScreen Moment::elsewhere_screen() {
  ElsewhereScreen screen;
  for (std::size_t v = 0; v < index_.timelines().size(); ++v) {
    const Timeline& timeline = index_.timelines()[v];
    const Stretch* current = timeline.at(now_);
    const Stretch* next = timeline.next(now_, day_end_);
    if (v != index_.venue() && (current || next)) screen.venues.push_back(other_venue(v, current, next));
  }
  return screen;
}

}  // namespace kiosk
