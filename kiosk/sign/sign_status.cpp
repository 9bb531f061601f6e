#include "sign/sign_status.hpp"

#include <nlohmann/json.hpp>

#include "load/load.hpp"

namespace kiosk {
namespace {

using Json = nlohmann::ordered_json;

template <class Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json or_null(const std::optional<Instant>& t) { return t ? Json(date::format("%FT%TZ", *t)) : Json(nullptr); }

std::string line_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json json_of(const SignStatus& s) {
  return {{"version", s.version},
          {"pid", s.pid},
          {"started_ms", s.started_ms},
          {"name", s.name},
          {"venue", s.venue},
          {"config", s.config},
          {"event", s.event},
          {"event_changed", or_null(s.event_changed)},
          {"read_ms", or_null(s.read_ms)},
          {"problems", s.problems},
          {"clock", s.clock},
          {"zone", s.zone},
          {"display", s.display},
          {"driver", s.driver},
          {"renderer", s.renderer},
          {"mode", s.mode},
          {"rotate", s.rotate},
          {"screen", s.screen},
          {"drawn_ms", or_null(s.drawn_ms)},
          {"drawn", or_null(s.drawn)}};
}

std::optional<std::int64_t> whole_number(const Json& json, const char* key) {
  const Json& value = json.at(key);
  return value.is_null() ? std::nullopt : std::optional{value.get<std::int64_t>()};
}

std::optional<Instant> instant(const Json& json, const char* key) {
  const Json& value = json.at(key);
  return value.is_null() ? std::nullopt : parse_time(value.get<std::string>(), Zone::utc());
}

SignStatus status_of(const Json& json) {
  SignStatus s;
  const auto text = [&](const char* key, std::string& to) { json.at(key).get_to(to); };
  text("version", s.version);
  json.at("pid").get_to(s.pid);
  json.at("started_ms").get_to(s.started_ms);
  text("name", s.name);
  text("venue", s.venue);
  text("config", s.config);
  text("event", s.event);
  s.event_changed = instant(json, "event_changed");
  s.read_ms = whole_number(json, "read_ms");
  json.at("problems").get_to(s.problems);
  text("clock", s.clock);
  text("zone", s.zone);
  text("display", s.display);
  text("driver", s.driver);
  text("renderer", s.renderer);
  text("mode", s.mode);
  json.at("rotate").get_to(s.rotate);
  text("screen", s.screen);
  s.drawn_ms = whole_number(json, "drawn_ms");
  s.drawn = instant(json, "drawn");
  return s;
}

}  // namespace

std::string to_json(const SignStatus& status) { return line_of(json_of(status)); }

std::string to_json(const SignStatus& status, const MachineHealth& health, std::int64_t now_ms) {
  Json json = json_of(status);
  json["asked_ms"] = now_ms;
  json["celsius"] = or_null(health.celsius);
  json["undervoltage"] = or_null(health.undervoltage);
  json["undervoltage_since_boot"] = or_null(health.undervoltage_since_boot);
  return line_of(json);
}

std::optional<SignStatus> read_sign_status(std::string_view bytes) {
  try {
    return status_of(Json::parse(bytes));
  } catch (const Json::exception&) {  // not whole, or another version's
    return std::nullopt;
  }
}

}  // namespace kiosk
