#include "import/since.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "schedule/time_text.hpp"

namespace kiosk {
namespace {

/// As many sessions may go at once, and such a share of those to come: a programme changes, an export breaks.
constexpr std::size_t most_gone = 5, most_share = 5;

std::string line_of(const JsonObject& session, std::string_view key) {
  const JsonValue* value = member(session, key);
  return value ? to_line(*value) : "";
}

std::optional<LocalTime> time_of(const JsonObject& session, std::string_view key) {
  const auto written = read_written_time(text_of(session, key));
  if (!written) return std::nullopt;
  return written->local;
}

std::vector<JsonObject> sessions_of(const JsonObject& event) {
  std::vector<JsonObject> sessions;
  const JsonValue* value = member(event, "sessions");
  const auto* list = value ? std::get_if<JsonList>(&value->held()) : nullptr;
  if (!list) return sessions;
  for (const JsonValue& item : *list) {
    if (const auto* object = std::get_if<JsonObject>(&item.held())) sessions.push_back(*object);
  }
  return sessions;
}

/// Finds each session of one version in the other, and none twice.
class Matching {
 public:
  explicit Matching(const std::vector<JsonObject>& sessions) : sessions_(sessions), taken_(sessions.size()) {
    for (std::size_t i = 0; i < sessions.size(); ++i) {
      for (const std::string& key : keys_of(sessions[i])) by_key_[key].push_back(i);
    }
  }

  std::optional<std::size_t> take(const JsonObject& session) {
    for (const std::string& key : keys_of(session)) {
      const auto found = by_key_.find(key);
      if (found == by_key_.end()) continue;
      for (const std::size_t i : found->second) {
        if (taken_[i]) continue;
        taken_[i] = true;
        return i;
      }
    }
    return std::nullopt;
  }

  std::vector<JsonObject> left() const {
    std::vector<JsonObject> left;
    for (std::size_t i = 0; i < sessions_.size(); ++i) {
      if (!taken_[i]) left.push_back(sessions_[i]);
    }
    return left;
  }

 private:
  /// Strongest first. Where both have guids, nothing else makes them the same.
  static std::vector<std::string> keys_of(const JsonObject& session) {
    std::vector<std::string> keys;
    if (const std::string guid = text_of(session, "guid"); !guid.empty()) keys.push_back("guid " + guid);
    keys.push_back("id " + text_of(session, "id") + " " + text_of(session, "start"));
    keys.push_back("id " + text_of(session, "id"));
    keys.push_back("title " + line_of(session, "title") + line_of(session, "speakers"));
    return keys;
  }

  const std::vector<JsonObject>& sessions_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_key_;
  std::vector<bool> taken_;
};

/// Those by which sessions may name a place in this event.
std::set<std::string> venue_ids(const JsonObject& event) {
  std::set<std::string> ids;
  const JsonValue* value = member(event, "venues");
  const auto* list = value ? std::get_if<JsonList>(&value->held()) : nullptr;
  if (!list) return ids;
  for (const JsonValue& item : *list) {
    if (const auto* object = std::get_if<JsonObject>(&item.held())) ids.insert(text_of(*object, "id"));
  }
  return ids;
}

class Comparing {
 public:
  explicit Comparing(std::set<std::string> venues) : venues_(std::move(venues)) {}

  /// What becomes of a session that both have: printed where a change can tell the rest, else as it is now.
  JsonObject both(const JsonObject& printed, JsonObject now) {
    tell_texts(printed, now);
    const std::string id = text_of(printed, "id");
    set_member(now, "id", id);  // what a hand's changes and people's links name
    JsonObject change{{"session", id}};
    const std::string title = line_of(now, "title");
    if (line_of(printed, "venue") != line_of(now, "venue")) {
      lines.push_back(fmt::format("moved {}: {} -> {}", title, line_of(printed, "venue"), line_of(now, "venue")));
      if (is_one_venue(printed) && is_one_venue(now)) {
        change.push_back({"venue", text_of(now, "venue")});
        set_member(now, "venue", text_of(printed, "venue"));
      }
    }
    move_in_time(printed, now, change);
    if (change.size() > 1) changes.push_back(std::move(change));
    return now;
  }

