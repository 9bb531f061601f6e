#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "load/event_parts.hpp"

namespace kiosk {
namespace {

void move_session(Session& session, const Node& venue, const EventContext& context) {
  const auto index = context.venues.find(venue, context.report);
  if (!index) return;
  if (session.venues == VenueSet{*index}) {
    context.report.warning(venue, fmt::format("session \"{}\" is at \"{}\" already", session.id, venue.text));
    session.moved_to.reset();
    return;
  }
  session.moved_to = *index;
}

void turn_to_talk(Session& session, const Node& on, Report& report) {
  const auto count = static_cast<std::int64_t>(session.talks.size());
  if (on.integer <= count) {
    session.talk_on = static_cast<std::size_t>(on.integer - 1);
    return;
  }
  report.error(on, count == 0 ? fmt::format("the session \"{}\" has no \"talks\" of which one could be on", session.id)
                              : fmt::format("expected one of the {} talks of session \"{}\", found {}", count,
                                            session.id, on.integer));
}

void change_session(const Object& change, const EventContext& context, Content& content) {
  const Node* reference = change.get("session");
  const auto index = reference ? context.sessions.find(*reference, context.report) : std::nullopt;
  const Node* venue = change.get("venue");
  const Node* on = change.get("on");
  if (!index) return;
  Session& session = content.sessions[*index];
  if (const auto delay = change.integer("delay")) session.delay = Minutes{*delay};
  if (change.get("cancelled")) session.cancelled = change.flag("cancelled");
  if (venue) move_session(session, *venue, context);
  if (on) turn_to_talk(session, *on, context.report);
}

void change_departure(const Object& change, const EventContext& context, Content& content) {
  for (const auto& [key, noun] : {std::pair{"venue", "venue"}, {"on", "talks"}}) {
    if (const Node* member = find_member(change.node(), key)) {
      context.report.key_error(*member,
                               fmt::format("a departure has no {}; expected \"delay\" or \"cancelled\"", noun));
    }
  }
  const Node* reference = change.get("departure");
  const auto index = reference ? context.departures.find(*reference, context.report) : std::nullopt;
  if (!index) return;
  Departure& departure = content.departures[*index];
  if (const auto delay = change.integer("delay")) departure.delay = Minutes{*delay};
  if (change.get("cancelled")) departure.cancelled = change.flag("cancelled");
}

/// What each session and departure was told before, by its reference and the key.
class Before {
 public:
  void look_at(const Object& change, Report& report) {
    for (const std::string_view subject : {"session", "departure"}) {
      const Node* reference = change.get(subject);
      if (!reference) continue;
      for (const std::string_view key : {"delay", "venue"}) {  // what was cancelled may be so no longer
        if (const Node* value = change.get(key)) note(subject, *reference, key, *value, report);
      }
    }
  }

 private:
  void note(std::string_view subject, const Node& reference, std::string_view key, const Node& value, Report& report) {
    const auto [entry, is_new] = values_.try_emplace(fmt::format("{} {} {}", key, subject, reference.text), &value);
    if (is_new) return;
    const Node& first = *std::exchange(entry->second, &value);
    const std::string advice =
        key == "delay" ? fmt::format("so it is {} minutes late, not {}; keep one", value.integer, first.integer)
                       : "keep one";
    report.warning(value, fmt::format("a second \"{}\" for the {} \"{}\", after the one at {}:{}; the last counts, {}",
                                      key, subject, reference.text, first.at.line, first.at.column, advice));
  }

  std::unordered_map<std::string, const Node*> values_;
};

void apply_change(const Object& change, Before& before, const EventContext& context, Content& content) {
  const bool session = find_member(change.node(), "session"), departure = find_member(change.node(), "departure");
  if (session == departure) {
    context.report.error(change.node(), fmt::format("expected \"session\" or \"departure\" in this change, found {}",
                                                    session ? "both" : "neither"));
    return;
  }
  const auto has = [&](std::string_view key) { return find_member(change.node(), key) != nullptr; };
  if (!has("delay") && !has("cancelled") && !(session && (has("venue") || has("on")))) {
    context.report.error(change.node(),
                         session ? "this change changes nothing; expected \"delay\", \"cancelled\", \"venue\" or \"on\""
                                 : "this change changes nothing; expected \"delay\" or \"cancelled\"");
  }
  before.look_at(change, context.report);
  session ? change_session(change, context, content) : change_departure(change, context, content);
}

}  // namespace

void apply_changes(Children list, const EventContext& context, Content& content) {
  Before before;
  for (const Node& node : list) {
    if (node.kind == Kind::object) {
      apply_change({node, change_shape, context.report}, before, context, content);
    } else {
      context.report.error(node, fmt::format("expected an object, found {}", describe(node)));
    }
  }
}

}  // namespace kiosk
