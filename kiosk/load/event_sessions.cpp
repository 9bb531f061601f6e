#include <fmt/format.h>

#include "load/event_parts.hpp"

namespace kiosk {
namespace {

constexpr std::chrono::hours longest_session{24};

SessionKind read_kind(std::string_view name) {
  if (name == "intro") return SessionKind::intro;
  if (name == "break") return SessionKind::break_;
  if (name == "sponsor") return SessionKind::sponsor;
  if (name == "social") return SessionKind::social;
  if (name == "lightning") return SessionKind::lightning;
  return name == "closing" ? SessionKind::closing : SessionKind::talk;
}

std::optional<Level> read_level(std::string_view name) {
  if (name == "beginner") return Level::beginner;
  if (name == "intermediate") return Level::intermediate;
  if (name == "advanced") return Level::advanced;
  return std::nullopt;
}

void check_span(const Object& object, const Session& session, Report& report) {
  const Node* start = object.get("start");
  const Node* end = object.get("end");
  if (session.end <= session.start) {
    report.error(*end, fmt::format("the session ends at {}, not after its start at {}", end->text, start->text));
  } else if (session.end - session.start > longest_session) {
    report.warning(*end, fmt::format("the session lasts more than 24 hours, from {} to {}", start->text, end->text));
  }
}

/// Without a span it can't be placed anywhere, and would only bring forth further findings.
void take_off_when_timeless(Session& session) {
  if (session.start < session.end) return;
  session.venues = VenueSet::none();
}

Session read_session(const Object& object, const EventContext& context) {
  Session session;
  session.id = object.text("id");
  if (const Node* venue = object.get("venue")) session.venues = read_venues_meant(*venue, context);
  session.kind = read_kind(object.text("kind"));
  session.title = object.localized("title");
  session.speakers = read_speakers(object, context);
  session.talks = read_listed_talks(object, context);
  const auto start = read_time(object, "start", context), end = read_time(object, "end", context);
  session.start = start.value_or(Instant{});
  session.end = start && end ? *end : session.start;
  session.language = canonical_language_tag(object.text("language"));
  session.level = read_level(object.text("level"));
  session.remote = object.flag("remote");
  session.url = object.text("url");
  if (start && end) check_span(object, session, context.report);
  take_off_when_timeless(session);
  return session;
}

}  // namespace

std::vector<Session> read_sessions(Children list, EventContext& context) {
  return read_named(list, session_shape, "title", context.sessions, context, read_session);
}

}  // namespace kiosk
