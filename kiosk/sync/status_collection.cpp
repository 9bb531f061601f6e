#include "sync/status_collection.hpp"

#include <poll.h>

#include <map>
#include <utility>

#include <fmt/format.h>

#include "digest/sha256.hpp"
#include "json/value.hpp"

namespace kiosk {
namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::seconds connect_patience{30}, longest_collection{120};
constexpr std::size_t most_screens = 200'000;

class Collection {
 public:
  explicit Collection(const CollectionWish& wish) : wish_(wish), link_(wish.broker) {}

  Result<std::vector<ScreenSeen>> collect() {
    link_.connect();
    const auto begun = Steady::now();
    while (link_.state() == BrokerLink::State::connecting && Steady::now() - begun < connect_patience) sleep();
    if (link_.state() != BrokerLink::State::connected) return Failure{"", wish_.broker.address, link_.fault()};
    const std::string event = wish_.event.empty() ? "+" : wish_.event;
    for (const char* what : {"state", "status"}) link_.subscribe(topic_of(event, "+", what));
    listen();
    std::vector<ScreenSeen> screens;
    for (auto& [topic, seen] : seen_) screens.push_back(std::move(seen));
    if (wish_.home_assistant) {
      for (const ScreenSeen& seen : screens) link_.publish(discovery_of(seen));
    }
    link_.leave();
    return screens;
  }

 private:
  void sleep() const {
    pollfd waited{link_.fd(), POLLIN, 0};
    poll(&waited, 1, 200);
  }

  void listen() {
    const auto begun = Steady::now();
    auto quiet_since = begun;
    while (Steady::now() - quiet_since < wish_.listens && Steady::now() - begun < longest_collection) {
      sleep();
      for (const BrokerMessage& message : link_.take()) {
        if (note(message)) quiet_since = Steady::now();
      }
    }
  }

  /// True of a screen that was not known yet.
  bool note(const BrokerMessage& message) {
    const auto topic = read_topic(message.topic);
    if (!topic || message.payload.empty()) return false;
    const std::pair key{topic->event, topic->screen};
    const bool fresh = !seen_.contains(key);
    if (fresh && seen_.size() >= most_screens) return false;
    ScreenSeen& seen = seen_.try_emplace(key, ScreenSeen{topic->event, topic->screen, false, {}, false}).first->second;
    if (topic->what == "state") seen.online = message.payload == "online";
    if (topic->what == "status") {
      seen.told = read_screen_told(message.payload);
      seen.unreadable = !seen.told.has_value();
    }
    return fresh;
  }

  const CollectionWish& wish_;
  BrokerLink link_;
  std::map<std::pair<std::string, std::string>, ScreenSeen> seen_;
};

/// Of what Home Assistant calls an entity: its kind, its value in the status, what else it wants.
JsonMember entity(const std::string& device, const char* key, const char* name, const char* platform,
                  const std::string& value, JsonObject more = {}) {
  JsonObject object{{"p", platform}, {"unique_id", device + "_" + key}, {"name", name}};
  if (!value.empty()) object.push_back({"value_template", "{{ " + value + " }}"});
  for (JsonMember& member : more) object.push_back(std::move(member));
  return {key, object};
}

/// Letters, digits, "_" and "-" alone make a topic of it. Where others stood a hash keeps apart what would be one.
std::string object_id(const std::string& text) {
  constexpr std::size_t hash_length = 8;
  std::string id;
  for (const char c : text) id += std::isalnum(static_cast<unsigned char>(c)) || c == '-' ? c : '_';
  return id == text ? id : id + "_" + sha256(text).substr(0, hash_length);
}

}  // namespace

Result<std::vector<ScreenSeen>> collect_statuses(const CollectionWish& wish) { return Collection{wish}.collect(); }

BrokerMessage discovery_of(const ScreenSeen& seen) {
  const std::string device = "kiosk_" + object_id(seen.event) + "_" + object_id(seen.screen);
  const std::string state = topic_of(seen.event, seen.screen, "state");
  const std::string on = "'ON' if ", off = " else 'OFF'";
  const JsonObject problem{{"device_class", "problem"}};
  const JsonObject entities{
      entity(device, "screen", "Screen", "sensor", "value_json.screen | default('none')"),
      entity(device, "venue", "Venue", "sensor", "value_json.venue | default('none')"),
      entity(device, "serial", "Event serial", "sensor", "value_json.serial | default(0)"),
      entity(device, "display", "Display", "sensor", "value_json.display | default('unknown')"),
      entity(device, "sync", "Sync", "sensor", "value_json.sync_state | default('none', true)"),
      entity(device, "temperature", "Temperature", "sensor", "value_json.celsius",
             {{"device_class", "temperature"}, {"unit_of_measurement", "°C"}}),
      entity(device, "sign", "Sign", "binary_sensor", on + "value_json.runs" + off, {{"device_class", "running"}}),
      entity(device, "supply", "Weak supply", "binary_sensor", on + "value_json.undervoltage" + off, problem),
      entity(device, "files", "Files", "binary_sensor", on + "value_json.problems | default([])" + off, problem),
      entity(device, "identify", "Identify", "button", "",
             {{"command_topic", topic_of(seen.event, seen.screen, "cmd")}, {"payload_press", "identify"}})};
  const JsonObject config{
      {"dev", JsonObject{{"ids", JsonList{device}}, {"name", seen.screen}, {"mdl", seen.event}, {"mf", "kiosk"}}},
      {"o", JsonObject{{"name", "kiosk"}}},
      {"availability_topic", state},
      {"payload_available", "online"},
      {"payload_not_available", "offline"},
      {"state_topic", topic_of(seen.event, seen.screen, "status")},
      {"cmps", entities}};
  return {"homeassistant/device/" + device + "/config", to_line(config), true};
}

}  // namespace kiosk