  /// Nothing where its venue is gone, too.
  std::optional<JsonObject> gone(const JsonObject& printed) {
    lines.push_back(fmt::format("gone {}", line_of(printed, "title")));
    if (!text_of(printed, "venue").empty() && text_of(printed, "venue") != "*" && !is_one_venue(printed))
      return std::nullopt;
    changes.push_back(JsonObject{{"session", text_of(printed, "id")}, {"cancelled", true}});
    return printed;
  }

  void is_new(const JsonObject& session) { lines.push_back(fmt::format("new {}", line_of(session, "title"))); }

  std::vector<std::string> lines;
  JsonList changes;

 private:
  bool is_one_venue(const JsonObject& session) const { return venues_.contains(text_of(session, "venue")); }

  void tell_texts(const JsonObject& printed, const JsonObject& now) {
    if (line_of(printed, "title") != line_of(now, "title"))
      lines.push_back(fmt::format("retitled {} -> {}", line_of(printed, "title"), line_of(now, "title")));
    if (line_of(printed, "speakers") != line_of(now, "speakers")) {
      lines.push_back(fmt::format("speakers of {}: {} -> {}", line_of(now, "title"), line_of(printed, "speakers"),
                                  line_of(now, "speakers")));
    }
  }

  /// A delay is what a change can say of a time.
  void move_in_time(const JsonObject& printed, JsonObject& now, JsonObject& change) {
    const auto old_start = time_of(printed, "start"), old_end = time_of(printed, "end");
    const auto start = time_of(now, "start"), end = time_of(now, "end");
    if (!old_start || !old_end || !start || !end || (*start == *old_start && *end == *old_end)) return;
    lines.push_back(fmt::format("moved {}: {}-{} -> {}-{}", line_of(now, "title"), text_of(printed, "start"),
                                text_of(printed, "end"), text_of(now, "start"), text_of(now, "end")));
    const auto by = std::chrono::duration_cast<Minutes>(*start - *old_start);
    const bool is_delay = by.count() > 0 && by <= Minutes{1440} && *end - *start == *old_end - *old_start;
    if (!is_delay) return;
    change.push_back({"delay", static_cast<std::int64_t>(by.count())});
    set_member(now, "start", text_of(printed, "start"));
    set_member(now, "end", text_of(printed, "end"));
  }

  std::set<std::string> venues_;
};

std::string content_of(JsonObject event) {
  std::erase_if(event, [](const JsonMember& m) { return m.key == "serial" || m.key == "as_of"; });
  return event_text(event);
}

}  // namespace

Since since(const Node& printed_node, JsonObject event, LocalTime now) {
  JsonObject printed;
  for (const Node& node : children(printed_node)) printed.push_back({node.key, value_of(node)});
  const std::vector<JsonObject> fresh = sessions_of(event);
  Matching matching{fresh};
  Comparing comparing{venue_ids(event)};
  std::vector<JsonObject> sessions;
  Since result;
  for (const JsonObject& session : sessions_of(printed)) {
    const auto start = time_of(session, "start");
    const bool to_come = start && *start >= now;
    result.coming += to_come;
    const auto found = matching.take(session);
    result.gone += to_come && !found;
    if (found)
      sessions.push_back(comparing.both(session, fresh[*found]));
    else if (auto gone = comparing.gone(session))
      sessions.push_back(std::move(*gone));
  }
  for (JsonObject& session : matching.left()) {
    comparing.is_new(session);
    sessions.push_back(std::move(session));
  }
  std::ranges::stable_sort(sessions, {}, [](const JsonObject& s) { return text_of(s, "start"); });
  set_member(event, "sessions", JsonList(sessions.begin(), sessions.end()));
  JsonList changes = std::move(comparing.changes);
  if (const JsonValue* own = member(event, "changes")) {
    if (const auto* list = std::get_if<JsonList>(&own->held()))
      changes.insert(changes.end(), list->begin(), list->end());
  }
  if (!changes.empty() || member(event, "changes")) set_member(event, "changes", std::move(changes));
  const Node* serial = find_member(printed_node, "serial");
  const std::int64_t before = serial ? serial->integer : 0;
  set_member(event, "serial", content_of(event) == content_of(printed) ? before : before + 1);
  result.held = result.gone >= most_gone && result.gone * most_share > result.coming;
  result.lines = std::move(comparing.lines);
  result.event = std::move(event);
  return result;
}

}  // namespace kiosk
