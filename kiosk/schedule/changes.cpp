// What is not as printed, told from when the file has it until its printed end, at the old venue and at the new.
#include <algorithm>

#include "schedule/moment.hpp"

namespace kiosk {

std::optional<std::size_t> old_venue(const Session& session, std::size_t venue) {
  const bool from_elsewhere = session.moved_to == venue && !session.venues.contains(venue);
  if (!from_elsewhere || session.venues.listed().empty()) return std::nullopt;
  return session.venues.listed().front();
}

void Moment::say_where_from(Occurrence& o, const Session& session, std::size_t venue) const {
  const auto from = old_venue(session, venue);
  if (!from) return;
  o.other_venue = brief_of(index_.content().venues[*from]);
  o.moved_from = o.other_venue.name;
}

Occurrence Moment::occurrence(const Change& change, std::size_t venue) const {
  const Timeline& timeline = index_.timelines()[venue];
  const Session& session = index_.content().sessions[change.session];
  Occurrence o = occurrence(change.placed ? timeline.placed()[*change.placed]
                                          : Placed{change.session, session.start, session.start, session.end, true});
  if (change.placed)
    say_where_from(o, session, venue);
  else if (!session.cancelled)
    move_away(o, session);
  if (session.amended.full && change.placed) o.room_at = room_beside(timeline.placed()[*change.placed], venue);
  return o;
}

/// A break is no other session that one could go to.
std::vector<VenueBrief> Moment::room_beside(const Placed& full, std::size_t venue) const {
  std::vector<VenueBrief> found;
  const Instant at = std::max(now_, full.start);
  for (std::size_t v = 0; v < index_.timelines().size(); ++v) {
    const Timeline& timeline = index_.timelines()[v];
    const Stretch* there = timeline.at(at);
    if (v == venue || !there) continue;
    const std::vector<std::size_t> running = timeline.running(*there, at);
    const bool has_room = std::ranges::any_of(running, [&](std::size_t p) {
      const Session& s = index_.content().sessions[timeline.placed()[p].session];
      return !s.amended.full && s.kind != SessionKind::break_ && timeline.placed()[p].session != full.session;
    });
    if (has_room) found.push_back(brief_of(index_.content().venues[v]));
  }
  return found;
}

/// At its new venue it may be later still, by its own delay or another's.
void Moment::move_away(Occurrence& o, const Session& session) const {
  o.other_venue = brief_of(index_.content().venues[*session.moved_to]);
  o.moved_to = o.other_venue.name;
  const Zone& zone = index_.days().zone();
  for (const Placed& p : index_.timelines()[*session.moved_to].placed()) {
    if (&index_.content().sessions[p.session] != &session) continue;
    o.start = zone.to_local(p.start);
    o.end = zone.to_local(p.end);
  }
}

bool Moment::is_due(const Change& change, const Timeline& timeline) const {
  if (now_ < change.begin || now_ >= change.until) return false;
  if (!change.placed) return true;
  const Session& session = index_.content().sessions[change.session];
  return session.venues.contains(index_.venue()) && timeline.placed()[*change.placed].start > now_;
}

std::vector<Occurrence> Moment::due() const {
  std::vector<Occurrence> found;
  const Timeline& timeline = index_.timeline();
  for (const Change& c : timeline.changes()) {
    if (is_due(c, timeline)) found.push_back(occurrence(c, index_.venue()));
  }
  return found;
}

std::vector<Occurrence> Moment::gone_by(Instant last_begin, std::size_t venue) const {
  std::vector<Occurrence> found;
  for (const Change& c : index_.timelines()[venue].changes()) {
    if (!c.placed && c.until > now_ && c.begin <= last_begin) found.push_back(occurrence(c, venue));
  }
  return found;
}

bool Moment::tells_itself(const Change& change, const Timeline& timeline) const {
  if (!change.placed) return false;
  const Placed& placed = timeline.placed()[*change.placed];
  const Session& session = index_.content().sessions[placed.session];
  if (now_ >= placed.end) return placed.end >= session.printed_end();  // else some will come too late for it
  return now_ >= placed.start && !tells_while_on(session.amended);
}

std::vector<Occurrence> Moment::changes_before(Instant limit, std::span<const std::size_t> told, bool with_due) const {
  std::vector<Occurrence> found;
  const Timeline& timeline = index_.timeline();
  for (const Change& c : timeline.changes()) {
    const bool shown = c.placed && std::ranges::find(told, *c.placed) != told.end();
    if (c.until <= now_ || c.begin >= limit || shown || tells_itself(c, timeline)) continue;
    if (with_due || !is_due(c, timeline)) found.push_back(occurrence(c, index_.venue()));
  }
  return found;
}

std::vector<Occurrence> Moment::changes(std::span<const std::size_t> told) const {
  std::vector<Occurrence> today = changes_before(day_end_, told, true);
  return today.empty() ? changes_before(Instant::max(), told, true) : today;
}

std::vector<Occurrence> Moment::changes() const { return changes(std::span<const std::size_t>{}); }

std::vector<Occurrence> Moment::changes_not_due() const {
  std::vector<Occurrence> today = changes_before(day_end_, {}, false);
  return today.empty() ? changes_before(Instant::max(), {}, false) : today;
}

}  // namespace kiosk
