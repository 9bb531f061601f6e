#include "import/calendar_event.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "import/plain_text.hpp"
#include "import/session_kind.hpp"
#include "import/source_time.hpp"

namespace kiosk {
namespace {

std::string calendar_line_text(const CalendarLine* line) {
  return line ? plain_line(unescape_calendar_text(line->value)) : std::string();
}

std::string calendar_language(const CalendarLine& line) { return plain_line(line.parameter("LANGUAGE")); }

/// pretalx has no property for speakers: "Title - Speaker1, Speaker2", and a title may have a dash of its own.
void split_pretalx_summary(std::string_view summary, const std::string& language, SourceSession& session) {
  const std::size_t dash = summary.rfind(" - ");
  if (dash == std::string_view::npos) {
    if (summary.ends_with(" -")) summary.remove_suffix(2);
    session.title[language] = plain_line(summary);
    return;
  }
  session.title[language] = plain_line(summary.substr(0, dash));
  for (std::string_view names = summary.substr(dash + 3); !names.empty();) {
    const std::size_t comma = std::min(names.find(", "), names.size());
    if (auto name = plain_line(names.substr(0, comma)); !name.empty())
      session.speakers.push_back({{language, std::move(name)}});
    names.remove_prefix(std::min(comma + 2, names.size()));
  }
}

void read_summary(const CalendarLine* line, bool by_pretalx, SourceSession& session) {
  if (!line) return;
  const std::string summary = unescape_calendar_text(line->value);
  if (by_pretalx)
    split_pretalx_summary(summary, calendar_language(*line), session);
  else
    session.title[calendar_language(*line)] = plain_line(summary);
  std::erase_if(session.title, [](const auto& text) { return text.second.empty(); });
}

std::int64_t sequence_of(const CalendarLine* line) {
  std::int64_t sequence = 0;
  if (line) std::from_chars(line->value.data(), line->value.data() + line->value.size(), sequence);
  return std::max<std::int64_t>(sequence, 0);
}

std::string guid_of(const CalendarComponent& component) {
  std::string guid = calendar_line_text(component.find("UID"));
  if (guid.empty()) return guid;
  for (const char* name : {"RECURRENCE-ID", "DTSTART"}) {
    if (const CalendarLine* line = component.find(name)) guid += "/" + plain_line(line->value);
  }
  return guid;
}

/// Clocks of one place are compared as they stand, so that only those of two need to know where the event is.
bool is_later(const SourceTime& end, const SourceTime& start, const CalendarHead& head) {
  if (end.offset == start.offset && end.zone == start.zone) return end.local > start.local;
  const Zone zone = Zone::find(head.zone).value_or(Zone::utc());
  const auto from = instant_of(start, zone), to = instant_of(end, zone);
  return from && to && *to > *from;
}

}  // namespace

const CalendarLine* CalendarComponent::find(std::string_view name) const {
  const auto found = std::ranges::find(properties, name, &CalendarLine::name);
  return found == properties.end() ? nullptr : &*found;
}

std::optional<CalendarEvent> CalendarEventReader::read(const CalendarComponent& component, const CalendarHead& head) {
  if (!can_be_used(component)) return std::nullopt;
  CalendarEvent event{.sequence = sequence_of(component.find("SEQUENCE")), .room = {}, .session = {}};
  SourceSession& session = event.session;
  session.place = fmt::format("line {}", component.line);
  session.id = calendar_line_text(component.find("UID"));
  session.guid = guid_of(component);
  session.url = calendar_line_text(component.find("URL"));
  session.cancelled = calendar_name(calendar_line_text(component.find("STATUS"))) == "CANCELLED";
  read_summary(component.find("SUMMARY"), head.by_pretalx, session);
  const CalendarLine* const location = component.find("LOCATION");
  event.room.key = calendar_line_text(location);
  if (session.title.empty()) return leave_out(component.line, "expected a SUMMARY, found none"), std::nullopt;
  session.everywhere = event.room.key.empty();
  if (!session.everywhere) {
    event.room.name[calendar_language(*location)] = event.room.key;
    session.rooms = {event.room.key};
  }
  session.kind = kind_of_words(calendar_line_text(component.find("CATEGORIES")));
  if (!read_times(component, head, session)) return std::nullopt;
  return event;
}

bool CalendarEventReader::can_be_used(const CalendarComponent& component) {
  for (const char* name : {"RRULE", "RDATE"}) {
    if (const CalendarLine* line = component.find(name))
      return leave_out(line->number, fmt::format("expected an event of its own for each time, found {}", name));
  }
  const CalendarLine* const start = component.find("DTSTART");
  if (!start) return leave_out(component.line, "expected a DTSTART, found none");
  if (calendar_name(start->parameter("VALUE")) == "DATE" || is_calendar_day(start->value))
    return leave_out(start->number, "expected a time of day, found an event of whole days");
  return true;
}

bool CalendarEventReader::read_times(const CalendarComponent& component, const CalendarHead& head,
                                     SourceSession& session) {
  const CalendarLine* const end = component.find("DTEND");
  const CalendarLine* const duration = component.find("DURATION");
  const auto from = read_time(*component.find("DTSTART"));
  if (!from) return false;
  session.start = *from;
  if (end) {
    const auto to = read_time(*end);
    if (!to) return false;
    session.end = *to;
  } else if (duration) {
    const auto length = read_calendar_duration(duration->value);
    if (!length)
      return leave_out(duration->number, "expected a duration such as PT45M, found " + quoted_excerpt(duration->value));
    session.end = later(*from, *length);
  } else {
    session.end = *from;
    return true;
  }
  if (!is_later(session.end, session.start, head))
    return leave_out((end ? end : duration)->number,
                     "expected an end after the start, found " + quoted_excerpt((end ? end : duration)->value));
  return true;
}

std::optional<SourceTime> CalendarEventReader::read_time(const CalendarLine& line) {
  auto time = read_calendar_time(line.value);
  if (!time) {
    leave_out(line.number, "expected a time such as 20200906T135000, found " + quoted_excerpt(line.value));
    return std::nullopt;
  }
  const std::string_view tzid = line.parameter("TZID");
  if (!time->offset && !tzid.empty()) time->zone = zone(tzid, line.number);
  return time;
}

std::string CalendarEventReader::zone(std::string_view tzid, int line) {
  const auto known = zones_.find(tzid);
  if (known != zones_.end()) return known->second;
  const auto found = zone_of_calendar(tzid);
  if (!found) {
    told_.tell_line(line, fmt::format("expected an IANA zone such as Asia/Taipei, found {}; its clocks are read as the "
                                      "event's own",
                                      quoted_excerpt(tzid)));
  }
  return zones_.emplace(tzid, found.value_or("")).first->second;
}

bool CalendarEventReader::leave_out(int line, std::string_view why) {
  told_.tell_line(line, fmt::format("{}; left out", why));
  return false;
}

}  // namespace kiosk
