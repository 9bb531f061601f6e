#include "status/screen_told.hpp"

#include "schedule/time_text.hpp"

namespace kiosk {
namespace {

JsonValue in_utc(const std::optional<Instant>& t) {
  return t ? JsonValue(date::format("%FT%TZ", *t)) : JsonValue(nullptr);
}

std::optional<Instant> from_utc(const std::string& text) { return parse_time(text, Zone::utc()); }

void take_instant(JsonRecord& record, const char* key, std::optional<Instant>& to) {
  std::optional<std::string> text;
  record.take(key, text);
  to = text ? from_utc(*text) : std::nullopt;
}

std::optional<ScreenTold> told_in(JsonRecord record) {
  ScreenTold told;
  std::string at;
  bool runs = false;
  record.take("told", at);
  record.take("runs", runs);
  record.take("sync_state", told.sync_state);
  record.take("sync_what", told.sync_what);
  take_instant(record, "sync_since", told.sync_since);
  record.take("celsius", told.health.celsius);
  record.take("undervoltage", told.health.undervoltage);
  record.take("undervoltage_since_boot", told.health.undervoltage_since_boot);
  const auto time = from_utc(at);
  if (!record.whole() || !time) return std::nullopt;
  told.told = *time;
  if (runs && !(told.sign = read_sign_status(std::move(record)))) return std::nullopt;
  return told;
}

/// The status without what changes from minute to minute.
SignStatus lasting(SignStatus s) {
  const bool asleep = s.screen == "off";
  s.read_ms = s.drawn_ms = std::nullopt;
  s.screen = asleep ? "off" : "";
  s.drawn.reset();
  s.list.clear();
  s.picture.clear();
  s.picture_at.reset();
  s.verified.clear();
  s.fingerprint.clear();
  s.clock_offset.reset();
  s.plays = 0;
  return s;
}

}  // namespace

JsonObject json_object(const ScreenTold& told) {
  JsonObject object = told.sign ? json_object(*told.sign) : JsonObject{};
  object.push_back({"told", in_utc(told.told)});
  object.push_back({"runs", told.sign.has_value()});
  object.push_back({"sync_state", told.sync_state});
  object.push_back({"sync_what", told.sync_what});
  object.push_back({"sync_since", in_utc(told.sync_since)});
  object.push_back({"celsius", told.health.celsius});
  object.push_back({"undervoltage", told.health.undervoltage});
  object.push_back({"undervoltage_since_boot", told.health.undervoltage_since_boot});
  return object;
}

std::optional<ScreenTold> read_screen_told(std::string_view bytes) { return told_in(JsonRecord{bytes}); }

bool is_news(const ScreenTold& before, const ScreenTold& now) {
  if (before.sign.has_value() != now.sign.has_value()) return true;
  if (now.sign && lasting(*before.sign) != lasting(*now.sign)) return true;
  return before.sync_state != now.sync_state || before.sync_what != now.sync_what ||
         before.health.undervoltage != now.health.undervoltage;
}

std::string to_json(const ScreenSeen& seen) {
  JsonObject object = seen.told ? json_object(*seen.told) : JsonObject{};
  object.push_back({"topic_event", seen.event});
  object.push_back({"topic_screen", seen.screen});
  object.push_back({"online", seen.online});
  object.push_back({"has_told", seen.told.has_value()});
  object.push_back({"unreadable", seen.unreadable});
  return to_line(object);
}

std::optional<ScreenSeen> read_screen_seen(std::string_view bytes) {
  JsonRecord record{bytes};
  ScreenSeen seen;
  bool has_told = false;
  record.take("topic_event", seen.event);
  record.take("topic_screen", seen.screen);
  record.take("online", seen.online);
  record.take("has_told", has_told);
  if (record.has("unreadable")) record.take("unreadable", seen.unreadable);
  if (!record.whole()) return std::nullopt;
  if (has_told && !(seen.told = told_in(std::move(record)))) return std::nullopt;
  return seen;
}

std::string topic_of(std::string_view event, std::string_view screen, std::string_view what) {
  std::string topic = "kiosk";
  for (const std::string_view part : {event, screen, what}) (topic += '/') += part;
  return topic;
}

std::optional<Topic> read_topic(std::string_view topic) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t end = topic.find('/');
    parts.emplace_back(topic.substr(0, end));
    if (end == std::string_view::npos) break;
    topic.remove_prefix(end + 1);
  }
  if (parts.size() != 4 || parts[0] != "kiosk") return std::nullopt;
  return Topic{parts[1], parts[2], parts[3]};
}

}  // namespace kiosk
