#include "status/sign_status.hpp"

#include "schedule/time_text.hpp"

namespace kiosk {
namespace {

/// Every field with its key, in the order in which they are written: the one list for both ways.
template <class Status, class Visit>
void each_field(Status& s, Visit&& visit) {
  visit("version", s.version);
  visit("pid", s.pid);
  visit("started_ms", s.started_ms);
  visit("name", s.name);
  visit("venue", s.venue);
  visit("config", s.config);
  visit("event", s.event);
  visit("event_changed", s.event_changed);
  visit("read_ms", s.read_ms);
  visit("problems", s.problems);
  visit("clock", s.clock);
  visit("clock_offset", s.clock_offset);
  visit("zone", s.zone);
  visit("display", s.display);
  visit("driver", s.driver);
  visit("renderer", s.renderer);
  visit("mode", s.mode);
  visit("rotate", s.rotate);
  visit("screen", s.screen);
  visit("drawn_ms", s.drawn_ms);
  visit("drawn", s.drawn);
  visit("connectors", s.connectors);
  visit("verified", s.verified);
  visit("event_id", s.event_id);
  visit("serial", s.serial);
  visit("as_of", s.as_of);
  visit("hours_from", s.hours_from);
  visit("hours_until", s.hours_until);
  visit("plays", s.plays);
  visit("wrong_pictures", s.wrong_pictures);
  visit("content", s.content);
  visit("theme", s.theme);
  visit("languages", s.languages);
  visit("size", s.size);
  visit("overscan", s.overscan);
  visit("laid_over", s.laid_over);
  visit("list", s.list);
  visit("fingerprint", s.fingerprint);
  visit("picture", s.picture);
  visit("picture_at", s.picture_at);
}

template <class Value>
JsonValue json_of(const Value& value) {
  return value;
}

JsonValue json_of(const std::optional<Instant>& t) {
  return t ? JsonValue(date::format("%FT%TZ", *t)) : JsonValue(nullptr);
}

template <class Value>
void take(JsonRecord& record, const char* key, Value& to) {
  record.take(key, to);
}

void take(JsonRecord& record, const char* key, std::optional<Instant>& to) {
  std::optional<std::string> text;
  record.take(key, text);
  to = text ? parse_time(*text, Zone::utc()) : std::nullopt;
}

}  // namespace

JsonObject json_object(const SignStatus& status) {
  JsonObject object;
  each_field(status, [&](const char* key, const auto& value) { object.push_back({key, json_of(value)}); });
  return object;
}

std::string to_json(const SignStatus& status) { return to_line(json_object(status)); }

std::string to_json(const SignStatus& status, const MachineHealth& health, std::int64_t now_ms, JsonObject more) {
  JsonObject object = json_object(status);
  object.push_back({"asked_ms", now_ms});
  object.push_back({"celsius", health.celsius});
  object.push_back({"undervoltage", health.undervoltage});
  object.push_back({"undervoltage_since_boot", health.undervoltage_since_boot});
  for (JsonMember& member : more) object.push_back(std::move(member));
  return to_line(object);
}

std::optional<SignStatus> read_sign_status(std::string_view bytes) { return read_sign_status(JsonRecord{bytes}); }

std::optional<SignStatus> read_sign_status(JsonRecord record) {
  SignStatus status;
  each_field(status, [&](const char* key, auto& to) { take(record, key, to); });
  return record.whole() ? std::optional{std::move(status)} : std::nullopt;  // not whole, or another version's
}

}  // namespace kiosk
