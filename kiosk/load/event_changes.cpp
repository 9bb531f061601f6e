#include <fmt/format.h>

#include "load/event_reader.hpp"

namespace kiosk {

void EventReader::read_changes(Children list) {
  for (const Node& node : list) {
    if (node.kind == Kind::object) {
      read_change({node, change_shape, report_});
    } else {
      report_.error(node, fmt::format("expected an object, found {}", describe(node)));
    }
  }
}

void EventReader::read_change(const Object& change) {
  const bool session = find_member(change.node(), "session"), departure = find_member(change.node(), "departure");
  if (session == departure) {
    report_.error(change.node(), fmt::format("expected \"session\" or \"departure\" in this change, found {}",
                                             session ? "both" : "neither"));
    return;
  }
  const auto has = [&](std::string_view key) { return find_member(change.node(), key) != nullptr; };
  if (!has("delay") && !has("cancelled") && !(session && has("venue"))) {
    report_.error(change.node(), session ? "this change changes nothing; expected \"delay\", \"cancelled\" or \"venue\""
                                         : "this change changes nothing; expected \"delay\" or \"cancelled\"");
  }
  session ? change_session(change) : change_departure(change);
}

void EventReader::change_session(const Object& change) {
  const Node* reference = change.get("session");
  const auto index = reference ? sessions_.find(*reference, report_) : std::nullopt;
  const Node* venue = change.get("venue");
  if (!index) return;
  Session& session = content_.sessions[*index];
  if (const auto delay = change.integer("delay")) session.delay = Minutes{*delay};
  if (change.get("cancelled")) session.cancelled = change.flag("cancelled");
  if (venue) move_session(session, *venue);
}

void EventReader::move_session(Session& session, const Node& venue) {
  const auto index = venues_.find(venue, report_);
  if (!index) return;
  if (session.venues == VenueSet{*index}) {
    report_.warning(venue, fmt::format("session \"{}\" is at \"{}\" already", session.id, venue.text));
    session.moved_to.reset();
    return;
  }
  session.moved_to = *index;
}

void EventReader::change_departure(const Object& change) {
  if (const Node* venue = find_member(change.node(), "venue")) {
    report_.key_error(*venue, "a departure has no venue; expected \"delay\" or \"cancelled\"");
  }
  const Node* reference = change.get("departure");
  const auto index = reference ? departures_.find(*reference, report_) : std::nullopt;
  if (!index) return;
  Departure& departure = content_.departures[*index];
  if (const auto delay = change.integer("delay")) departure.delay = Minutes{*delay};
  if (change.get("cancelled")) departure.cancelled = change.flag("cancelled");
}

}  // namespace kiosk
