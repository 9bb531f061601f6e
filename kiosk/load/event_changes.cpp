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

/// In place of the printed times, which are kept beside them.
void replace_times(Session& session, const Object& change, const EventContext& context) {
  if (session.start >= session.end) return;  // it has no span to begin with, which is told
  const auto start = read_time(change, "start", context), end = read_time(change, "end", context);
  const Instant begins = start.value_or(session.start), ends = end.value_or(session.end);
  if (ends <= begins) {
    const Node& at = *(end ? change.get("end") : change.get("start"));
    context.report.error(at, fmt::format("with this the session \"{}\" ends at {}, not after its start at {}",
                                         session.id, date::format("%H:%M", context.zone.to_local(ends)),
                                         date::format("%H:%M", context.zone.to_local(begins))));
    return;
  }
  if (start && !session.amended.printed_start) session.amended.printed_start = session.start;
  if (end && !session.amended.printed_end) session.amended.printed_end = session.end;
  session.start = begins;
  session.end = ends;
}

void replace_words(Session& session, const Object& change, const EventContext& context) {
  Amendment& amended = session.amended;
  LocalizedText title = change.localized("title");
  if (const Node* node = change.get("title"); node && title.empty()) {
    context.report.error(*node, "expected a title, found an empty text");
  } else if (node) {
    if (amended.printed_title.empty()) amended.printed_title = session.title;
    session.title = std::move(title);
    if (session.title == amended.printed_title) amended.printed_title = {};
  }
  if (change.get("speakers")) {
    if (!amended.printed_speakers) amended.printed_speakers = names_of(session.speakers);
    session.speakers = read_speakers(change, context);
    if (names_of(session.speakers) == *amended.printed_speakers) amended.printed_speakers.reset();
  }
}

/// What says nothing but since when: the session itself is what has changed.
bool only_since(const Object& change) {
  for (const Node& member : children(change.node())) {
    if (member.key != "session" && member.key != "since" && member.key != "by") return false;
  }
  return true;
}

void amend_session(Session& session, const Object& change, const EventContext& context) {
  Amendment& amended = session.amended;
  replace_times(session, change, context);
  replace_words(session, change, context);
  if (change.get("full")) amended.full = change.flag("full");
  if (change.get("note")) amended.note = change.localized("note");
  if (change.get("by")) amended.by = change.localized("by");
  if (const auto until = read_time(change, "until", context)) amended.until = until;
  const auto since = read_time(change, "since", context);
  if (since) amended.since = std::max(amended.since.value_or(*since), *since);
  if (since && only_since(change)) amended.added = true;
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
  amend_session(session, change, context);
}

/// What only a session can be told of.
constexpr std::pair<std::string_view, std::string_view> session_keys[] = {
    {"venue", "venue"},       {"on", "talks"},  {"start", "start"}, {"end", "end"},     {"title", "title"},
    {"speakers", "speakers"}, {"full", "full"}, {"note", "note"},   {"until", "until"}, {"by", "by"},
    {"since", "since"}};

void change_departure(const Object& change, const EventContext& context, Content& content) {
  for (const auto& [key, noun] : session_keys) {
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
      // What was cancelled or full may be so no longer.
      for (const std::string_view key : {"delay", "venue", "start", "end"}) {
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

constexpr std::string_view car_words = R"("delay" or "cancelled")";
constexpr std::string_view session_words =
    R"("delay", "cancelled", "venue", "start", "end", "title", "speakers", "full", "note", "on", or "since" for what is new)";

/// How long it is told and who says so are no change.
bool changes_anything(const Object& change, bool of_session) {
  for (const Node& member : children(change.node())) {
    if (member.key == "delay" || member.key == "cancelled") return true;
    const bool no_change =
        member.key == "session" || member.key == "departure" || member.key == "until" || member.key == "by";
    if (of_session && !no_change) return true;
  }
  return false;
}

void apply_change(const Object& change, Before& before, const EventContext& context, Content& content) {
  const bool session = find_member(change.node(), "session"), departure = find_member(change.node(), "departure");
  if (session == departure) {
    context.report.error(change.node(), fmt::format("expected \"session\" or \"departure\" in this change, found {}",
                                                    session ? "both" : "neither"));
    return;
  }
  if (!changes_anything(change, session)) {
    context.report.error(change.node(),
                         fmt::format("this change changes nothing; expected {}", session ? session_words : car_words));
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
